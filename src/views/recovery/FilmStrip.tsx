import type { ReactNode } from 'react'
import { FilmSkyline } from '../../charts/FilmSkyline.tsx'
import { replayFrom } from '../../prefs/prefs.ts'
import { useTexts } from '../../ui/Reader.tsx'
import styles from './FilmStrip.module.css'
import { recoveryTexts } from '../../texts/recovery.ts'
import type { FilmFrame } from './model.ts'

type FilmStripProps = {
  readonly frames: readonly FilmFrame[]
  readonly isFaded: boolean
  /** Names the moment of a frame. */
  readonly when: (frame: FilmFrame) => string
  /** Replay that the pictures control; without it, as on paper, they are plain pictures. */
  readonly replay?: {
    readonly onset: number
    /** The moment shown, epoch ms; `null` is now. */
    readonly at: number | null
  }
}

/** The outage in a few pictures. With a replay, each is a button that goes to its moment. */
export function FilmStrip({ frames, isFaded, when, replay }: FilmStripProps) {
  const texts = useTexts(recoveryTexts)
  if (frames.length === 0) return null
  const place = replay ? styles.screen : styles.paper
  return (
    <section
      className={`${styles.film} ${place}`}
      {...(replay && { 'data-sky': 'night' })}
      aria-label={texts.film}
    >
      <ol>
        {frames.map((frame) => {
          const picture = (
            <>
              <FilmSkyline services={frame.buildings} isFaded={isFaded} />
              <span className={styles.when}>{when(frame)}</span>{' '}
              <Count frame={frame} isFaded={isFaded} leads={replay !== undefined} />
            </>
          )
          return (
            <li key={`${frame.kind} ${frame.at}`} data-kind={frame.kind}>
              {replay ? (
                <Choice frame={frame} replay={replay}>
                  {picture}
                </Choice>
              ) : (
                picture
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

type ChoiceProps = Required<Pick<FilmStripProps, 'replay'>> & {
  readonly frame: FilmFrame
  readonly children: ReactNode
}

function Choice({ frame: { kind, at }, replay, children }: ChoiceProps) {
  const leadsTo = { before: replay.onset, between: at, now: null }[kind]
  return (
    <button
      type="button"
      // The time before the onset is not part of the replay.
      aria-current={kind !== 'before' && leadsTo === replay.at ? 'true' : undefined}
      onClick={() => replayFrom(leadsTo)}
    >
      {children}
    </button>
  )
}

type CountProps = Pick<FilmStripProps, 'isFaded'> & {
  readonly frame: FilmFrame
  readonly leads: boolean
}

/** Count of working functions. If none is known to work and some are unknown, the count is unknown. */
function Count({ frame: { kind, working, total, unknown }, isFaded, leads }: CountProps) {
  const texts = useTexts(recoveryTexts)
  const isUnknown = (unknown > 0 && working === 0) || (kind === 'now' && isFaded)
  return (
    <>
      <b aria-hidden="true">
        {isUnknown ? '?' : working}/{total}
      </b>
      <span className="visually-hidden">
        {isUnknown ? texts.workingUnknown(total) : texts.workingOf(working, total)}
        {kind === 'before' && leads && `, ${texts.toOnset}`}
      </span>
    </>
  )
}
