import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { HealthSpan, TimeWindow } from '../outage/healthTimeline.ts'
import { isBad } from '../status/componentStatus.ts'
import { type Reader, useReader } from '../ui/Reader.tsx'
import { Lane } from './Lane.tsx'
import { laneBars } from './laneGeometry.ts'
import styles from './LaneGroup.module.css'

/** One lane to be read: its name and its spans, one a status, over the group's window. */
export interface LaneRow {
  readonly id: string
  readonly name: string
  readonly spans: readonly HealthSpan[]
}

/** Where the reader's finger, pointer or focus is: a row and a span in it. */
export interface LaneCursor {
  readonly row: string
  readonly span: number
}

/** What the lanes of one service share: one tab stop, one note at a time. */
export interface LaneGroupState {
  readonly rows: readonly LaneRow[]
  readonly over: TimeWindow
  readonly width: number
  readonly now: number
  readonly isFaded: boolean
  /** The one span that Tab reaches. */
  readonly stop: LaneCursor
  /** The span whose note is open, and whether it was pinned there. */
  readonly open: (LaneCursor & { readonly isPinned: boolean }) | null
  readonly hasFocus: boolean
  readonly focus: (cursor: LaneCursor) => void
  readonly show: (cursor: LaneCursor, isPinned?: boolean) => void
  readonly close: () => void
  readonly blur: () => void
}

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
    focus: (cursor) => {
      setStop(cursor)
      setHasFocus(true)
      setOpen((before) => ({ ...cursor, isPinned: before?.isPinned ?? false }))
    },
    show: (cursor, isPinned = false) => setOpen({ ...cursor, isPinned }),
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

/** The lane of one row: its picture, the spans that keys and speech reach, and the note on one of them. */
export function LaneOf({ group, row, height }: { readonly group: LaneGroupState; readonly row: LaneRow; readonly height: number }) {
  const reader = useReader()
  const bars = laneBars(row.spans, group.over, group.width)
  const spanAt = (event: PointerEvent<HTMLDivElement>) => {
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left
    return Math.max(0, bars.findLastIndex((bar) => bar.x <= x))
  }
  const open = group.open?.row === row.id ? group.open : null
  const bar = open && bars[open.span]
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
      {group.stop.row === row.id && (
        <SpanStops group={group} row={row} bars={bars} />
      )}
      {open && bar && <SpanNote row={row} span={row.spans[open.span]} bar={bar} group={group} />}
    </div>
  )
}

type SpanStopsProps = {
  readonly group: LaneGroupState
  readonly row: LaneRow
  readonly bars: ReturnType<typeof laneBars>
}

/** The spans of the one row that the keyboard is on, as elements that can hold the focus. */
function SpanStops({ group, row, bars }: SpanStopsProps) {
  const reader = useReader()
  const current = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (group.hasFocus) current.current?.focus({ preventScroll: false })
  }, [group.hasFocus, group.stop.row, group.stop.span])
  return (
    <div className={styles.stops} role="group" aria-label={row.name}>
      {row.spans.map((span, i) => (
        <button
          key={span.from}
          ref={i === group.stop.span ? current : null}
          type="button"
          className={styles.stop}
          tabIndex={i === group.stop.span ? 0 : -1}
          aria-label={spanText(row, span, group.now, reader)}
          style={{ left: `${bars[i]?.x ?? 0}px`, width: `${Math.max(6, bars[i]?.width ?? 0)}px` }}
          onFocus={() => group.focus({ row: row.id, span: i })}
          onBlur={group.blur}
          onKeyDown={(event) => onSpanKey(event, group, row, i)}
          onClick={() => group.show({ row: row.id, span: i }, true)}
        />
      ))}
    </div>
  )
}

function onSpanKey(event: KeyboardEvent, group: LaneGroupState, row: LaneRow, span: number): void {
  const { rows } = group
  const place = rows.indexOf(row)
  const beside = (step: number): LaneCursor => {
    const other = rows[place + step] ?? row
    const at = row.spans[span]?.from ?? 0
    const same = other.spans.findIndex((s) => s.to > at)
    return { row: other.id, span: Math.max(0, same) }
  }
  const within = (to: number): LaneCursor => ({
    row: row.id,
    span: Math.min(Math.max(to, 0), row.spans.length - 1),
  })
  const moves: Readonly<Record<string, () => void>> = {
    ArrowRight: () => group.focus(within(span + 1)),
    ArrowLeft: () => group.focus(within(span - 1)),
    ArrowDown: () => group.focus(beside(1)),
    ArrowUp: () => group.focus(beside(-1)),
    Home: () => group.focus(within(0)),
    End: () => group.focus(within(row.spans.length - 1)),
    Enter: () => group.show({ row: row.id, span }, true),
    Escape: group.close,
  }
  const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined
  if (!move || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  move()
}

type SpanNoteProps = {
  readonly row: LaneRow
  readonly span: HealthSpan | undefined
  readonly bar: { readonly x: number; readonly width: number }
  readonly group: LaneGroupState
}

/** Name, state, from, to, how long. Holds nothing that the table does not. */
function SpanNote({ row, span, bar, group }: SpanNoteProps) {
  const { words, formats } = useReader()
  if (!span) return null
  const isLast = span.to >= group.over.to
  const middle = bar.x + bar.width / 2
  const side = middle > group.width / 2 ? 'right' : 'left'
  const offset = side === 'left' ? bar.x : group.width - bar.x - bar.width
  const to = isLast ? words.now : formats.shortMoment(span.to, group.now)
  return (
    <div
      className={styles.note}
      data-pinned={group.open?.isPinned}
      style={{ [side]: `${Math.max(0, offset)}px` }}
      aria-hidden="true"
    >
      <b>{row.name}</b>
      <span data-tone={group.isFaded ? 'unknown' : span.status}>
        {statusText(span, words)}
      </span>
      <span>
        {words.fromTo(formats.shortMoment(span.from, group.now), to)}
        {' · '}
        {formats.duration(Math.min(span.to, group.now) - span.from)}
      </span>
      {span.basis === 'assumed' && span.status !== 'unknown' && <span>{words.basisAssumed}</span>}
    </div>
  )
}

function statusText(span: HealthSpan, words: Reader['words']): string {
  return span.status === 'unknown' ? words.notRecorded : words.status[span.status]
}

function spanText(row: LaneRow, span: HealthSpan, now: number, { words, formats }: Reader): string {
  const length = formats.duration(Math.min(span.to, now) - span.from)
  return words.span(row.name, statusText(span, words), formats.shortMoment(span.from, now), length)
}

/** One sentence for a lane: how many interruptions, the longest. */
function laneSummary(row: LaneRow, { words, formats }: Reader): string {
  const bad = row.spans.filter(({ status }) => isBad(status))
  const lengths: number[] = []
  for (const [i, span] of row.spans.entries()) {
    if (!isBad(span.status)) continue
    const before = row.spans[i - 1]
    const length = span.to - span.from
    if (before && isBad(before.status)) lengths.push((lengths.pop() ?? 0) + length)
    else lengths.push(length)
  }
  const longest = bad.length > 0 ? formats.duration(Math.max(...lengths)) : ''
  return words.laneSummary(row.name, lengths.length, longest)
}
