import type { ReactNode } from 'react'
import { CurvePatterns, patternFill, usePatternId } from './CurvePatterns.tsx'
import styles from './RecoveryChart.module.css'
import { textWidth } from './textWidth.ts'

/** The words of a curve's key. */
export interface CurveKeyWords {
  readonly back: string
  readonly partly: string
  readonly out: string
  readonly unknown: string
  readonly plan: string
}

type CurveKeyProps = {
  readonly words: CurveKeyWords
  /** True if the picture has unknown time or use, and a plan. */
  readonly hasUnknown: boolean
  readonly hasPlan: boolean
}

const SWATCH = { width: 16, height: 12 }
const PLAN_WIDTH = 26

interface Entry {
  readonly text: string
  readonly width: number
  readonly swatch: ReactNode
}

/** Key of the levels and the line; omits those that do not occur. */
function entriesOf({ words, hasUnknown, hasPlan }: CurveKeyProps, id: string): readonly Entry[] {
  const { width } = SWATCH
  const plan = <path className={styles.plan} d={`M0 6h${PLAN_WIDTH}`} />
  return [
    { text: words.back, width, swatch: <rect {...SWATCH} fill="var(--curve-back)" /> },
    { text: words.partly, width, swatch: <PartlySwatch id={id} /> },
    {
      text: words.out,
      width,
      swatch: <rect className={styles.outline} x=".5" y=".5" width="15" height="11" />,
    },
    ...(hasUnknown
      ? [
          {
            text: words.unknown,
            width,
            swatch: <rect {...SWATCH} fill={patternFill(id, 'unknown')} />,
          },
        ]
      : []),
    ...(hasPlan ? [{ text: words.plan, width: PLAN_WIDTH, swatch: plan }] : []),
  ]
}

function PartlySwatch({ id }: { readonly id: string }) {
  return (
    <>
      <rect {...SWATCH} fill={patternFill(id, 'partly')} />
      <path d="M0 .75h16" className={styles.partlyEdge} />
    </>
  )
}

/** The key of a recovery curve, as a list beside it. */
export function CurveKey({ isFaded, ...key }: CurveKeyProps & { readonly isFaded: boolean }) {
  const id = usePatternId()
  return (
    <ul className={`${styles.levels} ${styles.key}`} data-faded={isFaded}>
      {entriesOf(key, id).map(({ text, width, swatch }, i) => (
        <li key={text}>
          <svg width={width} height={SWATCH.height} aria-hidden="true">
            {i === 0 && (
              <defs>
                <CurvePatterns id={id} />
              </defs>
            )}
            {swatch}
          </svg>
          {text}
        </li>
      ))}
    </ul>
  )
}

const TEXT_SIZE = 12
const BEFORE_TEXT = 5
const BETWEEN = 14

type DrawnKeyProps = CurveKeyProps & {
  /** Right end and top of the key, px. */
  readonly right: number
  readonly y: number
}

/** The key inside a drawing, for one that leaves the page. */
export function DrawnCurveKey({ right, y, ...key }: DrawnKeyProps) {
  const id = usePatternId()
  const entries = entriesOf(key, id)
  const widths = entries.map(
    ({ text, width }) => width + BEFORE_TEXT + textWidth(text, TEXT_SIZE) + BETWEEN,
  )
  const begins = widths.map((_, i) => right + BETWEEN - widths.slice(i).reduce((a, b) => a + b, 0))
  return (
    <>
      <defs>
        <CurvePatterns id={id} />
      </defs>
      {entries.map(({ text, width, swatch }, i) => (
        <g key={text} transform={`translate(${begins[i] ?? 0} ${y})`}>
          {swatch}
          <text className={styles.keyText} x={width + BEFORE_TEXT} y={10}>
            {text}
          </text>
        </g>
      ))}
    </>
  )
}
