import { ZIndexLayer } from 'recharts'
import { DrawnCurveKey, type CurveKeyWords } from './CurveKey.tsx'
import { RecoveryChart, type RecoveryChartProps } from './RecoveryChart.tsx'
import styles from './RecoveryChart.module.css'
import { linesOf } from './linesOf.ts'

type CurveFileProps = RecoveryChartProps & {
  readonly words: CurveKeyWords
  /** Texts above the curve, the first larger as its title, and below it. A long one takes several lines. */
  readonly head: readonly string[]
  readonly foot: readonly string[]
}

/** Measures of a file, px. */
const WIDTH = 680
const HEIGHT = 300
const MARGIN = 18
const LINE = 19
const TITLE = 26
const KEY = 20
const TEXT_SIZE = 12
const TITLE_SIZE = 17
/** Widths are estimates, and a letter beyond the edge of a file is lost. */
const SLACK = 8

/** The recovery curve as a drawing that stands alone: with its title, its key, its source and its moment. */
export function CurveFile({ words, head, foot, ...chart }: CurveFileProps) {
  const [title = '', ...notes] = head
  const fits = (texts: readonly string[], size: number) =>
    texts.flatMap((text) => linesOf(text, WIDTH - SLACK, size))
  const titles = fits([title], TITLE_SIZE)
  const lines = fits(notes, TEXT_SIZE)
  const feet = fits(foot, TEXT_SIZE)
  const above = MARGIN + titles.length * TITLE + lines.length * LINE
  const below = feet.length * LINE + MARGIN
  const size = { width: WIDTH + 2 * MARGIN, height: above + KEY + HEIGHT + below }
  return (
    <RecoveryChart
      {...chart}
      size={size}
      title={chart.label}
      pad={{ top: above + KEY, right: MARGIN, bottom: below, left: MARGIN }}
    >
      <ZIndexLayer zIndex={-1000}>
        <rect className={styles.later} {...size} />
      </ZIndexLayer>
      <Lines className={styles.title} texts={titles} y={MARGIN + TITLE_SIZE + 3} step={TITLE} />
      <Lines
        className={styles.line}
        texts={lines}
        y={MARGIN + titles.length * TITLE + TEXT_SIZE + 2}
        step={LINE}
      />
      <DrawnCurveKey
        words={words}
        hasUnknown={chart.points.some(({ unknown }) => unknown > 0)}
        hasPlan={chart.shown.plan.length > 0}
        right={WIDTH + MARGIN}
        y={above + 3}
      />
      <Lines className={styles.line} texts={feet} y={above + KEY + HEIGHT + LINE - 4} step={LINE} />
    </RecoveryChart>
  )
}

type LinesProps = {
  readonly className: string | undefined
  readonly texts: readonly string[]
  /** Base line of the first, and from one to the next, px. */
  readonly y: number
  readonly step: number
}

function Lines({ className, texts, y, step }: LinesProps) {
  return texts.map((text, i) => (
    <text key={i} className={className} x={MARGIN} y={y + i * step}>
      {text}
    </text>
  ))
}
