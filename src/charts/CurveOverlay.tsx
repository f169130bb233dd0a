import { createContext, useContext } from 'react'
import { usePlotArea, useXAxisScale, useYAxisScale, ZIndexLayer } from 'recharts'
import type { PlanPoint } from '../outage/forecasts.ts'
import type { TimeWindow } from '../outage/timeline/healthTimeline.ts'
import type { SharePoint } from '../outage/shareOfUse.ts'
import { type CurveScale, placedPartly, placedRisers, type RiserLabel } from './curveLabels.ts'
import { patternFill } from './CurvePatterns.tsx'
import { GAP_LINE, type PlacedGap, placedGap, type PlanGap, planPath } from './planGeometry.ts'
import styles from './RecoveryChart.module.css'
import { textWidth } from './textWidth.ts'

/** State that changes while a reader moves through the outage. Drawn over the areas, which stay. */
export interface ShownMoment {
  /** The moment shown, if on the axis; the picture after it is covered. */
  readonly at: number | null
  /** Its name, where it is not now. */
  readonly label: string | null
  readonly risers: readonly RiserLabel[]
  readonly plan: readonly PlanPoint[]
  /** Distance from the plan; `null` if nothing may be claimed. */
  readonly gap: PlanGap | null
}

const NOTHING_SHOWN: ShownMoment = { at: null, label: null, risers: [], plan: [], gap: null }
/** Passes the moment shown to the overlay through a context, so that the areas do not render again. */
export const Shown = createContext(NOTHING_SHOWN)

/** Overhang of the now line above and below the plot, px, so that it shows on light and on dark. */
const STANDS_OUT = 9
/** Font size of the name of the moment shown, px. */
const MOMENT_SIZE = 13

type CurveOverlayProps = {
  /** Stretches that touch, up to the moment shown or further. */
  readonly points: readonly SharePoint[]
  /** Span of the time axis. */
  readonly axis: TimeWindow
  /** Positions of the grid lines, per cent. */
  readonly levels: readonly number[]
  /** The id of the patterns. */
  readonly patterns: string
  /** Word inside the area that works in part. */
  readonly partly: string
  readonly isFaded: boolean
}

/** Draws over the areas: a cover for all that came later, the plan, the moment shown and the labels. */
export function CurveOverlay(props: CurveOverlayProps) {
  const { points, axis, levels, patterns, partly, isFaded } = props
  const { at, label, risers, plan, gap } = useContext(Shown)
  const scale = useScale()
  if (!scale) return null
  const line = planPath(plan, scale, axis)
  const bracket = gap && at !== null ? placedGap(gap, at, scale) : null
  const known = at === null ? points : until(points, at)
  return (
    <ZIndexLayer zIndex={2000}>
      {at !== null && <Later {...{ at, points, levels, scale }} />}
      {at !== null && <JustChanged {...{ at, points, patterns, scale }} />}
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

/** Covers the picture after the moment shown, and draws the grid lines again. */
function Later({
  at,
  points,
  levels,
  scale,
}: OnScale & Pick<CurveOverlayProps, 'points' | 'levels'>) {
  if ((points.at(-1)?.to ?? at) <= at) return null
  const [x, top, bottom] = [scale.x(at), scale.y(1), scale.y(0)]
  const grid = levels.map((level) => `M${x} ${scale.y(level / 100)}H${scale.right}`).join('')
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

/** Minimum width of the last level, px: a change at this very moment must not hide under the now line. */
const SEEN_PX = 5

function JustChanged({
  at,
  points,
  patterns,
  scale,
}: OnScale & Pick<CurveOverlayProps, 'points' | 'patterns'>) {
  const point = points.findLast(({ from, to }) => from <= at && at <= to)
  if (!point || point === points[0] || scale.x(at) - scale.x(point.from) >= SEEN_PX) return null
  const { operational, partly, unknown } = point
  const [x, bottom] = [scale.x(at) - SEEN_PX, scale.y(0)]
  const level = (ratio: number, fill: string) => (
    <rect x={x} y={scale.y(ratio)} width={SEEN_PX} height={bottom - scale.y(ratio)} fill={fill} />
  )
  return (
    <>
      {level(1, 'var(--night-panel)')}
      {unknown > 0 && level(operational + partly + unknown, patternFill(patterns, 'unknown'))}
      {partly > 0 && level(operational + partly, patternFill(patterns, 'partly'))}
      {operational > 0 && level(operational, 'var(--curve-back)')}
    </>
  )
}

type NowLineProps = OnScale & { readonly label: string | null }

function NowLine({ at, label, scale }: NowLineProps) {
  const x = Math.round(scale.x(at))
  const top = scale.y(1) - STANDS_OUT
  const isRight = label !== null && x + textWidth(label, MOMENT_SIZE) > scale.right
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
  Pick<CurveOverlayProps, 'points' | 'partly' | 'isFaded'> & { readonly scale: CurveScale }

/** Labels inside the areas. */
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
