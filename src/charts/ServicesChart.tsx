import { memo } from 'react'
import { Bar, BarChart, CartesianGrid, XAxis, YAxis } from 'recharts'
import { hourTicks } from './hourTicks.ts'
import styles from './ServicesChart.module.css'
import { type Size, useSize } from './useSize.ts'

/** What is drawn of one service: moments in ms since the onset, `null` where there is none. */
export interface ServiceMarks {
  readonly id: string
  /** The end of the time in which everything was stopped; where that lasts, the end of what is known. */
  readonly stopMs: number | null
  readonly isStopped: boolean
  readonly firstMs: number | null
  readonly fullMs: number | null
  /** What stands at the end: all is back, something is out, nobody can say, or nothing ever was out. */
  readonly end: 'full' | 'open' | 'unknown' | 'never'
}

type ServicesChartProps = {
  /** In the order of the rows beside the picture, all of one height. */
  readonly rows: readonly ServiceMarks[]
  /** The end of what is known, and of the axis, ms since the onset. */
  readonly elapsedMs: number
  readonly axisMs: number
  /** What is no longer trusted loses its colour. */
  readonly isFaded: boolean
}

/** How high the axis is, px: the rows beside the picture end above it. */
export const SERVICES_AXIS = 22

/**
 * When services came back: a line while everything was stopped, a ring where the first function worked, a disc where
 * all did, an arrow where something is still out. Fills the box it stands in; the names and figures beside it are
 * words of the page, so it is nothing to keys.
 */
export const ServicesChart = memo(function ServicesChart(props: ServicesChartProps) {
  const [ref, size] = useSize<HTMLDivElement>()
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
  const data = rows.map((row) => ({ ...row, range: [0, axisMs], elapsedMs, axisMs }))
  const ticks = hourTicks(axisMs / HOUR, size.width - 2 * SIDE).map((hours) => hours * HOUR)
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
        domain={[0, axisMs]}
        ticks={ticks}
        interval={0}
        height={SERVICES_AXIS}
        axisLine={false}
        tickLine={false}
        tick={{ className: styles.tick }}
        tickFormatter={(ms: number) => String(ms / HOUR)}
      />
      <YAxis type="category" dataKey="id" interval={0} hide />
      <Bar dataKey="range" shape={Marks} isAnimationActive={false} />
    </BarChart>
  )
}

type MarksProps = {
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly payload?: ServiceMarks & { readonly elapsedMs: number; readonly axisMs: number }
}

/** The marks of one row, in the band that the chart gives it. */
function Marks({ x: left = 0, y: top = 0, width = 0, height = 0, payload: row }: MarksProps) {
  if (!row || row.end === 'never' || !(width > 0)) return <g />
  const at = (ms: number) => left + (Math.min(ms, row.axisMs) / row.axisMs) * width
  const y = top + height / 2
  const { stopMs, firstMs, fullMs, end, elapsedMs } = row
  const now = at(elapsedMs)
  const last = fullMs === null ? now : at(fullMs)
  const waitFrom = at(stopMs ?? 0)
  return (
    <g>
      {stopMs !== null && <path className={styles.stop} d={`M${at(0)} ${y}H${at(stopMs)}`} />}
      {stopMs !== null && !row.isStopped && (
        <path className={styles.ends} d={`M${at(stopMs)} ${y - 6}V${y + 6}`} />
      )}
      {!row.isStopped && (
        <path
          className={styles.wait}
          d={`M${waitFrom} ${y}H${firstMs === null ? last : at(firstMs)}`}
        />
      )}
      {firstMs !== null && <path className={styles.back} d={`M${at(firstMs)} ${y}H${last}`} />}
      {end === 'unknown' && fullMs !== null && (
        <path className={styles.unseen} d={`M${last} ${y}H${now}`} />
      )}
      {end === 'open' && <path className={styles.arrow} d={`M${now - 5} ${y - 5}l5 5l-5 5`} />}
      {end === 'unknown' && <circle className={styles.unknown} cx={now} cy={y} r={4.5} />}
      {firstMs !== null && <circle className={styles.first} cx={at(firstMs)} cy={y} r={4.5} />}
      {end === 'full' && <circle className={styles.full} cx={last} cy={y} r={5} />}
    </g>
  )
}
