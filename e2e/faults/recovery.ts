import { expect } from '@playwright/test'
import { shownStatuses } from '../support/fixture.ts'
import type { FaultRow, Stage } from './faultRow.ts'

const SECOND = 1_000
const STEP_MS = 10 * SECOND
/** No request lasts longer. */
const HANGING_MS = 12 * SECOND
/**
 * The longest wait between failures, what a page may still have before it when the fault is over: 120 s, and five more
 * where a source asked for a moment of patience.
 */
const LONGEST_BACKOFF_MS = 125 * SECOND
const MOST_JITTER = 1.2
/** The words that a source has for a status; any other is unknown. */
const WORDS = [
  'operational',
  'degraded_performance',
  'partial_outage',
  'major_outage',
  'under_maintenance',
]

/**
 * The fault ends, and the source says again what it said at first. The page has to ask within the one delay that it may
 * still have before it and ten seconds; and once it has asked, it is live and right, without any more time.
 */
export async function recoversInTime(stage: Stage, row: FaultRow): Promise<void> {
  const { source, view, watch } = stage
  const [first] = source.answers()
  source.recovers()
  for (const site of stage.mirrors) site.faults = {}
  source.changes((summary) => Object.assign(summary, structuredClone(first)))
  const before = stage.asked
  let waitedMs = 0
  if (watch.isBusy()) {
    // A request that is answered again must not be given up on the way.
    await stage.passesHanging(HANGING_MS, HANGING_MS / 3)
    waitedMs += HANGING_MS
  }
  const pace = row.isRead ? MOST_JITTER * view.baseMs : LONGEST_BACKOFF_MS
  const mostMs = (row.longestWaitMs ?? pace) + waitedMs
  while (stage.asked === before) {
    expect(waitedMs, 'ms without a poll since the fault was over').toBeLessThan(mostMs)
    await stage.passes(STEP_MS)
    waitedMs += STEP_MS
  }
  await stage.is('live')
  await stage.saysOnlyWhatIsKnown()
  await expect.poll(() => wrong(stage), { timeout: 8_000 }).toEqual([])
}

/** The functions that the page shows otherwise than the source tells them. */
async function wrong({ page, source }: Stage): Promise<string[]> {
  const shown = await shownStatuses(page)
  const told =
    source
      .answers()
      .at(-1)
      ?.components.filter(({ group }) => !group) ?? []
  const named = (status: string) => (WORDS.includes(status) ? status : 'unknown')
  return told
    .filter(({ id, status }) => (shown[id] ?? named(status)) !== named(status))
    .map(({ id }) => id)
}
