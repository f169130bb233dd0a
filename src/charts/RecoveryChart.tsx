import { memo, type ReactNode } from 'react'
import { Area, AreaChart, CartesianGrid, XAxis, YAxis } from 'recharts'
import type { TimeWindow } from '../outage/timeline/healthTimeline.ts'
import type { SharePoint } from '../outage/shareOfUse.ts'
import { useReader } from '../ui/Reader.tsx'
import { CURVE_FRAME } from './curveFrame.ts'
import { CurveOverlay, Shown, type ShownMoment } from './CurveOverlay.tsx'
import { curveRows } from './curveRows.ts'
import { dayLabels } from './dayLabels.ts'
import { type AxisLabel, type AxisTick, axisTicks } from './laneGeometry.ts'
import { CurvePatterns, patternFill, usePatternId } from './CurvePatterns.tsx'
import styles from './RecoveryChart.module.css'
import type { Size } from './useMeasure.ts'
import { useSize } from './useSize.ts'

type PlotProps = {
  /** Stretches that touch, up to the moment shown or further. */
  readonly points: readonly SharePoint[]
  /** Span of the time axis. */
  readonly axis: TimeWindow
  readonly onset: number
  /** Moments to be named on the axis before any other, the more important first. */
  readonly marks: readonly AxisLabel[]
  /** Word inside the area that works in part. */
  readonly partly: string
  /** True if the data is no longer trusted: the picture loses its colour. */
  readonly isFaded: boolean
  /** Margin inside the drawing around the chart, px, and its content. */
  readonly pad?: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>
  readonly children?: ReactNode
  /** A title inside the drawing, for a drawing that leaves the page. */
  readonly title?: string
}

/** Inputs of a recovery curve. */
export type RecoveryChartProps = PlotProps & {
  /** The picture in one sentence. */
  readonly label: string
  readonly shown: ShownMoment
  /** Size of the whole drawing, px; without it the drawing fills the box it stands in. */
  readonly size?: Size
}

/**
 * The share of use restored, as stairs: nothing comes back by degrees. The same drawing on screen, on paper and in a
 * file; its colours come from the sky around it. Screen readers get one sentence, the keyboard nothing: key and table
 * are beside it.
 */
export function RecoveryChart({ label, shown, size, ...plot }: RecoveryChartProps) {
  const [ref, measured] = useSize()
  const drawn = size ?? measured
  return (
    <div
      ref={size ? undefined : ref}
      className={`${styles.levels} ${size ? styles.sized : styles.chart}`}
      data-faded={plot.isFaded}
      role="img"
      aria-label={label}
    >
      <Shown value={shown}>{drawn && <Plot size={drawn} {...plot} />}</Shown>
    </div>
  )
}

const LEVELS = [0, 25, 50, 75, 100]
const SHARES: [number, number] = [0, 100]
const NO_PAD = { top: 0, right: 0, bottom: 0, left: 0 }

/** Axes and areas. They are far more expensive than the overlay, so they stay while the moment moves. */
const Plot = memo(function Plot(props: PlotProps & { readonly size: Size }) {
  const { points, axis, size, pad = NO_PAD, children, title } = props
  const { left, right, top } = CURVE_FRAME
  const id = usePatternId()
  const ticks = useTicks(props, size.width - left - right - pad.left - pad.right)
  return (
    <AreaChart
      width={size.width}
      height={size.height}
      data={[...curveRows(points)]}
      margin={{ ...pad, top: top + pad.top, right: right + pad.right }}
      accessibilityLayer={false}
      {...(title === undefined ? {} : { title })}
    >
      {children}
      <defs>
        <CurvePatterns id={id} />
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
      <Level dataKey="unknown" fill={patternFill(id, 'unknown')} />
      <Level dataKey="partly" fill={patternFill(id, 'partly')} stroke="var(--curve-partly)" />
      <Level dataKey="back" fill="var(--curve-back)" stroke="var(--curve-edge)" />
      <CurveOverlay levels={LEVELS} patterns={id} {...props} />
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
  /** Passed in by the axis for each tick. */
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
