import { FilmSkyline } from '../../charts/FilmSkyline.tsx'
import { replayFrom } from '../../prefs/prefs.ts'
import { useReader } from '../../ui/Reader.tsx'
import type { Course } from './course.ts'
import type { FilmFrame } from './film.ts'
import styles from './FilmStrip.module.css'
import { useRecoveryWords } from './words/recoveryWords.ts'

type FilmStripProps = {
  readonly course: Course
  /** The moment shown, epoch ms; `null` is now. */
  readonly replayAt: number | null
  /** What is no longer trusted loses its colour. */
  readonly isFaded: boolean
}

/** The outage in a few pictures; each leads to its moment. */
export function FilmStrip({ course, replayAt, isFaded }: FilmStripProps) {
  const words = useRecoveryWords()
  const { film, onset, end } = course
  if (film.length === 0) return null
  return (
    <section className={styles.film} data-sky="night" aria-label={words.film}>
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
  const words = useRecoveryWords()
  const { formats } = useReader()
  const { kind, at, working, total, unknown } = frame
  const isUnknown = unknown === total || (kind === 'now' && isFaded)
  const when = {
    before: words.before,
    between: formats.shortMoment(at, end),
    now: words.nowCaption,
  }[kind]
  return (
    <>
      <span className={styles.when}>{when}</span>{' '}
      <b aria-hidden="true">
        {isUnknown ? '?' : working}/{total}
      </b>
      <span className="visually-hidden">
        {isUnknown ? words.workingUnknown(total) : words.workingOf(working, total)}
        {kind === 'before' && `, ${words.toOnset}`}
      </span>
    </>
  )
}
