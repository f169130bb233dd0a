import { useId } from 'react'
import type { PlanPoint } from '../outage/forecasts.ts'
import type { TimeWindow } from '../outage/timeline/healthTimeline.ts'
import type { SharePoint } from '../outage/shareOfUse.ts'
import { useReader } from '../ui/Reader.tsx'
import styles from './CurveDrawing.module.css'
import { CurveDrawingKey, type KeyWords } from './CurveDrawingKey.tsx'
import { linesOf } from './curveDrawingLines.ts'
import { bandPath, curveParts, stepsPath, withLastSeen } from './curveDrawingPaths.ts'
import { type CurveScale, placedPartly, placedRisers, type RiserLabel } from './curveLabels.ts'
import { dayLabels } from './dayLabels.ts'
import { axisTicks } from './laneGeometry.ts'

/** What is drawn: the curve, and beside it what was promised. Moments are epoch ms, shares ratios. */
export interface DrawnCurve {
  /** Stretches that touch, old to new. */
  readonly points: readonly SharePoint[]
  readonly plan: readonly PlanPoint[]
  /** What the picture spans: the points, and where the plan goes on. */
  readonly over: TimeWindow
  readonly onset: number
  /** When all was restored; `null` while the outage lasts. */
  readonly endedAt: number | null
  /** The moment shown, where a line stands for it. */
  readonly nowAt: number | null
  readonly risers: readonly RiserLabel[]
  /** How far plan and curve are apart at that moment, in words; `null` where nobody may say. */
  readonly gap: { readonly planned: number; readonly actual: number; readonly text: string } | null
}

type CurveDrawingProps = {
  readonly curve: DrawnCurve
  /** Height of the picture, in the units of its width of 680. */
  readonly height: number
  /** What is no longer trusted loses its colour. */
  readonly isFaded: boolean
  readonly words: KeyWords
  /** What it shows, in one sentence. */
  readonly label: string
  /** Lines above and below, for a picture that stands alone: the first is its title. */
  readonly head?: readonly string[]
  readonly foot?: readonly string[]
}

/** Width of the drawing; everything in it is in these units. */
export const DRAWING_WIDTH = 680
const LEFT = 44
const TOP = 34
const AXIS = 24
const LEVELS = [0, 0.25, 0.5, 0.75, 1]
const LINE_HEIGHT = 19
const TITLE_HEIGHT = 26
/** The last stretch is never narrower. */
const NARROWEST = 4
/** Around a picture that stands alone. */
const MARGIN = 18

/**
 * The recovery curve as a drawing of one size, of plain shapes and words: for paper, where nothing can be measured, and
 * for a file of its own. The same inputs give the same drawing.
 */
export function CurveDrawing(props: CurveDrawingProps) {
  const { height, head = [], foot = [], label, isFaded } = props
  const isAlone = head.length > 0
  const above = isAlone ? TITLE_HEIGHT + (head.length - 1) * LINE_HEIGHT + 8 : 0
  const whole = above + height + foot.length * LINE_HEIGHT
  const margin = isAlone ? MARGIN : 0
  const [outerWidth, outerHeight] = [DRAWING_WIDTH + 2 * margin, whole + 2 * margin]
  return (
    <svg
      className={styles.drawing}
      data-faded={isFaded}
      viewBox={`${-margin} ${-margin} ${outerWidth} ${outerHeight}`}
      width={outerWidth}
      height={outerHeight}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      <rect
        className={styles.ground}
        x={-margin}
        y={-margin}
        width={outerWidth}
        height={outerHeight}
      />
      {head.map((line, i) => (
        <text
          key={line}
          className={i === 0 ? styles.title : styles.line}
          y={TITLE_HEIGHT - 6 + i * LINE_HEIGHT}
        >
          {line}
        </text>
      ))}
      <g transform={`translate(0 ${above})`}>
        <Curve {...props} />
      </g>
      {foot.map((line, i) => (
        <text
          key={line}
          className={styles.line}
          y={above + height + i * LINE_HEIGHT + LINE_HEIGHT - 4}
        >
          {line}
        </text>
      ))}
    </svg>
  )
}

