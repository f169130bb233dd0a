import { environmentManager, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SourceError, type StatusSource } from '../sources/source.ts'
import { NO_BRIEFING } from '../status/briefing.ts'
import type { IncidentRecord } from '../status/snapshot.ts'
import { createLive, type Live } from './live.ts'
import { readerOptions } from '../testing/readerOptions.ts'

const MINUTE = 60_000
const UNREACHABLE = { kind: 'unreachable' } as const

/** A pending request that the test answers. */
interface Request<T> {
  readonly answer: (value: T) => void
  readonly fail: () => void
}

/** Builds a request that the test answers by hand. */
function answeredByHand<T>() {
  const requests: Request<T>[] = []
  const read = () =>
    new Promise<T>((resolve, reject) => {
      requests.push({ answer: resolve, fail: () => reject(new SourceError(UNREACHABLE)) })
    })
  return { requests, read }
}

const record = answeredByHand<IncidentRecord>()
const briefing = answeredByHand<typeof NO_BRIEFING>()
const left: (() => void)[] = []

function page(): Live {
  const source: StatusSource = {
    name: 'pretend',
    readSummary: () => Promise.reject(new SourceError(UNREACHABLE)),
    readIncidents: record.read,
  }
  const live = createLive(readerOptions(source, { readBriefing: briefing.read }))
  left.push(new QueryObserver(live.client, live.recordQuery).subscribe(() => undefined))
  left.push(new QueryObserver(live.client, live.briefingQuery).subscribe(() => undefined))
  return live
}

beforeEach(() => {
  vi.useFakeTimers()
  environmentManager.setIsServer(() => false)
})
afterEach(() => {
  for (const leave of left.splice(0)) leave()
  vi.useRealTimers()
})

it('keeps the reasons for a missing record and briefing while it requests them again', async () => {
  const live = page()
  expect([live.recordProblem(), live.briefingProblem()]).toEqual([null, null])

  record.requests[0]?.fail()
  briefing.requests[0]?.fail()
  await vi.advanceTimersByTimeAsync(20 * MINUTE)
  expect([record.requests.length, briefing.requests.length]).toEqual([2, 2])
  expect([live.recordProblem(), live.briefingProblem()]).toEqual([UNREACHABLE, UNREACHABLE])

  record.requests[1]?.answer({ incidents: [], omissions: [] })
  briefing.requests[1]?.answer(NO_BRIEFING)
  await vi.advanceTimersByTimeAsync(0)
  expect([live.recordProblem(), live.briefingProblem()]).toEqual([null, null])
})
