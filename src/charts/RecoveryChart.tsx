import { memo } from 'react'
import {
  Area,
  AreaChart,
  CartesianGrid,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts'
import type { PlanPoint } from '../outage/forecasts.ts'
import type { TimeWindow } from '../outage/healthTimeline.ts'
import type { SharePoint } from '../outage/shareOfUse.ts'
import { useReader } from '../ui/Reader.tsx'
import { CURVE_FRAME } from './curveFrame.ts'
import { type CurveScale, placedPartly, placedRisers, type RiserLabel } from './curveLabels.ts'
import { curveRows, withSeenEnd } from './curveRows.ts'
import { dayLabels } from './dayLabels.ts'
import { type AxisLabel, type AxisTick, axisTicks } from './laneGeometry.ts'
import { PartlyPattern } from './PartlyPattern.tsx'
import { GAP_LINE, placedGap, type PlanGap, planPath } from './planGeometry.ts'
import styles from './RecoveryChart.module.css'
import { type Size, useSize } from './useSize.ts'

type RecoveryChartProps = {
  /** Stretches that touch, up to the moment shown. */
  readonly points: readonly SharePoint[]
  /** What the time axis spans. */
  readonly axis: TimeWindow
  /** The moment shown, where it lies on the axis. */
  readonly shownAt: number | null
  readonly onset: number
  readonly risers: readonly RiserLabel[]
  /** Moments to be named on the axis before any other, the more important first. */
  readonly marks: readonly AxisLabel[]
  readonly plan: readonly PlanPoint[]
  /** How far from the plan; `null` where nothing may be said. */
  readonly gap: PlanGap | null
  /** What stands in the area of what works in part. */
  readonly partly: string
  /** What is no longer trusted loses its colour. */
  readonly isFaded: boolean
}

/**
 * The share of use restored, as stairs: nothing comes back by degrees. Fills the box it stands in. Its sentence,
 * its key and its table stand beside it, so it is nothing to speech and to keys.
 */
export const RecoveryChart = memo(function RecoveryChart(props: RecoveryChartProps) {
  const [ref, size] = useSize<HTMLDivElement>()
  return (
    <div ref={ref} className={styles.chart} data-faded={props.isFaded} aria-hidden="true">
      {size && <Curve size={size} {...props} />}
    </div>
  )
})

const LEVELS = [0, 25, 50, 75, 100]
const SHARES: [number, number] = [0, 100]
const PATTERN = 'curve-partly'

function Curve(props: RecoveryChartProps & { readonly size: Size }) {
  const { points, axis, size } = props
  const { left, right, top } = CURVE_FRAME
  const ticks = useTicks(props, size.width - left - right)
  const drawn = withSeenEnd(points, axis.to - axis.from)
  return (
    <AreaChart
      width={size.width}
      height={size.height}
      data={[...curveRows(drawn)]}
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
      <Overlay {...props} />
    </AreaChart>
  )
}

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
function useTicks(
  { axis, onset, marks, shownAt }: RecoveryChartProps,
  width: number,
): readonly AxisTick[] {
  const { formats } = useReader()
  const now = shownAt ?? axis.to
  return axisTicks(
    [
      ...marks,
      { at: onset, label: formats.shortMoment(onset, now) },
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

/** How far the line of the moment shown stands out above and below, so that it is seen on light and on dark. */
const STANDS_OUT = 9

/** What is drawn over the areas: the plan, the moment shown, and what is written. */
function Overlay(props: RecoveryChartProps) {
  const { axis, shownAt, plan, gap } = props
  const scale = useScale()
  if (!scale) return null
  const line = planPath(plan, scale, axis)
  const bracket = gap && shownAt !== null ? placedGap(gap, shownAt, scale) : null
  const x = shownAt === null ? null : Math.round(scale.x(shownAt))
  return (
    <ZIndexLayer zIndex={2000}>
      {line !== '' && (
        <>
          <path className={styles.halo} d={line} />
          <path className={styles.plan} d={line} />
        </>
      )}
      {x !== null && (
        <path
          className={styles.now}
          d={`M${x} ${scale.y(1) - STANDS_OUT}V${scale.y(0) + STANDS_OUT}`}
        />
      )}
      {bracket && (
        <>
          <path className={styles.bracket} d={bracket.path} />
          {bracket.label && (
            <text className={styles.gap} y={bracket.label.y}>
              {bracket.label.lines.map((line, i) => (
                <tspan key={line} x={bracket.label?.x} dy={i === 0 ? 0 : GAP_LINE}>
                  {line}
                </tspan>
              ))}
            </text>
          )}
        </>
      )}
      <Labels {...props} scale={scale} />
    </ZIndexLayer>
  )
}

type LabelsProps = Pick<RecoveryChartProps, 'points' | 'risers' | 'partly' | 'isFaded'> & {
  readonly scale: CurveScale
}

/** What is written into the areas. */
function Labels({ points, risers, partly, isFaded, scale: whole }: LabelsProps) {
  // Right of the moment shown there is no light to write into.
  const end = points.at(-1)?.to
  const scale = end === undefined ? whole : { ...whole, right: Math.min(whole.right, whole.x(end)) }
  const word = isFaded ? null : placedPartly(partly, points, scale)
  return (
    <g className={styles.labels}>
      {placedRisers(risers, points, scale).map(({ x, y, text }) => (
        <text key={`${x} ${text}`} x={x} y={y}>
          {text}
        </text>
      ))}
      {word && (
        <text className={styles.partly} x={word.x} y={word.y}>
          {word.text}
        </text>
      )}
    </g>
  )
}

/** The axes as functions; `null` before they are settled. */
function useScale(): CurveScale | null {
  const plot = usePlotArea()
  const xOf = useXAxisScale()
  const yOf = useYAxisScale()
  if (!plot || !xOf || !yOf) return null
  const scale = {
    x: (at: number) => xOf(at) ?? Number.NaN,
    y: (ratio: number) => yOf(ratio * 100) ?? Number.NaN,
    right: plot.x + plot.width,
  }
  return Number.isFinite(scale.y(0)) ? scale : null
}
