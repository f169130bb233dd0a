import { memo } from 'react'
import { Area, AreaChart, CartesianGrid, usePlotArea, XAxis, YAxis } from 'recharts'
import { hourTicks } from './ticks.ts'
import styles from './ServicesChart.module.css'
import type { Size } from './useMeasure.ts'
import { useSize } from './useSize.ts'

/** Marks of one service: moments in ms since the onset, `null` if there is none. */
export interface ServiceMarks {
  readonly id: string
  /** End of the total stop; while it lasts, the end of the known time. */
  readonly stopMs: number | null
  readonly isStopped: boolean
  readonly firstMs: number | null
  readonly fullMs: number | null
  /** State at the end: all back, something out, unknown, or never out. */
  readonly end: 'full' | 'open' | 'unknown' | 'never'
}

/** Inputs of the comparison's picture. */
export type ServicesChartProps = {
  /** In the order of the rows beside the picture, all of one height. */
  readonly rows: readonly ServiceMarks[]
  /** The end of the known time, and of the axis, ms since the onset. */
  readonly elapsedMs: number
  readonly axisMs: number
  /** True if the data is no longer trusted: the picture loses its colour. */
  readonly isFaded: boolean
}

/** Height of the axis, px: the rows beside the picture end above it. */
export const SERVICES_AXIS = 22

/**
 * Returns of services: a line for the total stop, a ring at the first function, a disc at the full return, an arrow if
 * something is still out. Fills its box. Names and figures beside it are text of the page, so the keyboard skips it.
 */
export const ServicesChart = memo(function ServicesChart(props: ServicesChartProps) {
  const [ref, size] = useSize()
  return (
    <div ref={ref} className={styles.chart} data-faded={props.isFaded} aria-hidden="true">
      {size && <Rows size={size} {...props} />}
    </div>
  )
})

const HOUR = 3_600_000
/** Room for half a mark at either end, px. */
const SIDE = 7

function Rows({ rows, elapsedMs, axisMs, size }: ServicesChartProps & { readonly size: Size }) {
  const ticks = hourTicks(axisMs / HOUR, size.width - 2 * SIDE).map((hours) => hours * HOUR)
  return (
    <AreaChart
      width={size.width}
      height={size.height}
      data={[{ ms: 0 }, { ms: axisMs }]}
      margin={{ top: 0, right: SIDE, bottom: 0, left: SIDE }}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke="var(--line)" />
      <XAxis
        dataKey="ms"
        type="number"
        domain={[0, axisMs]}
        ticks={ticks}
        interval={0}
        height={SERVICES_AXIS}
        axisLine={false}
        tickLine={false}
        tick={<HourTick axisMs={axisMs} />}
      />
      <YAxis type="number" domain={[0, 1]} hide />
      {/* An axis has a scale only where something is drawn along it. */}
      <Area dataKey={nothing} stroke="none" fill="none" isAnimationActive={false} />
      <Bands rows={rows} elapsedMs={elapsedMs} axisMs={axisMs} />
    </AreaChart>
  )
}

const nothing = () => 0

type HourTickProps = {
  readonly axisMs: number
  /** Passed in by the axis for each tick. */
  readonly x?: number
  readonly y?: number
  readonly payload?: { readonly value: number }
}

/** The last label ends with the picture, so that it is not cut. */
function HourTick({ axisMs, x = 0, y = 0, payload }: HourTickProps) {
  const ms = payload?.value ?? 0
  const isLast = ms === axisMs
  return (
    <text
      className={styles.tick}
      x={isLast ? x + SIDE : x}
      y={y + 11}
      textAnchor={isLast ? 'end' : 'middle'}
    >
      {ms / HOUR}
    </text>
  )
}

/** The marks of all rows, in bands of one height. */
function Bands({ rows, elapsedMs, axisMs }: Omit<ServicesChartProps, 'isFaded'>) {
  const plot = usePlotArea()
  // The plot area is unknown until the axes are laid out.
  if (!plot || !(plot.width > 0)) return null
  const pitch = plot.height / rows.length
  const at = (ms: number) => plot.x + (Math.min(ms, axisMs) / axisMs) * plot.width
  return rows.map((row, i) => (
    <Marks key={row.id} row={row} y={plot.y + (i + 0.5) * pitch} at={at} now={at(elapsedMs)} />
  ))
}

type MarksProps = {
  readonly row: ServiceMarks
  readonly y: number
  readonly at: (ms: number) => number
  /** The end of the known time, px. */
  readonly now: number
}

/** Draws the marks of one service, left to right. */
function Marks({ row, y, at, now }: MarksProps) {
  const { stopMs, firstMs, fullMs, end, isStopped } = row
  if (end === 'never') return null
  const last = fullMs === null ? now : at(fullMs)
  const waitTo = firstMs === null ? last : at(firstMs)
  // A ring at the place of the arrow must not hide it.
  const tip = Math.max(now, firstMs === null ? now : at(firstMs) + 9)
  return (
    <g>
      {stopMs !== null && <path className={styles.stop} d={`M${at(0)} ${y}H${at(stopMs)}`} />}
      {stopMs !== null && !isStopped && (
        <path className={styles.ends} d={`M${at(stopMs)} ${y - 6}V${y + 6}`} />
      )}
      {!isStopped && <path className={styles.wait} d={`M${at(stopMs ?? 0)} ${y}H${waitTo}`} />}
      {firstMs !== null && <path className={styles.back} d={`M${at(firstMs)} ${y}H${last}`} />}
      {end === 'unknown' && fullMs !== null && (
        <path className={styles.unseen} d={`M${last} ${y}H${now}`} />
      )}
      {end === 'open' && <path className={styles.arrow} d={`M${tip - 5} ${y - 5}l5 5l-5 5`} />}
      {end === 'unknown' && <circle className={styles.unknown} cx={now} cy={y} r={4.5} />}
      {firstMs !== null && <circle className={styles.first} cx={at(firstMs)} cy={y} r={4.5} />}
      {end === 'full' && <circle className={styles.full} cx={last} cy={y} r={5} />}
    </g>
  )
}
