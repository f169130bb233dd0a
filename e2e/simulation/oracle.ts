import type { FreshnessBounds, Freshness } from '../../src/status/freshness.ts'
import { declaredAgeMs, type Exchange } from './exchange.ts'
import { type Words, wordsOf } from './plainReading.ts'
import { SECOND } from './world.ts'

/** An answer that came whole and may be believed, as far as anybody on this side could know. */
interface Believed {
  readonly words: Words
  /** The latest moment it can speak of, epoch ms of true time. */
  readonly speaksOf: number
  /** When it was updated, where that has come; answers that do not say cannot be put in order by it. */
  readonly updatedAt: number | null
  /** Every function that had a row up to it. */
  readonly rows: ReadonlySet<string>
}

/** Content that a reader saw at a moment. */
export interface Shown {
  readonly freshness: Freshness
  /** Functions, by id, that are said to work now; with services of which all are said to work. */
  readonly working: readonly string[]
  readonly workingServices: readonly (readonly string[])[]
  readonly saysAllWork: boolean
  /** Number that is said to work, if one is shown. */
  readonly workingCount: number | null
}

/** Knows what was delivered and when, and from that what may be claimed. Reads the wire in its own way. */
export interface Oracle {
  readonly delivered: (exchange: Exchange, now: number) => void
  /** Content that may not be claimed, in a sentence; `null`: all of it may. */
  readonly falseClaim: (shown: Shown, now: number) => string | null
  /** The age of the newest answer that may be believed, ms; `null` before the first. */
  readonly ageMs: (now: number) => number | null
  readonly newest: () => Words | null
}

/** A request may take eight seconds, and the page looks at the clock once in a second. */
export const TOLERANCE_MS = 10 * SECOND
/** Answers that speak of moments as near as this cannot be put in order. */
const SAME_MOMENT_MS = 2 * SECOND
const CLOCKS_DIFFER_MS = 120 * SECOND

/** An oracle over one world. `hasRightClock`: whether the device's own clock was right at the start. */
export function oracleOf(bounds: FreshnessBounds, hasRightClock: boolean): Oracle {
  let pageId: string | null = null
  let candidates: readonly Believed[] = []
  let newestUpdate = -Infinity
  let knowsTime = hasRightClock
  let rows: ReadonlySet<string> = new Set()

  const believe = (exchange: Exchange, now: number) => {
    const words = wordsOf(exchange.text)
    if (!words || (pageId !== null && words.pageId !== pageId)) return
    const date = Date.parse(exchange.headers.get('date') ?? '')
    if (exchange.file !== 'summary.json') {
      pageId = words.pageId
      return
    }
    if (words.components === null) return
    pageId = words.pageId
    if (date >= now - CLOCKS_DIFFER_MS) knowsTime = true
    // Without any clock that is right nobody can tell a time that has passed from one that is to come.
    const hasCome = words.updatedAt !== null && words.updatedAt <= now + CLOCKS_DIFFER_MS
    if (hasCome && knowsTime && (words.updatedAt ?? 0) < newestUpdate) return
    const speaksOf = exchange.at - declaredAgeMs(exchange)
    const [newest] = candidates
    const updatedAt = hasCome && knowsTime ? words.updatedAt : null
    const isUpdated = (updatedAt ?? -Infinity) > (newest?.updatedAt ?? Infinity)
    if (hasCome) newestUpdate = Math.max(newestUpdate, words.updatedAt ?? 0)
    if (newest && speaksOf < newest.speaksOf - SAME_MOMENT_MS && !isUpdated) return
    const near = ({ speaksOf: at }: Believed) => Math.abs(at - speaksOf) <= SAME_MOMENT_MS
    const atOnce = candidates.filter(near)
    rows = new Set([...rows, ...words.rows])
    const latest = Math.max(speaksOf, ...atOnce.map((it) => it.speaksOf))
    candidates = [{ words, updatedAt, rows, speaksOf: latest }, ...atOnce]
  }

  const ageMs = (now: number) => (candidates[0] ? now - candidates[0].speaksOf : null)

  return {
    ageMs,
    newest: () => candidates[0]?.words ?? null,
    delivered: (exchange, now) => {
      if (exchange.manner === 'whole' && exchange.status === 200) believe(exchange, now)
    },
    falseClaim: (shown, now) => {
      const age = ageMs(now) ?? Infinity
      const tooFresh = freshnessLie(shown.freshness, age, bounds)
      if (tooFresh) return tooFresh
      const claims = shown.working.length + shown.workingServices.length + (shown.workingCount ?? 0)
      if (claims === 0 && !shown.saysAllWork) return null
      if (age > bounds.late + TOLERANCE_MS)
        return `something works, by an answer ${seconds(age)} old`
      const lies = candidates.map((it) => lieAgainst(shown, it))
      return lies.includes(null)
        ? null
        : (lies[0] ?? 'something works, though nothing was ever read')
    },
  }
}

const seconds = (ms: number) => `${Math.round(ms / SECOND)} s`

function freshnessLie(freshness: Freshness, age: number, bounds: FreshnessBounds): string | null {
  if (freshness === 'blind' || age <= bounds[freshness] + TOLERANCE_MS) return null
  return `freshness is ${freshness}, though the newest answer is ${seconds(age)} old`
}

function lieAgainst(shown: Shown, { words, rows }: Believed): string | null {
  const works = (id: string) => words.components?.get(id) === 'works'
  const wrong = shown.working.find((id) => !works(id))
  if (wrong !== undefined) {
    return `function ${wrong} is shown as working; the newest answer says: ${words.said.get(wrong) ?? 'nothing of it'}`
  }
  const service = shown.workingServices.find((ids) => ids.length === 0 || !ids.every(works))
  if (service) return `a service of [${service.join(' ')}] is shown as working`
  const working = [...(words.components?.values() ?? [])].filter((it) => it === 'works').length
  if ((shown.workingCount ?? 0) > working) {
    return `${shown.workingCount} are said to work, of which ${working} do`
  }
  if (!shown.saysAllWork) return null
  const gone = [...rows].find((id) => !words.components?.has(id) && !words.groups.has(id))
  if (gone !== undefined) return `all is said to work, though ${gone} is no longer reported`
  return words.doubt === null ? null : `all is said to work, though ${words.doubt}`
}
