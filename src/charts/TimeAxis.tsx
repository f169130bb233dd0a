import type { TimeWindow } from '../outage/healthTimeline.ts'
import { dayStarts } from '../ui/format.ts'
import { useReader } from '../ui/Reader.tsx'
import { type AxisLabel, axisTicks } from './laneGeometry.ts'
import styles from './TimeAxis.module.css'

type TimeAxisProps = {
  readonly over: TimeWindow
  readonly onset: number
  readonly now: number
  readonly width: number
}

const DAY = 24 * 3_600_000

/** The axis under lanes: now and the onset win, then midnights; labels that would touch are dropped. */
export function TimeAxis({ over, onset, now, width }: TimeAxisProps) {
  const { words, formats } = useReader()
  const days = Math.min(120, Math.ceil((over.to - over.from) / DAY))
  const midnights = dayStarts(now, days, formats)
    .slice(0, -1)
    .filter((at) => at > over.from)
    .map((at): AxisLabel => ({ at, label: formats.dayTick(at) }))
  const labels = [
    { at: over.to, label: words.now },
    { at: onset, label: formats.shortMoment(onset, now) },
    ...midnights,
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
