import { memo } from 'react'
import { Area, AreaChart, CartesianGrid, XAxis, YAxis } from 'recharts'
import type { TimeWindow } from '../outage/timeline/healthTimeline.ts'
import type { SharePoint } from '../outage/shareOfUse.ts'
import { useReader } from '../ui/Reader.tsx'
import { CURVE_FRAME } from './curveFrame.ts'
import { CurveOverlay, Shown, type ShownMoment } from './CurveOverlay.tsx'
import { curveRows } from './curveRows.ts'
import { dayLabels } from './dayLabels.ts'
import { type AxisLabel, type AxisTick, axisTicks } from './laneGeometry.ts'
import { PartlyPattern } from './PartlyPattern.tsx'
import styles from './RecoveryChart.module.css'
import type { Size } from './useMeasure.ts'
import { useSize } from './useSize.ts'

type PlotProps = {
  /** Stretches that touch, up to the moment shown or further. */
  readonly points: readonly SharePoint[]
  /** What the time axis spans. */
  readonly axis: TimeWindow
  readonly onset: number
  /** Moments to be named on the axis before any other, the more important first. */
  readonly marks: readonly AxisLabel[]
  /** What stands in the area of what works in part. */
  readonly partly: string
  /** What is no longer trusted loses its colour. */
  readonly isFaded: boolean
}

type RecoveryChartProps = PlotProps & {
  /** The picture in one sentence. */
  readonly label: string
  readonly shown: ShownMoment
}

/**
 * The share of use restored, as stairs: nothing comes back by degrees. Fills the box it stands in. To speech it is one
 * sentence, and nothing to keys: its key and its table stand beside it.
 */
export function RecoveryChart({ label, shown, ...plot }: RecoveryChartProps) {
  const [ref, size] = useSize()
  return (
    <div ref={ref} className={styles.chart} data-faded={plot.isFaded} role="img" aria-label={label}>
      <Shown value={shown}>{size && <Plot size={size} {...plot} />}</Shown>
    </div>
  )
}

const LEVELS = [0, 25, 50, 75, 100]
const SHARES: [number, number] = [0, 100]
const PATTERN = 'curve-partly'

/** Axes and areas. They cost far more to draw than what lies over them, so they stay while the moment moves. */
const Plot = memo(function Plot(props: PlotProps & { readonly size: Size }) {
  const { points, axis, size } = props
  const { left, right, top } = CURVE_FRAME
  const ticks = useTicks(props, size.width - left - right)
  return (
    <AreaChart
      width={size.width}
      height={size.height}
      data={[...curveRows(points)]}
      margin={{ top, right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <defs>
        <PartlyPattern id={PATTERN} />
      </defs>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="at"
        type="number"
        domain={[axis.from, axis.to]}
        allowDataOverflow
        ticks={ticks.map(({ at }) => at)}
        interval={0}
        height={CURVE_FRAME.axis}
        axisLine={false}
        tickLine={{ stroke: 'var(--line2)' }}
        tick={<TimeTick ticks={ticks} />}
      />
      <YAxis
        type="number"
        domain={SHARES}
        ticks={LEVELS}
        interval={0}
        width={left}
        axisLine={false}
        tickLine={false}
        tick={{ className: styles.tick }}
        tickFormatter={(level: number) => (level === 100 ? '100%' : String(level))}
      />
      <Level dataKey="unknown" fill="url(#hatch-night)" />
      <Level dataKey="partly" fill={`url(#${PATTERN})`} stroke="var(--curve-partly)" />
      <Level dataKey="back" fill="var(--curve-back)" stroke="var(--curve-edge)" />
      <CurveOverlay levels={LEVELS} pattern={PATTERN} {...props} />
    </AreaChart>
  )
})

type LevelProps = {
  readonly dataKey: 'back' | 'partly' | 'unknown'
  readonly fill: string
  readonly stroke?: string
}

/** One level of the curve. The next moment's value never reaches back: steps only. */
function Level({ stroke = 'none', ...level }: LevelProps) {
  return (
    <Area
      type="stepAfter"
      {...level}
      fillOpacity={1}
      stroke={stroke}
      strokeWidth={1.5}
      activeDot={false}
      isAnimationActive={false}
    />
  )
}

/** The moments on the axis: the marks and the onset win, then midnights. */
function useTicks({ axis, onset, marks }: PlotProps, width: number): readonly AxisTick[] {
  const { formats } = useReader()
  return axisTicks(
    [
      ...marks,
      { at: onset, label: formats.shortMoment(onset, axis.to) },
      ...dayLabels(axis, formats),
    ],
    axis,
    width,
  )
}

type TimeTickProps = {
  readonly ticks: readonly AxisTick[]
  /** Given by the axis, for each of its ticks. */
  readonly x?: number
  readonly y?: number
  readonly payload?: { readonly value: number }
}

function TimeTick({ ticks, x = 0, y = 0, payload }: TimeTickProps) {
  const tick = ticks.find(({ at }) => at === payload?.value)
  if (!tick?.isLabelled) return null
  return (
    <text className={styles.tick} x={x} y={y + 13} textAnchor={tick.anchor}>
      {tick.label}
    </text>
  )
}
