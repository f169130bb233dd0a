import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { type Briefing, NO_BRIEFING } from '../status/briefing.ts'
import type { AnswerAge } from '../status/freshness.ts'
import { type Snapshot, snapshotOf } from '../status/snapshot.ts'
import type { SourceProblem } from '../status/sourceProblem.ts'
import { useLive } from './LiveProvider.tsx'
import type { Seconds, PollState } from './monitor.ts'
import { useObserved, usePolling } from './useObserved.ts'

/** Everything a view draws from. */
export interface StatusPageState {
  /** The newest validated answer; `null` before the first. How far to trust it is in `watch`. */
  readonly snapshot: Snapshot | null
  readonly pollState: PollState
  readonly briefing: Briefing
  /** Why the record of past incidents is missing; `null` where it is there or on its way. */
  readonly recordProblem: SourceProblem | null
  /** Whether the record was asked for and has neither come nor failed yet. */
  readonly isRecordComing: boolean
  readonly briefingProblem: SourceProblem | null
  readonly isBriefingComing: boolean
  /** The zone in which times are told: an IANA name. */
  readonly timeZone: string
  /** Asks at once, also where a reader had the page stand still. */
  readonly pollNow: () => void
  /** Has the page stand still, or go on. */
  readonly hold: (isHeld: boolean) => void
}

/**
 * The polled page, its freshness and its briefing. Draws again only when something shown has changed. A view that tells
 * nothing of the past does not ask for the record.
 */
export function useStatusPage({ needsRecord = true } = {}): StatusPageState {
  const live = useLive()
  const { monitor } = live
  const pollState = useSyncExternalStore(monitor.subscribe, monitor.state, monitor.state)
  const { summary } = pollState
  usePolling(live.client, live.summaryQuery)
  const hasSummary = summary !== null
  // The statuses come first: what was before is asked for when they stand on the screen.
  const isShown = useAfterPaint(hasSummary)
  const record = useObserved(live.client, { ...live.recordQuery, enabled: isShown && needsRecord })
  const hasBriefing = live.briefingQuery.enabled === true
  const briefing = useObserved(live.client, {
    ...live.briefingQuery,
    enabled: isShown && hasBriefing,
  })
  useRereadOnChange(needsRecord ? summary?.changeMark : undefined, record.refetch)
  // Merging the past takes a while with many services; meanwhile the page answers.
  const past = useDeferredValue(record.data)
  const recordProblem = live.recordProblem()
  const briefingProblem = live.briefingProblem()
  const snapshot = useMemo(() => (summary ? snapshotOf(summary, past) : null), [summary, past])
  return {
    snapshot,
    pollState,
    briefing: briefing.data ?? NO_BRIEFING,
    recordProblem: past ? null : recordProblem,
    isRecordComing: hasSummary && needsRecord && !record.data && !recordProblem,
    briefingProblem: briefing.data ? null : briefingProblem,
    isBriefingComing: hasSummary && hasBriefing && !briefing.data && !briefingProblem,
    timeZone: live.timeZone ?? snapshot?.page.timeZone ?? 'UTC',
    pollNow: () => live.hold(false),
    hold: live.hold,
  }
}

/** Becomes true after the screen was painted with something. */
function useAfterPaint(isThere: boolean): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    if (!isThere) return undefined
    // Hidden pages paint nothing, and must not wait for it.
    const timer = window.setTimeout(() => setPainted(true), AFTER_PAINT_MS)
    return () => window.clearTimeout(timer)
  }, [isThere])
  return isPainted
}

const AFTER_PAINT_MS = 50

/** Reads the record again when the summary shows a change; the first reading is the query's own. */
function useRereadOnChange(changeMark: string | undefined, reread: () => unknown): void {
  const known = useRef(changeMark)
  useEffect(() => {
    if (known.current !== undefined && changeMark !== known.current) reread()
    known.current = changeMark
  }, [changeMark, reread])
}

/** Freshness as readers are told it, for the one line that shows it: the age in steps of five seconds, then of minutes. */
export function useAge(): AnswerAge {
  const { monitor } = useLive()
  return useSyncExternalStore(monitor.subscribeSeconds, monitor.stepped, monitor.stepped)
}

/** Freshness to the second, for what counts seconds. */
export function useSeconds(): Seconds {
  const { monitor } = useLive()
  return useSyncExternalStore(monitor.subscribeSeconds, monitor.seconds, monitor.seconds)
}
