import { memo } from 'react'
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts'
import styles from './ImpactChart.module.css'
import { roundTicks } from './roundTicks.ts'
import { type Size, useSize } from './useSize.ts'

/** A figure known as a range: at least, as weighted, at most. */
export interface ImpactRange {
  readonly id: string
  readonly low: number
  readonly weighted: number
  readonly high: number
}

type ImpactChartProps = {
  /** In the order of the rows beside the picture, all of one height. */
  readonly rows: readonly ImpactRange[]
  /** A tick in words. */
  readonly label: (value: number) => string
}

/** How high the axis is, px: the rows beside the picture end above it. */
export const IMPACT_AXIS = 24

/**
 * What an outage cost, as ranges: a bar from the low figure to the high one, a stroke across at the weighted. In ink,
 * because it is no health. Fills the box it stands in; names and figures beside it are words of the page.
 */
export const ImpactChart = memo(function ImpactChart(props: ImpactChartProps) {
  const [ref, size] = useSize<HTMLDivElement>()
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
  const data = rows.map((row) => ({ ...row, range: [0, end], end }))
  return (
    <BarChart
      layout="vertical"
      width={size.width}
      height={size.height}
      data={data}
      margin={{ top: 0, right: SIDE, bottom: 0, left: SIDE }}
      barCategoryGap={0}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke="var(--line)" />
      <XAxis
        type="number"
        domain={[0, end]}
        ticks={[...ticks]}
        interval={0}
        height={IMPACT_AXIS}
        axisLine={false}
        tickLine={false}
        tick={<Tick end={end} label={label} />}
      />
      <YAxis type="category" dataKey="id" interval={0} hide />
      <Bar dataKey="range" shape={Range} isAnimationActive={false} />
    </BarChart>
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

type RangeProps = {
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly payload?: ImpactRange & { readonly end: number }
}

const THICK = 12

function Range({ x: left = 0, y: top = 0, width = 0, height = 0, payload: row }: RangeProps) {
  if (!row || !(width > 0)) return <g />
  const at = (value: number) => left + (value / row.end) * width
  const y = top + height / 2
  const [low, high] = [at(row.low), Math.max(at(row.high), at(row.low) + 1)]
  return (
    <g>
      <rect className={styles.range} x={low} y={y - THICK / 2} width={high - low} height={THICK} />
      <path className={styles.ends} d={`M${low} ${y - 8}V${y + 8}M${high} ${y - 8}V${y + 8}`} />
      <path className={styles.weighted} d={`M${at(row.weighted)} ${y - 10}V${y + 10}`} />
    </g>
  )
}
