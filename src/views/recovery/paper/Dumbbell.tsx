import { useReader, useTexts } from '../../../ui/Reader.tsx'
import type { PaperService } from './paperModel.ts'
import styles from './PaperSheet.module.css'
import { paperTexts } from '../../../texts/paper.ts'

type DumbbellProps = {
  readonly service: PaperService
  /** Length of the axis, and how much of it has passed, ms. */
  readonly axisMs: number
  readonly elapsedMs: number
}

const HOUR = 3_600_000
const MIDDLE = 9

/**
 * One service's way back: hollow where the first function worked again, solid where all did; an arrow where it is still
 * open, dashes where nobody can say.
 */
export function Dumbbell({ service: { first, full }, axisMs, elapsedMs }: DumbbellProps) {
  const at = (ms: number) => `${Math.min(100, (ms / axisMs) * 100)}%`
  const from = first.kind === 'at' ? first.ms : null
  const end = full.kind === 'at' ? full.ms : elapsedMs
  return (
    <svg className={styles.dumbbell} data-end={full.kind} aria-hidden="true">
      {axisTicks(axisMs).map((ms) => (
        <line key={ms} className={styles.gridLine} x1={at(ms)} x2={at(ms)} y1="0" y2="100%" />
      ))}
      {full.kind !== 'never' && from !== null && (
        <line className={styles.way} x1={at(from)} x2={at(end)} y1={MIDDLE} y2={MIDDLE} />
      )}
      {full.kind === 'open' && (
        <svg x={at(end)} y={MIDDLE} overflow="visible">
          <path className={styles.arrow} d="M-5 -5l6 5-6 5" />
        </svg>
      )}
      {from !== null && <circle className={styles.first} cx={at(from)} cy={MIDDLE} r="4.5" />}
      {full.kind === 'at' && <circle className={styles.full} cx={at(end)} cy={MIDDLE} r="5" />}
    </svg>
  )
}

/** Hours on the axis: its quarters, thirds or halves, whichever are whole. */
function axisTicks(axisMs: number): readonly number[] {
  const parts = [3, 4, 2].find((count) => Number.isInteger(axisMs / HOUR / count)) ?? 1
  return Array.from({ length: parts + 1 }, (_, i) => (axisMs / parts) * i)
}

/** The hours below the dumbbells. */
export function HourAxis({ axisMs }: { readonly axisMs: number }) {
  const { formats } = useReader()
  const texts = useTexts(paperTexts)
  return (
    <svg className={styles.hours} aria-hidden="true">
      {axisTicks(axisMs).map((ms) => (
        <text key={ms} x={`${(ms / axisMs) * 100}%`} y="12" textAnchor="middle">
          {ms === axisMs ? texts.hours(formats.number(ms / HOUR)) : formats.number(ms / HOUR)}
        </text>
      ))}
    </svg>
  )
}
