import type { TimeWindow } from '../outage/timeline/healthTimeline.ts'
import { useReader } from '../ui/Reader.tsx'
import { dayLabels } from './dayLabels.ts'
import { axisTicks } from './laneGeometry.ts'
import styles from './TimeAxis.module.css'

type TimeAxisProps = {
  readonly over: TimeWindow
  readonly onset: number
  readonly now: number
  readonly width: number
}

/** The axis under lanes: now and the onset win, then midnights; labels that would touch are dropped. */
export function TimeAxis({ over, onset, now, width }: TimeAxisProps) {
  const { t, formats } = useReader()
  const labels = [
    { at: over.to, label: t.now },
    { at: onset, label: formats.shortMoment(onset, now) },
    ...dayLabels(over, formats),
  ]
  const ticks = axisTicks(labels, over, width)
  const path = ticks.map(({ x }) => `M${Math.min(x, width - 0.5)} 0v5`).join('')
  return (
    <svg className={styles.axis} width={width} height={22} aria-hidden="true">
      <path className={styles.ticks} d={path} />
      {ticks
        .filter(({ isLabelled }) => isLabelled)
        .map(({ at, x, label, anchor }) => (
          <text key={at} x={x} y={19} textAnchor={anchor}>
            {label}
          </text>
        ))}
    </svg>
  )
}
