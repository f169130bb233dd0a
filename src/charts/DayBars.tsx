import { memo } from 'react'
import type { DayHealth } from '../outage/serviceLevel.ts'
import { isBad, STATUSES_WORST_FIRST } from '../status/componentStatus.ts'
import { useReader } from '../ui/Reader.tsx'
import { barsPath, type LaneBar } from './laneGeometry.ts'
import styles from './Lane.module.css'

type DayBarsProps = {
  readonly name: string
  readonly days: readonly DayHealth[]
  /** Size in px. */
  readonly width: number
  readonly height: number
  readonly isFaded: boolean
}

/** The last days of a service, a bar a day, its height the worst of the day. Days off the record are hatched. */
export const DayBars = memo(function DayBars({ name, days, width, height, isFaded }: DayBarsProps) {
  const { t } = useReader()
  const step = width / Math.max(1, days.length)
  const bars = days.map(({ worst }, i): LaneBar => {
    const x = Math.round(i * step * 10) / 10
    return { status: worst, x, width: Math.max(1, Math.round((step - 1) * 10) / 10), span: i }
  })
  const troubled = days.filter(({ worst }) => isBad(worst)).length
  const unknown = days.filter(({ worst }) => worst === 'unknown').length
  return (
    <svg
      className={styles.lane}
      data-faded={isFaded}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t.daySummary(name, troubled, unknown)}
    >
      {STATUSES_WORST_FIRST.map((status) => {
        const path = barsPath(bars, status, height, 3)
        return path && <path key={status} data-fill={status} d={path} />
      })}
    </svg>
  )
})
