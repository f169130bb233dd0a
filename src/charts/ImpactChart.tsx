import { memo } from 'react'
import { Area, AreaChart, CartesianGrid, usePlotArea, XAxis, YAxis } from 'recharts'
import styles from './ImpactChart.module.css'
import { roundTicks } from './ticks.ts'
import type { Size } from './useMeasure.ts'
import { useSize } from './useSize.ts'

/** A figure known as a range: at least, as weighted, at most. */
export interface ImpactRange {
  readonly id: string
  readonly low: number
  readonly weighted: number
  readonly high: number
}

/** Inputs of the picture of ranges. */
export type ImpactChartProps = {
  /** In the order of the rows beside the picture, all of one height. */
  readonly rows: readonly ImpactRange[]
  /** A tick in words. */
  readonly label: (value: number) => string
}

/** Height of the axis, px: the rows beside the picture end above it. */
export const IMPACT_AXIS = 24

/**
 * The cost of an outage as ranges: a bar from the low figure to the high one, a stroke across at the weighted one. In ink,
 * because it is no health. Fills the box it stands in; names and figures beside it are words of the page.
 */
export const ImpactChart = memo(function ImpactChart(props: ImpactChartProps) {
  const [ref, size] = useSize()
  return (
    <div ref={ref} className={styles.chart} aria-hidden="true">
      {size && <Ranges size={size} {...props} />}
    </div>
  )
})

const SIDE = 8
/** Room for the label of one tick, px. */
const ROOM = 130

function Ranges({ rows, label, size }: ImpactChartProps & { readonly size: Size }) {
  const most = Math.max(0, ...rows.map(({ high }) => high))
  const ticks = roundTicks(most, Math.max(1, Math.floor(size.width / ROOM)))
  const end = ticks.at(-1) ?? 1
  return (
    <AreaChart
      width={size.width}
      height={size.height}
      data={[{ value: 0 }, { value: end }]}
      margin={{ top: 0, right: SIDE, bottom: 0, left: SIDE }}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke="var(--line)" />
      <XAxis
        dataKey="value"
        type="number"
        domain={[0, end]}
        ticks={[...ticks]}
        interval={0}
        height={IMPACT_AXIS}
        axisLine={false}
        tickLine={false}
        tick={<Tick end={end} label={label} />}
      />
      <YAxis type="number" domain={[0, 1]} hide />
      {/* An axis has a scale only where something is drawn along it. */}
      <Area dataKey={nothing} stroke="none" fill="none" isAnimationActive={false} />
      <Bands rows={rows} end={end} />
    </AreaChart>
  )
}

type TickProps = {
  readonly end: number
  readonly label: (value: number) => string
  readonly x?: number
  readonly y?: number
  readonly payload?: { readonly value: number }
}

/** The last label ends with the picture, so that it is not cut. */
function Tick({ end, label, x = 0, y = 0, payload }: TickProps) {
  const value = payload?.value ?? 0
  const anchor = value === end ? 'end' : value === 0 ? 'start' : 'middle'
  return (
    <text className={styles.tick} x={x} y={y + 12} textAnchor={anchor}>
      {label(value)}
    </text>
  )
}

const THICK = 12

const nothing = () => 0

/** The ranges of all rows, in bands of one height. */
function Bands({ rows, end }: Pick<ImpactChartProps, 'rows'> & { readonly end: number }) {
  const plot = usePlotArea()
  // The plot area is unknown until the axes are laid out.
  if (!plot || !(plot.width > 0)) return null
  const pitch = plot.height / rows.length
  const at = (value: number) => plot.x + (value / end) * plot.width
  return rows.map((row, i) => (
    <Range key={row.id} row={row} y={plot.y + (i + 0.5) * pitch} at={at} />
  ))
}

type RangeProps = {
  readonly row: ImpactRange
  readonly y: number
  readonly at: (value: number) => number
}

function Range({ row, y, at }: RangeProps) {
  const [low, high] = [at(row.low), Math.max(at(row.high), at(row.low) + 1)]
  return (
    <g>
      <rect className={styles.range} x={low} y={y - THICK / 2} width={high - low} height={THICK} />
      <path className={styles.ends} d={`M${low} ${y - 8}V${y + 8}M${high} ${y - 8}V${y + 8}`} />
      <path className={styles.weighted} d={`M${at(row.weighted)} ${y - 10}V${y + 10}`} />
    </g>
  )
}
