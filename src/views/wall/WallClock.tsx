import { useReader, useTexts } from '../../ui/Reader.tsx'
import { useNow } from './useNow.ts'
import styles from './WallHead.module.css'
import { wallTexts } from '../../texts/wall.ts'

type WallClockProps = {
  /** True if the time is known. A device's own clock may be wrong, so it waits for the server's. */
  readonly isSet: boolean
  /** Start of the outage, unless the headline states it. */
  readonly onset: number | null
}

const HOUR = 3_600_000
/** Letters of a zone's name that leave room for the date beside it. */
const LONG_ZONE = 8

/** The time to the second: proof that the picture is alive. */
export function WallClock({ isSet, onset }: WallClockProps) {
  const { formats } = useReader()
  const texts = useTexts(wallTexts)
  const now = useNow()
  if (!isSet) {
    return (
      <p className={styles.figure} aria-hidden="true">
        –<i>:</i>–
      </p>
    )
  }
  const [hours = '', minutes = ''] = formats.clock(now).split(':')
  const seconds = String(Math.floor(now / 1_000) % 60).padStart(2, '0')
  const { zoneName } = formats
  const elapsed = onset === null ? null : now - onset
  const soFar = (ms: number) =>
    ms < HOUR ? formats.duration(ms) : texts.wholeHours(Math.floor(ms / HOUR))
  return (
    <>
      <p className={styles.figure}>
        {hours}
        <i>:</i>
        {minutes}
        <small> {seconds}</small>
      </p>
      <p className={styles.caption} data-long={elapsed === null && zoneName.length > LONG_ZONE}>
        {formats.day(now)} {elapsed === null ? zoneName : `· ${texts.soFar(soFar(elapsed))}`}
      </p>
    </>
  )
}
