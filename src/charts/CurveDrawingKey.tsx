import styles from './CurveDrawing.module.css'
import { labelWidth } from './laneGeometry.ts'

/** The words of a drawing's key. */
export interface KeyWords {
  readonly back: string
  readonly partly: string
  readonly out: string
  readonly unknown: string
  readonly plan: string
}

type CurveDrawingKeyProps = {
  /** Of the drawing whose patterns it shows. */
  readonly id: string
  readonly words: KeyWords
  readonly has: { readonly partly: boolean; readonly unknown: boolean; readonly plan: boolean }
}

const SWATCH = 16
const SPACE = 14
const WIDTH = 680
/** The width of a text is an estimate, and what crosses the edge of the drawing is cut. */
const SLACK = 8

/** What the levels are, in words, at the top right: only those that are there. */
export function CurveDrawingKey({ id, words, has }: CurveDrawingKeyProps) {
  const entries = [
    { name: 'back', text: words.back, isThere: true },
    { name: 'partly', text: words.partly, isThere: has.partly },
    { name: 'out', text: words.out, isThere: true },
    { name: 'unknown', text: words.unknown, isThere: has.unknown },
    { name: 'plan', text: words.plan, isThere: has.plan },
  ].filter(({ isThere }) => isThere)
  const widths = entries.map(({ text }) => SWATCH + 5 + labelWidth(text) + SPACE)
  const end = WIDTH - SLACK + SPACE
  const begins = widths.map((_, i) => end - widths.slice(i).reduce((a, b) => a + b, 0))
  return entries.map(({ name, text }, i) => (
    <g key={name} transform={`translate(${begins[i] ?? 0} 3)`}>
      <Swatch name={name} id={id} />
      <text className={styles.key} x={SWATCH + 5} y={10}>
        {text}
      </text>
    </g>
  ))
}

function Swatch({ name, id }: { readonly name: string; readonly id: string }) {
  if (name === 'plan') return <path className={styles.plan} d={`M0 6H${SWATCH}`} />
  const fill = name === 'partly' || name === 'unknown' ? { fill: `url(#${id}${name})` } : {}
  const className = name === 'back' ? styles.back : name === 'out' ? styles.ground : undefined
  return (
    <>
      <rect className={className} {...fill} y={1} width={SWATCH} height={10} />
      <rect className={styles.frame} y={1} width={SWATCH} height={10} />
    </>
  )
}
