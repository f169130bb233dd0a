import { type ComponentType, type PointerEvent, useState } from 'react'
import type { TimeWindow } from '../outage/timeline/healthTimeline.ts'
import { isBad } from '../status/componentStatus.ts'
import { type Reader, useReader } from '../ui/Reader.tsx'
import { Lane, UNSEEN_WIDTH } from './Lane.tsx'
import { laneBars } from './laneGeometry.ts'
import type { LaneCursor, LaneGroupState, LaneReaderProps, LaneRow } from './LaneReader.tsx'
import styles from './LaneGroup.module.css'

export type { LaneGroupState, LaneRow } from './LaneReader.tsx'

/** The shared state of a service's lanes. */
export function useLaneGroup(
  rows: readonly LaneRow[],
  over: TimeWindow,
  width: number,
  now: number,
  isFaded: boolean,
): LaneGroupState {
  const first = rows[0]
  const [stop, setStop] = useState<LaneCursor | null>(null)
  const [open, setOpen] = useState<LaneGroupState['open']>(null)
  const [hasFocus, setHasFocus] = useState(false)
  const [isRead, setRead] = useState(false)
  // Replace the first stop by the spans in one step, once their code is loaded, so that the focus is kept.
  const read = () => {
    if (!isRead)
      void loadReader().then(
        () => setRead(true),
        () => undefined,
      )
  }
  const start = { row: first?.id ?? '', span: Math.max(0, (first?.spans.length ?? 1) - 1) }
  const valid = stop && clamped(stop, rows)
  const openRow = open && rows.find(({ id }) => id === open.row)
  return {
    rows,
    over,
    width,
    now,
    isFaded,
    stop: valid ?? start,
    open: open && openRow && open.span < openRow.spans.length ? open : null,
    hasFocus,
    isRead,
    focus: (cursor) => {
      read()
      setStop(cursor)
      setHasFocus(true)
      setOpen((before) => ({ ...cursor, isPinned: before?.isPinned ?? false }))
    },
    show: (cursor, isPinned = false) => {
      read()
      setOpen({ ...cursor, isPinned })
    },
    close: () => setOpen(null),
    blur: () => {
      setHasFocus(false)
      setOpen((before) => (before?.isPinned ? before : null))
    },
  }
}

function clamped(cursor: LaneCursor, rows: readonly LaneRow[]): LaneCursor | null {
  const row = rows.find(({ id }) => id === cursor.row)
  return row ? { row: row.id, span: Math.min(cursor.span, row.spans.length - 1) } : null
}

let LaneReader: ComponentType<LaneReaderProps> | null = null

/** Loads the code that reads lanes span by span. If that fails, the first stop stays. */
async function loadReader(): Promise<void> {
  LaneReader ??= (await import('./LaneReader.tsx')).LaneReader
}

/** The lane of one row: its picture, the spans that keys and speech reach, and the note on one of them. */
export function LaneOf({
  group,
  row,
  height,
}: {
  readonly group: LaneGroupState
  readonly row: LaneRow
  readonly height: number
}) {
  const reader = useReader()
  const bars = laneBars(
    row.spans,
    group.over,
    group.width,
    group.isFaded ? UNSEEN_WIDTH : undefined,
  )
  const spanAt = (event: PointerEvent<HTMLDivElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    return Math.max(
      0,
      bars.findLastIndex((bar) => bar.x <= x),
    )
  }
  return (
    <div
      className={styles.lane}
      onPointerMove={(event) => {
        if (event.pointerType === 'mouse' && !group.open?.isPinned) {
          group.show({ row: row.id, span: spanAt(event) })
        }
      }}
      onPointerLeave={() => {
        if (!group.open?.isPinned && !group.hasFocus) group.close()
      }}
      onPointerUp={(event) => {
        if (event.pointerType !== 'mouse') group.show({ row: row.id, span: spanAt(event) }, true)
      }}
    >
      <Lane
        spans={row.spans}
        over={group.over}
        width={group.width}
        height={height}
        summary={laneSummary(row, reader)}
        isFaded={group.isFaded}
      />
      {group.isRead && LaneReader ? (
        <LaneReader group={group} row={row} bars={bars} />
      ) : (
        <FirstStop group={group} row={row} />
      )}
    </div>
  )
}

/** Tab stop for the lanes before anybody has read them. */
function FirstStop({ group, row }: { readonly group: LaneGroupState; readonly row: LaneRow }) {
  const reader = useReader()
  if (group.stop.row !== row.id) return null
  return (
    <div className={styles.stops}>
      <button
        type="button"
        className={styles.firstStop}
        aria-label={laneSummary(row, reader)}
        onFocus={() => group.focus(group.stop)}
        // Do not move focus back if the user tabbed away while the chunk loaded.
        onBlur={group.blur}
      />
    </div>
  )
}

/** One sentence for a lane: the count of interruptions and the longest. */
function laneSummary(row: LaneRow, { t, formats }: Reader): string {
  const bad = row.spans.filter(({ status }) => isBad(status))
  const lengths: number[] = []
  for (const [i, span] of row.spans.entries()) {
    if (!isBad(span.status)) continue
    const before = row.spans[i - 1]
    const length = span.to - span.from
    if (before && isBad(before.status)) lengths.push((lengths.pop() ?? 0) + length)
    else lengths.push(length)
  }
  // Say "no interruption" only if the whole time is known.
  if (bad.length === 0 && row.spans.some(({ status }) => status === 'unknown')) {
    return t.lanePartUnknown(row.name)
  }
  const longest = bad.length > 0 ? formats.duration(Math.max(...lengths)) : ''
  return t.laneSummary(row.name, lengths.length, longest)
}
