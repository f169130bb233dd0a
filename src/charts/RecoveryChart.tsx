import { createContext, memo, useContext } from 'react'
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
import { type AxisLabel, type AxisTick, axisTicks, labelWidth } from './laneGeometry.ts'
import { PartlyPattern } from './PartlyPattern.tsx'
import { GAP_LINE, type PlacedGap, placedGap, type PlanGap, planPath } from './planGeometry.ts'
import styles from './RecoveryChart.module.css'
import { type Size, useSize } from './useSize.ts'

/** What changes while a reader moves through the outage: it is drawn over the areas, which stay. */
export interface ShownMoment {
  /** The moment shown, where it lies on the axis; what comes after it is covered. */
  readonly at: number | null
  /** Its name, where it is not now. */
  readonly label: string | null
  readonly risers: readonly RiserLabel[]
  readonly plan: readonly PlanPoint[]
  /** How far from the plan; `null` where nothing may be said. */
  readonly gap: PlanGap | null
}

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

const NOTHING_SHOWN: ShownMoment = { at: null, label: null, risers: [], plan: [], gap: null }
const Shown = createContext(NOTHING_SHOWN)

/**
 * The share of use restored, as stairs: nothing comes back by degrees. Fills the box it stands in. Its sentence,
 * its key and its table stand beside it, so it is nothing to speech and to keys.
 */
export function RecoveryChart({ shown, ...plot }: PlotProps & { readonly shown: ShownMoment }) {
  const [ref, size] = useSize<HTMLDivElement>()
  return (
    <div ref={ref} className={styles.chart} data-faded={plot.isFaded} aria-hidden="true">
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

/** How far the line of the moment shown stands out above and below, so that it is seen on light and on dark. */
const STANDS_OUT = 9

/** What is drawn over the areas: nothing of what came later, the plan, the moment shown, and what is written. */
function Overlay({ points, axis, partly, isFaded }: PlotProps) {
  const { at, label, risers, plan, gap } = useContext(Shown)
  const scale = useScale()
  if (!scale) return null
  const line = planPath(plan, scale, axis)
  const bracket = gap && at !== null ? placedGap(gap, at, scale) : null
  const known = at === null ? points : until(points, at)
  return (
    <ZIndexLayer zIndex={2000}>
      {at !== null && <Later at={at} points={points} scale={scale} />}
      {line !== '' && (
        <>
          <path className={styles.halo} d={line} />
          <path className={styles.plan} d={line} />
        </>
      )}
      {at !== null && <NowLine at={at} label={label} scale={scale} />}
      {bracket && <Bracket {...bracket} />}
      <Labels points={known} {...{ risers, partly, isFaded, scale }} />
    </ZIndexLayer>
  )
}

/** The part of a curve up to a moment. */
function until(points: readonly SharePoint[], at: number): readonly SharePoint[] {
  return points.flatMap((point) =>
    point.from < at ? [point.to > at ? { ...point, to: at } : point] : [],
  )
}

type OnScale = { readonly at: number; readonly scale: CurveScale }

/** Covers what came after the moment shown, and draws the lines of the grid anew. */
function Later({ at, points, scale }: OnScale & Pick<PlotProps, 'points'>) {
  if ((points.at(-1)?.to ?? at) <= at) return null
  const [x, top, bottom] = [scale.x(at), scale.y(1), scale.y(0)]
  const grid = LEVELS.map((level) => `M${x} ${scale.y(level / 100)}H${scale.right}`).join('')
  return (
    <>
      <rect
        className={styles.later}
        x={x}
        y={top - 2}
        width={Math.max(0, scale.right - x + 2)}
        height={bottom - top + 2}
      />
      <path className={styles.grid} d={grid} />
    </>
  )
}

type NowLineProps = OnScale & { readonly label: string | null }

function NowLine({ at, label, scale }: NowLineProps) {
  const x = Math.round(scale.x(at))
  const top = scale.y(1) - STANDS_OUT
  const isRight = label !== null && x + labelWidth(label) > scale.right
  return (
    <>
      <path className={styles.now} d={`M${x} ${top}V${scale.y(0) + STANDS_OUT}`} />
      {label !== null && (
        <text
          className={styles.moment}
          x={isRight ? x - 6 : x + 6}
          y={top + 4}
          textAnchor={isRight ? 'end' : 'start'}
        >
          {label}
        </text>
      )}
    </>
  )
}

function Bracket({ path, label }: PlacedGap) {
  return (
    <>
      <path className={styles.bracket} d={path} />
      {label && (
        <text className={styles.gap} y={label.y}>
          {label.lines.map((line, i) => (
            <tspan key={line} x={label.x} dy={i === 0 ? 0 : GAP_LINE}>
              {line}
            </tspan>
          ))}
        </text>
      )}
    </>
  )
}

type LabelsProps = Pick<ShownMoment, 'risers'> &
  Pick<PlotProps, 'points' | 'partly' | 'isFaded'> & { readonly scale: CurveScale }

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
