import { useDeferredValue, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { type Briefing, NO_BRIEFING } from '../status/briefing.ts'
import type { AnswerAge } from '../status/freshness.ts'
import { type Snapshot, snapshotOf } from '../status/snapshot.ts'
import type { SourceProblem } from '../status/problems.ts'
import { useLive } from './LiveProvider.tsx'
import type { Seconds, PollState } from './monitor.ts'
import { useObserved, usePolling } from './useObserved.ts'

/** Everything that a view draws. */
export interface StatusPageState {
  /** The newest validated answer; `null` before the first. Its freshness is in `pollState`. */
  readonly snapshot: Snapshot | null
  readonly pollState: PollState
  readonly briefing: Briefing
  /** Reason why the record of past incidents is missing; `null` if it is present or pending. */
  readonly recordProblem: SourceProblem | null
  /** True while the record was requested and has neither arrived nor failed. */
  readonly isRecordComing: boolean
  readonly briefingProblem: SourceProblem | null
  readonly isBriefingComing: boolean
  /** Time zone for displayed times: an IANA name. */
  readonly timeZone: string
  /** Polls at once, and resumes a paused page. */
  readonly pollNow: () => void
  /** Pauses the page, or resumes it. */
  readonly pause: (isPaused: boolean) => void
}

/**
 * Returns the polled page, its freshness and its briefing. Redraws only when something displayed
 * has changed. A view without history does not request the record.
 */
export function useStatusPage({ needsRecord = true } = {}): StatusPageState {
  const live = useLive()
  const { monitor } = live
  const pollState = useSyncExternalStore(monitor.subscribe, monitor.state, monitor.state)
  const { summary } = pollState
  usePolling(live.client, live.summaryQuery)
  const hasSummary = summary !== null
  // Present statuses come first: the record is requested once they are on the screen.
  const isShown = useAfterPaint(hasSummary)
  const record = useObserved(live.client, { ...live.recordQuery, enabled: isShown && needsRecord })
  const hasBriefing = live.briefingQuery.enabled === true
  const briefing = useObserved(live.client, {
    ...live.briefingQuery,
    enabled: isShown && hasBriefing,
  })
  useRereadOnChange(needsRecord ? summary?.changeMark : undefined, record.refetch)
  // Joining the record takes a while with many services; the page stays responsive meanwhile.
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
    pollNow: () => live.pause(false),
    pause: live.pause,
  }
}

/** Becomes true after the screen was painted with the given content. */
function useAfterPaint(isThere: boolean): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    if (!isThere) return undefined
    // Hidden pages never paint and must not wait for it.
    const timer = window.setTimeout(() => setPainted(true), AFTER_PAINT_MS)
    return () => window.clearTimeout(timer)
  }, [isThere])
  return isPainted
}

const AFTER_PAINT_MS = 50

/** Requests the record again when the summary changes; the query itself makes the first request. */
function useRereadOnChange(changeMark: string | undefined, reread: () => unknown): void {
  const known = useRef(changeMark)
  useEffect(() => {
    if (known.current !== undefined && changeMark !== known.current) reread()
    known.current = changeMark
  }, [changeMark, reread])
}

/**
 * Returns the displayed freshness for the line that shows it: the age in steps of five seconds,
 * then of minutes.
 */
export function useAge(): AnswerAge {
  const { monitor } = useLive()
  return useSyncExternalStore(monitor.subscribeSeconds, monitor.stepped, monitor.stepped)
}

/** Returns the freshness to the second, for countdowns. */
export function useSeconds(): Seconds {
  const { monitor } = useLive()
  return useSyncExternalStore(monitor.subscribeSeconds, monitor.seconds, monitor.seconds)
}
