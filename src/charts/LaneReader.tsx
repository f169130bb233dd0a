import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { HealthSpan, TimeWindow } from '../outage/timeline/healthTimeline.ts'
import { type Reader, useReader } from '../ui/Reader.tsx'
import type { LaneBar } from './laneGeometry.ts'
import styles from './LaneReader.module.css'

/** One lane to be read: its name and its spans, one a status, over the group's window. */
export interface LaneRow {
  readonly id: string
  readonly name: string
  readonly spans: readonly HealthSpan[]
}

/** Position of the finger, pointer or focus: a row and a span in it. */
export interface LaneCursor {
  readonly row: string
  readonly span: number
}

/** State shared by the lanes of one service: one tab stop, one note at a time. */
export interface LaneGroupState {
  readonly rows: readonly LaneRow[]
  readonly over: TimeWindow
  readonly width: number
  readonly now: number
  readonly isFaded: boolean
  /** The one span that Tab reaches. */
  readonly stop: LaneCursor
  /** The span whose note is open, and true if it is pinned. */
  readonly open: (LaneCursor & { readonly isPinned: boolean }) | null
  readonly hasFocus: boolean
  /** True once a reader goes through the spans; its code is then loaded. */
  readonly isRead: boolean
  readonly focus: (cursor: LaneCursor) => void
  readonly show: (cursor: LaneCursor, isPinned?: boolean) => void
  readonly close: () => void
  readonly blur: () => void
}

/** One lane of a group, with its bars as they are drawn. */
export type LaneReaderProps = {
  readonly group: LaneGroupState
  readonly row: LaneRow
  readonly bars: readonly LaneBar[]
}

/** Props for reading a lane span by span with keys, speech and pointer. */
export function LaneReader({ group, row, bars }: LaneReaderProps) {
  const open = group.open?.row === row.id ? group.open : null
  const bar = open && bars[open.span]
  return (
    <>
      {group.stop.row === row.id && <SpanStops group={group} row={row} bars={bars} />}
      {open && bar && <SpanNote row={row} span={row.spans[open.span]} bar={bar} group={group} />}
    </>
  )
}

/** The spans of the one row that the keyboard is on, as elements that can hold the focus. */
function SpanStops({ group, row, bars }: LaneReaderProps) {
  const reader = useReader()
  const current = useRef<HTMLButtonElement>(null)
  // In the commit that replaces the focused stop: a Tab before a later effect would start from the
  // body, or stop twice at this lane.
  useLayoutEffect(() => {
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
  const place = rows.findIndex(({ id }) => id === row.id)
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

/** Name, status, start, end, duration. Holds nothing that the table does not. */
function SpanNote({ row, span, bar, group }: SpanNoteProps) {
  const { t, formats } = useReader()
  const note = useRef<HTMLDivElement>(null)
  useDismissal(note, group.close)
  if (!span) return null
  const isLast = span.to >= group.over.to
  const middle = bar.x + bar.width / 2
  const side = middle > group.width / 2 ? 'right' : 'left'
  const offset = side === 'left' ? bar.x : group.width - bar.x - bar.width
  const to = isLast ? t.now : formats.shortMoment(span.to, group.now)
  return (
    <div
      ref={note}
      className={styles.note}
      data-pinned={group.open?.isPinned}
      style={{ [side]: `${Math.max(0, offset)}px` }}
      aria-hidden="true"
    >
      <b>{row.name}</b>
      <span data-tone={group.isFaded ? 'unknown' : span.status}>{statusText(span, t)}</span>
      <span>
        {t.fromTo(formats.shortMoment(span.from, group.now), to)}
        {' · '}
        {formats.duration(Math.min(span.to, group.now) - span.from)}
      </span>
      {span.basis === 'assumed' && span.status !== 'unknown' && <span>{t.basisAssumed}</span>}
    </div>
  )
}

/** Closes a note on Escape and on a press elsewhere: touch has no other way. */
function useDismissal(note: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const onKey = ({ key }: globalThis.KeyboardEvent) => {
      if (key === 'Escape') close()
    }
    const onPress = ({ target }: PointerEvent) => {
      const lane = note.current?.parentElement
      if (target instanceof Node && !lane?.contains(target)) close()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
    }
  }, [note, close])
}

function statusText(span: HealthSpan, words: Reader['t']): string {
  return span.status === 'unknown' ? words.notRecorded : words.status[span.status]
}

function spanText(row: LaneRow, span: HealthSpan, now: number, { t, formats }: Reader): string {
  const length = formats.duration(Math.min(span.to, now) - span.from)
  return t.span(row.name, statusText(span, t), formats.shortMoment(span.from, now), length)
}
