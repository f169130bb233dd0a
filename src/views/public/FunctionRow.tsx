import { memo } from 'react'
import { useNear } from '../../charts/useNear.ts'
import { DayBars } from '../../charts/DayBars.tsx'
import { fittingSpans } from '../../charts/laneGeometry.ts'
import { LaneOf, type LaneGroupState, type LaneRow, useLaneGroup } from '../../charts/LaneGroup.tsx'
import type { TimeWindow } from '../../outage/timeline/healthTimeline.ts'
import { isTrusted } from '../../status/freshness.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { Text, useReader } from '../../ui/Reader.tsx'
import type { ServiceDays } from '../../outage/overview.ts'
import type { PollState } from '../../live/monitor.ts'
import type { FunctionModel, PublicModel } from './publicModel.ts'
import { ServedShare } from './ServedShare.tsx'
import styles from './Services.module.css'
import { TellMe } from './NotifyMe.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'

/** Props that every part of the list needs. */
export interface ListContext {
  readonly model: PublicModel
  readonly pollState: PollState
  readonly now: number
}

type FunctionRowProps = ListContext & {
  readonly row: FunctionModel
  /** Bars of days, where a service is this one function and the day is calm. */
  readonly days: ServiceDays | null
  /** The lanes this one is read together with; without, it is read alone. */
  readonly group?: LaneGroupState | undefined
  readonly width: number
  /** The id that links to this row point to, where it is a service of its own. */
  readonly anchor?: string
  /** True if it stands on the first screen or two, and is drawn at once. */
  readonly isFirst?: boolean
}

/** One function: what it is, how it is, how it got there, since when. */
export const FunctionRow = memo(function FunctionRow(props: FunctionRowProps) {
  const { row, days, anchor, model, pollState, now } = props
  const isFaded = !isTrusted(pollState.freshness)
  return (
    <li
      className={styles.row}
      id={anchor === undefined ? undefined : `service-${anchor}`}
      data-component={row.id}
      data-status={row.shown.status}
    >
      <Glyph status={row.shown.status} />
      <span className={styles.name}>
        <Text of={row.name} />
      </span>
      <span className={styles.state}>
        <StatusWord shown={row.shown} />
      </span>
      {(model.window !== null || days !== null) && <RowPicture {...props} />}
      <div className={styles.last}>
        {/* It stands beside the word: with another word it is another text, and not seen to jump. */}
        <span key={row.shown.status} className={styles.since}>
          <SinceText row={row} readAt={pollState.readAt ?? now} now={now} isTold={!isFaded} />
          {days && (
            <>
              {' · '}
              <ServedShare level={days.level} />
            </>
          )}
        </span>
        <TellMe
          id={row.id}
          name={row.name.text}
          isWatchable={row.isWatchable}
          readAt={pollState.readAt ?? now}
        />
      </div>
    </li>
  )
})

/** The picture of one row, drawn when it comes near the screen; until then its room is kept. */
function RowPicture(props: FunctionRowProps) {
  const { row, days, width, model, pollState, group, isFirst = true } = props
  const [ref, isNear] = useNear<HTMLDivElement>(isFirst)
  const height = days ? DAYS_HEIGHT : LANE_HEIGHT
  return (
    <div ref={ref} className={styles.lane}>
      {!isNear && <svg width="100%" height={height} aria-hidden="true" />}
      {isNear && model.window && group && (
        <LaneOf group={group} row={laneRow(row, group.over, width)} height={height} />
      )}
      {isNear && model.window && !group && <LoneLane {...props} />}
      {isNear && days && (
        <DayBars
          name={row.name.text}
          days={days.days}
          width={width}
          height={height}
          isFaded={!isTrusted(pollState.freshness)}
        />
      )}
    </div>
  )
}

const DAYS_HEIGHT = 20
const LANE_HEIGHT = 16

const laneRow = ({ id, name, spans }: FunctionModel, over: TimeWindow, width: number): LaneRow => ({
  id,
  name: name.text,
  spans: fittingSpans(spans, over, width),
})

function LoneLane({ row, model, pollState, now, width }: FunctionRowProps) {
  const over = model.window ?? { from: now - 1, to: now }
  const rows = [laneRow(row, over, width)]
  const group = useLaneGroup(rows, over, width, now, !isTrusted(pollState.freshness))
  return rows[0] ? <LaneOf group={group} row={rows[0]} height={LANE_HEIGHT} /> : null
}

type SinceTextProps = {
  readonly row: FunctionModel
  readonly readAt: number
  readonly now: number
  readonly isTold: boolean
}

/** Duration of the status; if that cannot be told any more, the status when last seen. */
function SinceText({ row, readAt, now, isTold }: SinceTextProps) {
  const { t, formats } = useReader()
  const { since, shown } = row
  if (row.isGone) return <>{t.isGone}</>
  if (!isTold) {
    const clock = formats.shortMoment(readAt, now)
    return <>{shown.was ? t.wasThen(clock, shown.was) : t.notSince(clock)}</>
  }
  if (row.strangeWord !== null) return <>{t.strangeWord(row.strangeWord)}</>
  if (since === null) return <>{shown.status === 'operational' ? t.noChange : t.notOnRecord}</>
  return <>{t.since(formats.shortMoment(since, now), formats.duration(now - since))}</>
}
