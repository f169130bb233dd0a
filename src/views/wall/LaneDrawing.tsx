import { useState } from 'react'
import { barsPath, type LaneBar } from '../../charts/laneGeometry.ts'
import {
  type ComponentStatus,
  statusRank,
  STATUSES_WORST_FIRST,
} from '../../status/componentStatus.ts'
import { useReader, useTexts } from '../../ui/Reader.tsx'
import { COLUMN_INSET, fittingSize, lanePicture, type LaneRoom, nameSize } from './lanePicture.ts'
import type { Promised } from '../../outage/progress.ts'
import type { WallLane } from './wallModel.ts'
import styles from './Lanes.module.css'
import { wallTexts } from '../../texts/wall.ts'

type LaneDrawingProps = {
  readonly lane: WallLane
  /** From the top of the drawing, units. */
  readonly y: number
  readonly room: Omit<LaneRoom, 'isColumnTaken' | 'isNamedBeside'>
  /** Trusted epoch ms. */
  readonly now: number
  /** True if it has just stopped, and an alarm says so. */
  readonly isAlarmed: boolean
  /** True if the row bears its name already. */
  readonly isNamedByRow: boolean
}

const BASE_LINE = 4
const PLAN_SIZE = 29

/** One function through time, with its name while it does not work and what is promised of it. */
export function LaneDrawing(props: LaneDrawingProps) {
  const { lane, y, room, now, isAlarmed, isNamedByRow } = props
  const { width, height } = room
  const plan = isAlarmed ? null : lane.plan
  const isColumnTaken = plan !== null
  const picture = lanePicture(lane, { ...room, isColumnTaken, isNamedBeside: isAlarmed })
  const { bars } = picture
  const name = isNamedByRow ? null : picture.name
  const last = bars.at(-1)
  const move = useMove(lane.status)
  return (
    <g data-component={lane.id} data-status={lane.status} transform={`translate(0 ${y})`}>
      <rect className={styles.track} width={width} height={height} />
      {STATUSES_WORST_FIRST.map((status) => {
        const path = barsPath(bars.slice(0, -1), status, height, BASE_LINE)
        return path && <path key={status} data-fill={status} d={path} />
      })}
      {last && isAlarmed && <Stopped bar={last} height={height} />}
      {last && !isAlarmed && (
        <path
          key={last.status}
          data-fill={last.status}
          data-move={move}
          d={barsPath([last], last.status, height, BASE_LINE)}
        />
      )}
      {name && (
        <text
          className={styles.name}
          data-at={name.at}
          {...(isAlarmed ? { 'data-tone': 'major_outage' } : {})}
          {...(lane.name.language === null ? {} : { lang: lane.name.language })}
          x={name.x}
          y={baseline(height, name.size)}
          fontSize={name.size}
        >
          {lane.name.text}
        </text>
      )}
      {plan && room.column > 0 && (
        <PlanText plan={plan} x={width + COLUMN_INSET} room={room} now={now} />
      )}
    </g>
  )
}

/** Letters stand in the middle of what a lane has above the line of what is down. */
const baseline = (height: number, size: number): number => (height - BASE_LINE) / 2 + size * 0.35

const BOX = 32

/** The end of a function that has just stopped: a box, so that minutes are visible among days. */
function Stopped({ bar, height }: { readonly bar: LaneBar; readonly height: number }) {
  const width = Math.min(bar.width, BOX)
  const x = bar.x + bar.width - width
  const middle = x + width / 2
  const arm = Math.min(height, width) * 0.22
  const [left, right] = [middle - arm, middle + arm]
  const [top, bottom] = [height / 2 - arm, height / 2 + arm]
  return (
    <>
      <path data-fill={bar.status} d={barsPath([bar], bar.status, height, BASE_LINE)} />
      <rect className={styles.stopped} x={x} width={width} height={height} />
      <path
        className={styles.cross}
        d={`M${left} ${top}L${right} ${bottom}M${right} ${top}L${left} ${bottom}`}
      />
    </>
  )
}

type PlanTextProps = {
  readonly plan: Promised
  readonly x: number
  readonly room: LaneDrawingProps['room']
  readonly now: number
}

function PlanText({ plan, x, room, now }: PlanTextProps) {
  const { formats } = useReader()
  const texts = useTexts(wallTexts)
  const text = () => {
    switch (plan.kind) {
      case 'planned':
        return formats.shortMoment(plan.expectedAt, now)
      case 'late':
        return texts.late(formats.duration(plan.lateMs))
      case 'none':
        return texts.noDate
    }
  }
  const said = text()
  const wanted = Math.min(PLAN_SIZE, nameSize(room.height) + 1)
  const size = fittingSize(said, wanted, room.column - COLUMN_INSET)
  return (
    <text
      className={styles.plan}
      data-late={plan.kind === 'late'}
      x={x}
      y={baseline(room.height, size)}
      fontSize={size}
    >
      {said}
    </text>
  )
}

/** Marks how the present status began: lit up, or gone dark, once, when it happens and not when the page loads. */
function useMove(status: ComponentStatus): 'lit' | 'dark' | undefined {
  const [seen, setSeen] = useState<{ status: ComponentStatus; move?: 'lit' | 'dark' }>({ status })
  if (seen.status !== status) {
    // A change out of a time nobody saw is no movement.
    const isSeen = seen.status !== 'unknown' && status !== 'unknown'
    const move = statusRank(status) < statusRank(seen.status) ? 'lit' : 'dark'
    setSeen(isSeen ? { status, move } : { status })
  }
  return seen.move
}
