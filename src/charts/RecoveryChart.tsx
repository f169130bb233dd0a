import { memo } from 'react'
import {
  Area,
  AreaChart,
  CartesianGrid,
  ReferenceLine,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
  ZIndexLayer,
} from 'recharts'
import type { TimeWindow } from '../outage/healthTimeline.ts'
import type { SharePoint } from '../outage/shareOfUse.ts'
import { useReader } from '../ui/Reader.tsx'
import { placedPartly, placedRisers, type RiserLabel } from './curveLabels.ts'
import { curveRows } from './curveRows.ts'
import { dayLabels } from './dayLabels.ts'
import { type AxisTick, axisTicks } from './laneGeometry.ts'
import styles from './RecoveryChart.module.css'
import { type Size, useSize } from './useSize.ts'

type RecoveryChartProps = {
  /** Stretches that touch and cover `over`. */
  readonly points: readonly SharePoint[]
  readonly over: TimeWindow
  readonly onset: number
  /** When all was restored; `null` while the outage lasts. */
  readonly endedAt: number | null
  readonly risers: readonly RiserLabel[]
  /** What stands at the end of the window, where that is the moment shown: `now`. */
  readonly endLabel: string | null
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

const LEFT = 44
const RIGHT = 8
const TOP = 16
const AXIS = 30
const LEVELS = [0, 25, 50, 75, 100]
const SHARES: [number, number] = [0, 100]

function Curve(props: RecoveryChartProps & { readonly size: Size }) {
  const { points, over, risers, endLabel, size } = props
  const ticks = useTicks(props, size.width - LEFT - RIGHT)
  return (
    <AreaChart
      width={size.width}
      height={size.height}
      data={[...curveRows(points)]}
      margin={{ top: TOP, right: RIGHT, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="at"
        type="number"
        domain={[over.from, over.to]}
        allowDataOverflow
        ticks={ticks.map(({ at }) => at)}
        interval={0}
        height={AXIS}
        axisLine={false}
        tickLine={{ stroke: 'var(--line2)' }}
        tick={<TimeTick ticks={ticks} />}
      />
      <YAxis
        type="number"
        domain={SHARES}
        ticks={LEVELS}
        interval={0}
        width={LEFT}
        axisLine={false}
        tickLine={false}
        tick={{ className: styles.tick }}
        tickFormatter={(level: number) => (level === 100 ? '100%' : String(level))}
      />
      <Level dataKey="unknown" fill="url(#hatch-night)" />
      <Level dataKey="partly" fill="var(--curve-partly)" />
      <Level dataKey="back" fill="var(--curve-back)" stroke="var(--curve-edge)" />
      {endLabel !== null && <ReferenceLine x={over.to} shape={NowLine} />}
      <Labels points={points} risers={risers} isFaded={props.isFaded} />
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

/** The moments on the axis: the end, the onset and the return win, then midnights. */
function useTicks(props: RecoveryChartProps, width: number): readonly AxisTick[] {
  const { formats } = useReader()
  const { over, onset, endedAt, endLabel } = props
  const moment = (at: number) => ({ at, label: formats.shortMoment(at, over.to) })
  return axisTicks(
    [
      ...(endLabel === null ? [] : [{ at: over.to, label: endLabel }]),
      moment(onset),
      ...(endedAt === null ? [] : [moment(endedAt)]),
      ...dayLabels(over, formats),
    ],
    over,
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

type LineEnds = {
  readonly x1: number
  readonly x2: number
  readonly y1: number
  readonly y2: number
}

/** Stands out above and below the curve, so that it is seen on light and on dark. */
function NowLine({ x1, x2, y1, y2 }: LineEnds) {
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)]
  return <path className={styles.now} d={`M${x1} ${top - 9}L${x2} ${bottom + 6}`} />
}

type LabelsProps = Pick<RecoveryChartProps, 'points' | 'risers' | 'isFaded'>

/** What is written into the areas. */
function Labels({ points, risers, isFaded }: LabelsProps) {
  const { words } = useReader()
  const plot = usePlotArea()
  const xOf = useXAxisScale()
  const yOf = useYAxisScale()
  if (!plot || !xOf || !yOf) return null
  const scale = {
    x: (at: number) => xOf(at) ?? Number.NaN,
    y: (ratio: number) => yOf(ratio * 100) ?? Number.NaN,
    right: plot.x + plot.width,
  }
  // Before the axes are settled the scales answer with nothing.
  if (!Number.isFinite(scale.y(0))) return null
  const partly = isFaded ? null : placedPartly(words.curvePartly, points, scale)
  const texts = [...placedRisers(risers, points, scale), ...(partly ? [partly] : [])]
  return (
    <ZIndexLayer zIndex={2000}>
      <g className={styles.labels}>
        {texts.map(({ x, y, text }) => (
          <text key={`${x} ${text}`} x={x} y={y}>
            {text}
          </text>
        ))}
      </g>
    </ZIndexLayer>
  )
}
