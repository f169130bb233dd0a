import { FilmSkyline } from '../../charts/FilmSkyline.tsx'
import { replayFrom } from '../../prefs/prefs.ts'
import { useReader, useTexts } from '../../ui/Reader.tsx'
import type { ReplayTrack } from './replayTrack.ts'
import type { FilmFrame } from './film.ts'
import styles from './FilmStrip.module.css'
import { recoveryTexts } from '../../texts/recovery.ts'

type FilmStripProps = {
  readonly replayTrack: ReplayTrack
  /** The moment shown, epoch ms; `null` is now. */
  readonly replayAt: number | null
  /** What is no longer trusted loses its colour. */
  readonly isFaded: boolean
}

/** The outage in a few pictures; each leads to its moment. */
export function FilmStrip({ replayTrack, replayAt, isFaded }: FilmStripProps) {
  const texts = useTexts(recoveryTexts)
  const { film, onset, end } = replayTrack
  if (film.length === 0) return null
  return (
    <section className={styles.film} data-sky="night" aria-label={texts.film}>
      <ol>
        {film.map((frame) => {
          const leadsTo = { before: onset, between: frame.at, now: null }[frame.kind]
          return (
            <li key={`${frame.kind} ${frame.at}`}>
              <button
                type="button"
                // What was before the onset is no moment of the replay.
                aria-current={frame.kind !== 'before' && leadsTo === replayAt ? 'true' : undefined}
                onClick={() => replayFrom(leadsTo)}
              >
                <FilmSkyline services={frame.buildings} isFaded={isFaded} />
                <Caption frame={frame} end={end} isFaded={isFaded} />
              </button>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

type CaptionProps = {
  readonly frame: FilmFrame
  /** Of the outage so far: moments are told as seen from there, whichever is shown. */
  readonly end: number
  readonly isFaded: boolean
}

function Caption({ frame, end, isFaded }: CaptionProps) {
  const texts = useTexts(recoveryTexts)
  const { formats } = useReader()
  const { kind, at, working, total, unknown } = frame
  const isUnknown = unknown === total || (kind === 'now' && isFaded)
  const when = {
    before: texts.before,
    between: formats.shortMoment(at, end),
    now: texts.nowCaption,
  }[kind]
  return (
    <>
      <span className={styles.when}>{when}</span>{' '}
      <b aria-hidden="true">
        {isUnknown ? '?' : working}/{total}
      </b>
      <span className="visually-hidden">
        {isUnknown ? texts.workingUnknown(total) : texts.workingOf(working, total)}
        {kind === 'before' && `, ${texts.toOnset}`}
      </span>
    </>
  )
}
