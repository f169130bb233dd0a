import type { Fault } from './faults.ts'
import type { DeviceStory } from './device.ts'
import { type Oracle, TOLERANCE_MS } from './oracle.ts'
import type { OpenPage } from './page.ts'
import type { Polls } from './polls.ts'
import type { VirtualTime } from './virtualTime.ts'
import { SECOND, type World } from './world.ts'

interface Recovery {
  readonly time: VirtualTime
  readonly world: World
  readonly faults: readonly Fault[]
  readonly story: DeviceStory
  readonly polls: Polls
  readonly oracle: Oracle
  readonly page: OpenPage
  readonly lastsMs: number
  readonly fail: (kind: 'recovery', what: string) => void
}

/** A request that was begun under a fault may take this long to fail. */
const UNDER_WAY_MS = 9 * SECOND

/**
 * Looks whether a page is well again after everything that happened: it has to ask within the longest delay that
 * the rules allow, and be live and right ten seconds after it asked. Returns whether it is.
 */
export function recoveryOf(scene: Recovery): () => boolean {
  const { time, world, faults, story, polls, oracle, page, lastsMs, fail } = scene
  const faultsEnd = Math.max(...faults.map(({ to }) => to), world.startAt + lastsMs)
  let calmAt: number | null = null
  let countAtCalm = 0
  let askedAt: number | null = null
  return () => {
    const now = time.now()
    const isCalm = story.isOver() && story.device.trueNow() > faultsEnd && now > lastsMs
    if (!isCalm) return false
    if (calmAt === null) [calmAt, countAtCalm] = [now, polls.count()]
    if (askedAt === null && polls.count() > countAtCalm) askedAt = now
    if (askedAt === null) {
      const waited = now - calmAt
      if (waited > polls.longestWaitMs() + UNDER_WAY_MS + TOLERANCE_MS) {
        fail('recovery', `did not ask for ${Math.round(waited / SECOND)} s after the last fault`)
      }
      return false
    }
    const wrong = wrongNow(page, oracle)
    if (wrong === null) return true
    if (now - askedAt > TOLERANCE_MS) fail('recovery', wrong)
    return false
  }
}

function wrongNow(page: OpenPage, oracle: Oracle): string | null {
  const { freshness } = page.shown()
  if (freshness !== 'live') return `is still ${freshness} ten seconds after it asked`
  const shown = page.statuses()
  for (const [id, said] of oracle.newest()?.said ?? []) {
    if (JSON.stringify(shown.get(id)) !== said)
      return `shows ${id} as ${shown.get(id)}, not ${said}`
  }
  return null
}