function Curve({ curve, height, words, isFaded }: CurveDrawingProps) {
  // A React id may hold letters that a reference does not.
  const id = useId().replaceAll(/\W/g, '')
  const { plan, over, nowAt, gap } = curve
  const scale = scaleOf(over, height)
  const leastMs = ((over.to - over.from) / (DRAWING_WIDTH - LEFT)) * NARROWEST
  const points = withLastSeen(curve.points, leastMs)
  const { back, partly, unknown, line } = curveParts(points)
  const planPath = stepsPath(plan, scale)
  return (
    <>
      <Patterns id={id} />
      {LEVELS.map((level) => (
        <g key={level}>
          <path className={styles.grid} d={`M${LEFT} ${scale.y(level)}H${DRAWING_WIDTH}`} />
          <text className={styles.axis} x={LEFT - 8} y={scale.y(level) + 4.3} textAnchor="end">
            {level === 1 ? '100%' : level * 100}
          </text>
        </g>
      ))}
      <path d={bandPath(unknown, scale)} fill={`url(#${id}unknown)`} />
      <path d={bandPath(partly, scale)} fill={`url(#${id}partly)`} />
      <path className={styles.back} d={bandPath(back, scale)} />
      <path className={styles.edge} d={stepsPath(line, scale)} />
      <path className={styles.halo} d={planPath} />
      <path className={styles.plan} d={planPath} />
      <Labels curve={curve} scale={scale} partly={isFaded ? null : words.partly} />
      <TimeTicks curve={curve} scale={scale} />
      {nowAt !== null && (
        <path className={styles.now} d={`M${scale.x(nowAt)} ${TOP - 9}V${scale.y(0) + 6}`} />
      )}
      {gap && nowAt !== null && <Gap gap={gap} x={scale.x(nowAt)} scale={scale} />}
      <CurveDrawingKey
        id={id}
        words={words}
        has={{
          partly: partly.length > 0,
          unknown: unknown.length > 0,
          plan: plan.length > 0,
        }}
      />
    </>
  )
}

function scaleOf(over: TimeWindow, height: number): CurveScale {
  const [base, width] = [height - AXIS, DRAWING_WIDTH - LEFT]
  const x = (at: number) => LEFT + ((at - over.from) / (over.to - over.from)) * width
  return { x, y: (ratio) => base - ratio * (base - TOP), right: DRAWING_WIDTH }
}

/** What tells the levels apart in grey too: dots for what works in part, a hatch for what is not known. */
function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}partly`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect className={styles.cream} width="6" height="6" />
        <circle className={styles.dot} cx="1.5" cy="1.5" r="1.1" />
        <circle className={styles.dot} cx="4.5" cy="4.5" r="1.1" />
      </pattern>
      <pattern
        id={`${id}unknown`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className={styles.ground} width="7" height="7" />
        <rect className={styles.hatch} width="2.4" height="7" />
      </pattern>
    </defs>
  )
}

type PartProps = { readonly curve: DrawnCurve; readonly scale: CurveScale }

/** What is written into the areas. */
function Labels({ curve, scale, partly }: PartProps & { readonly partly: string | null }) {
  const { points, risers } = curve
  const word = partly === null ? null : placedPartly(partly, points, scale)
  // Right of the moment shown there is no light to write in.
  const texts = placedRisers(risers, points, { ...scale, right: scale.x(points.at(-1)?.to ?? 0) })
  return (
    <>
      {texts.map(({ x, y, text }) => (
        <text key={`${x} ${text}`} className={styles.riser} x={x} y={y}>
          {text}
        </text>
      ))}
      {word && (
        <text className={styles.word} x={word.x} y={word.y}>
          {word.text}
        </text>
      )}
    </>
  )
}

/** The moments below: the one shown, the onset and the return win, then midnights. */
function TimeTicks({ curve: { over, onset, endedAt, nowAt }, scale }: PartProps) {
  const { formats } = useReader()
  const moments = [nowAt, onset, endedAt].filter((at) => at !== null)
  const ticks = axisTicks(
    [
      ...moments.map((at) => ({ at, label: formats.shortMoment(at, over.to) })),
      ...dayLabels(over, formats),
    ],
    over,
    DRAWING_WIDTH - LEFT,
  )
  return ticks.map(({ at, x, label, anchor, isLabelled }) => (
    <g key={`${at} ${label}`} transform={`translate(${LEFT + x} ${scale.y(0)})`}>
      <path className={styles.tick} d="M0 0v5" />
      {isLabelled && (
        <text className={styles.axis} y={19} textAnchor={anchor}>
          {label}
        </text>
      )}
    </g>
  ))
}

type GapProps = {
  readonly gap: NonNullable<DrawnCurve['gap']>
  readonly x: number
  readonly scale: CurveScale
}

/** The bracket between plan and curve; its words stand beside it, or left of the line where they have no room. */
function Gap({ gap: { planned, actual, text }, x, scale }: GapProps) {
  const [top, low] = [scale.y(Math.max(planned, actual)), scale.y(Math.min(planned, actual))]
  const broken = linesOf(text, scale.right - x - 18)
  const isRight = broken.length <= 2
  const lines = isRight ? broken : [text]
  // Near the top the words would stand on the plan's line.
  const middle = Math.max((top + low) / 2, TOP + 8 + lines.length * 5)
  const first = Math.min(middle + 4, scale.y(0) - 6) - (lines.length - 1) * 7
  return (
    <>
      {low - top >= 3 && <path className={styles.bracket} d={`M${x + 6} ${top}h5V${low}h-5`} />}
      {lines.map((line, i) => (
        <text
          key={line}
          className={styles.gap}
          x={isRight ? x + 17 : x - 8}
          y={first + i * 14}
          textAnchor={isRight ? 'start' : 'end'}
        >
          {line}
        </text>
      ))}
    </>
  )
}
