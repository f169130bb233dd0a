import { dayLabels } from '../../../charts/dayLabels.ts'
import { axisTicks } from '../../../charts/laneGeometry.ts'
import { useReader } from '../../../ui/Reader.tsx'
import styles from './PanelAxis.module.css'
import type { TimeWindow } from '../model.ts'

type PanelAxisProps = {
  readonly over: TimeWindow
  readonly onset: number
  readonly now: number
  /** True if the window ends with a moment of the past that is shown again. */
  readonly isReplay: boolean
  readonly width: number
}

/** The axis under the lanes of a panel. Labels by priority: end, onset, midnights. */
export function PanelAxis({ over, onset, now, isReplay, width }: PanelAxisProps) {
  const { t, formats } = useReader()
  const moment = (at: number) => formats.shortMoment(at, now)
  const isNow = !isReplay && Math.abs(over.to - now) < MINUTE
  const ticks = axisTicks(
    [
      { at: over.to, label: isNow ? t.now : moment(over.to) },
      { at: onset, label: moment(onset) },
      ...dayLabels(over, formats),
    ],
    over,
    width,
  )
  return (
    <svg className={styles.axis} width={width} height={22} aria-hidden="true">
      <path d={ticks.map(({ x }) => `M${Math.min(x, width - 0.5)} 0v5`).join('')} />
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

const MINUTE = 60_000
