import { useReader } from './Reader.tsx'
import styles from './ReplayBand.module.css'

type ReplayBandProps = {
  /** Time shown, epoch ms. */
  readonly at: number
  /** True if only posts made by then are shown. */
  readonly isKnown: boolean
  readonly onBack: () => void
}

/** States that the page shows a past time, so that it is not mistaken for the present. */
export function ReplayBand({ at, isKnown, onBack }: ReplayBandProps) {
  const { t, formats } = useReader()
  return (
    <p className={styles.band}>
      <span>
        <b>{t.replayBand(formats.moment(at))}</b>
        {isKnown && ` · ${t.replayKnown}`}
      </span>
      <button type="button" onClick={onBack}>
        {t.backToNow}
      </button>
    </p>
  )
}
