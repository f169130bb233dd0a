import { useReader, useTexts } from '../../../ui/Reader.tsx'
import type { FilmFrame } from '../film.ts'
import { FILM_SIZE, filmShapes } from './filmShapes.ts'
import { paperMoment } from './paperMoment.ts'
import styles from './PaperSheet.module.css'
import { paperTexts } from '../../../texts/paper.ts'
import { recoveryTexts } from '../../../texts/recovery.ts'

type FilmProps = {
  readonly frames: readonly FilmFrame[]
  readonly now: number
  /** What is no longer trusted loses its colour. */
  readonly isFaded: boolean
}

/** The outage in pictures: buildings by day, a window a function, filled as far as it works. */
export function Film({ frames, now, isFaded }: FilmProps) {
  const { formats } = useReader()
  const view = useTexts(recoveryTexts)
  const texts = useTexts(paperTexts)
  return (
    <section className={styles.film} aria-label={view.film}>
      {frames.map(({ kind, at, buildings, working, total, unknown }) => (
        <figure key={`${kind} ${at}`} data-kind={kind}>
          <Picture buildings={buildings} isFaded={isFaded} />
          <figcaption>
            <span>{kind === 'before' ? texts.before : paperMoment(at, now, formats)}</span>
            {/* With some of them working the rest may be unknown; with none nobody can say how many. */}
            <b>
              {unknown > 0 && working === 0 ? texts.countUnknown(total) : `${working}/${total}`}
            </b>
          </figcaption>
        </figure>
      ))}
    </section>
  )
}

type PictureProps = Pick<FilmFrame, 'buildings'> & { readonly isFaded: boolean }

function Picture({ buildings, isFaded }: PictureProps) {
  const { width, height } = FILM_SIZE
  const { walls, windows, lights } = filmShapes(buildings)
  return (
    <svg
      className={styles.picture}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      data-faded={isFaded}
      aria-hidden="true"
    >
      <path className={styles.wall} d={walls} />
      <path className={styles.window} d={windows} />
      {lights.map(({ status, path }) => (
        <path key={status} className={styles.light} data-light={status} d={path} />
      ))}
    </svg>
  )
}
