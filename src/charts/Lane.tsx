import { memo } from 'react'
import type { HealthSpan, TimeWindow } from '../outage/timeline/healthTimeline.ts'
import { STATUSES_WORST_FIRST } from '../status/componentStatus.ts'
import { barsPath, edgesPath, laneBars } from './laneGeometry.ts'
import styles from './Lane.module.css'

type LaneProps = {
  /** Spans that touch and cover `over`. */
  readonly spans: readonly HealthSpan[]
  readonly over: TimeWindow
  /** Size in px. */
  readonly width: number
  readonly height: number
  readonly summary: string
  /** History that is no longer trusted loses its colour. */
  readonly isFaded: boolean
}

const BASE_LINE = 2
/** The time since the last answer is drawn wide enough for its hatch to be seen, px. */
export const UNSEEN_WIDTH = 18
const EDGED = ['degraded_performance', 'partial_outage'] as const

/** One function through time: the height of light says how much worked. One path a status, whatever its length. */
export const Lane = memo(function Lane({
  spans,
  over,
  width,
  height,
  summary,
  isFaded,
}: LaneProps) {
  const bars = laneBars(spans, over, width, isFaded ? UNSEEN_WIDTH : undefined)
  return (
    <svg
      className={styles.lane}
      data-faded={isFaded}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={summary}
    >
      <rect className={styles.track} width={width} height={height} />
      {STATUSES_WORST_FIRST.map((status) => {
        const path = barsPath(bars, status, height, BASE_LINE)
        return path && <path key={status} data-fill={status} d={path} />
      })}
      {EDGED.map((status) => {
        const path = edgesPath(bars, status, height)
        return path && <path key={status} className={styles.edge} data-edge={status} d={path} />
      })}
    </svg>
  )
})
