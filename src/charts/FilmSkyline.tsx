import { memo } from 'react'
import type { ComponentStatus } from '../status/componentStatus.ts'
import { FILM_SIZE, filmPaths } from './filmGeometry.ts'
import styles from './FilmSkyline.module.css'

type FilmSkylineProps = {
  /** The statuses of each service's functions. */
  readonly services: readonly (readonly ComponentStatus[])[]
  /** True if the data is no longer trusted: the picture loses its colour. */
  readonly isFaded: boolean
}

/** Status of every function at a moment, as a small city. Takes its width from its box. Decoration: its count stands beside it. */
export const FilmSkyline = memo(function FilmSkyline({ services, isFaded }: FilmSkylineProps) {
  const { houses, unlit, light } = filmPaths(services)
  return (
    <svg
      className={styles.skyline}
      data-faded={isFaded}
      viewBox={`0 0 ${FILM_SIZE.width} ${FILM_SIZE.height}`}
      aria-hidden="true"
    >
      <path className={styles.houses} d={houses} />
      <path className={styles.unlit} d={unlit} />
      {[...light].map(([status, path]) => (
        <path key={status} data-fill={status} d={path} />
      ))}
    </svg>
  )
})
