import { isBad } from '../status/componentStatus.ts'
import { type Freshness, isTrusted } from '../status/freshness.ts'
import { isOpen } from '../status/incident.ts'
import { functionsOf, type Snapshot } from '../status/snapshot.ts'
import { workingCount } from './serviceStatus.ts'

/** A statement in an answer that speaks against the all-clear. Worded for readers in `texts`. */
export type Doubt =
  | { readonly kind: 'indicator_bad_rows_working'; readonly indicator: string }
  | { readonly kind: 'indicator_none_rows_bad'; readonly count: number }
  | { readonly kind: 'indicator_unknown' }
  /** An incident of impact `major`, `critical` or unknown is open. Holds the names. */
  | { readonly kind: 'incident_open_rows_working'; readonly incidents: readonly string[] }
  /** An incident of impact `minor` or `none` is open. Holds the names. */
  | { readonly kind: 'incident_open'; readonly incidents: readonly string[] }
  | { readonly kind: 'unreadable'; readonly count: number }

/** The parts of an answer that state something about the present. */
export type Statements = Pick<Snapshot, 'services' | 'incidents' | 'indicator' | 'unreadable'>

/** Counts of functions, as far as the rules below need them. */
interface Rows {
  readonly total: number
  readonly bad: number
  /** At least one function works and none is bad; some may be unknown. */
  readonly noneBad: boolean
}

/**
 * One rule per statement: the doubt it raises, or `null`. To let another statement count, add a rule here and a text in
 * `texts`; the verdict, the notifier and all views follow.
 */
const RULES: readonly ((answer: Statements, rows: Rows) => Doubt | null)[] = [
  ({ indicator }, { total, noneBad }) => {
    if (indicator === 'unknown') return total > 0 ? { kind: 'indicator_unknown' } : null
    if (!noneBad || indicator === 'none' || indicator === 'maintenance') return null
    return { kind: 'indicator_bad_rows_working', indicator }
  },
  ({ indicator }, { bad }) =>
    bad > 0 && indicator === 'none' ? { kind: 'indicator_none_rows_bad', count: bad } : null,
  (answer, { noneBad }) => {
    const incidents = openNames(answer, ['major', 'critical', 'unknown'])
    return noneBad && incidents.length > 0
      ? { kind: 'incident_open_rows_working', incidents }
      : null
  },
  (answer, { noneBad }) => {
    const incidents = openNames(answer, ['minor', 'none'])
    return noneBad && incidents.length > 0 ? { kind: 'incident_open', incidents } : null
  },
  ({ unreadable }) => (unreadable > 0 ? { kind: 'unreadable', count: unreadable } : null),
]

function openNames({ incidents }: Statements, impacts: readonly string[]): readonly string[] {
  return incidents
    .filter((incident) => isOpen(incident) && impacts.includes(incident.impact))
    .map(({ name }) => name)
}

/** Every statement of an answer that speaks against the all-clear, in the order of the rules. */
export function doubtsOf(answer: Statements): readonly Doubt[] {
  const functions = functionsOf(answer)
  const bad = functions.filter(({ status }) => isBad(status)).length
  const noneBad = bad === 0 && functions.some(({ status }) => status === 'operational')
  const rows = { total: functions.length, bad, noneBad }
  return RULES.map((rule) => rule(answer, rows)).filter((doubt) => doubt !== null)
}

/** Statements of one answer that cannot both hold: the other doubts are compatible with working rows. */
export function isContradiction({ kind }: Doubt): boolean {
  return kind !== 'unreadable' && kind !== 'incident_open'
}

/**
 * True if good news about one function may rest on an answer: everything in it was readable and nothing contradicts
 * the rows. An open incident of impact `minor` or `none` blocks only the all-clear for the whole page.
 */
export function isConsistent(answer: Statements): boolean {
  return doubtsOf(answer).every(({ kind }) => kind === 'incident_open')
}

/**
 * The strongest claim that a headline may make.
 *
 * - `checking`: the first answer is on its way.
 * - `blind`, `stale`: the last answer is too old; nothing may be said to work.
 * - `empty`: the answer lists no services.
 * - `some_working`: at least one function is not operational. The count may be claimed.
 * - `contradicted`: every function is operational, and a statement says otherwise.
 * - `incident_open`: every function is operational, and an incident is open.
 * - `incomplete`: every function that could be read is operational; some could not.
 * - `all_working`: the all-clear, and the only claim that everything works.
 */
export type Claim =
  | 'checking'
  | 'blind'
  | 'stale'
  | 'empty'
  | 'some_working'
  | 'contradicted'
  | 'incident_open'
  | 'incomplete'
  | 'all_working'

/** The strongest claim about the present, and the reasons that it is no stronger. All views state this and nothing else. */
export interface Verdict {
  readonly claim: Claim
  /** Number of functions that may be claimed to work; `null` while nothing may be. */
  readonly working: number | null
  readonly total: number
  /** The statements that block the all-clear, in the order of the rules; empty while the answer is not trusted. */
  readonly doubts: readonly Doubt[]
}

/** The verdict before anything was read. */
export function verdictWithoutAnswer(isFirstCheck: boolean): Verdict {
  return { claim: isFirstCheck ? 'checking' : 'blind', working: null, total: 0, doubts: [] }
}

/** The verdict on an answer of a given freshness. */
export function verdictOf(answer: Statements, freshness: Freshness): Verdict {
  const statuses = functionsOf(answer).map(({ status }) => status)
  const total = statuses.length
  if (!isTrusted(freshness)) {
    return { claim: freshness === 'stale' ? 'stale' : 'blind', working: null, total, doubts: [] }
  }
  const working = workingCount(statuses)
  const doubts = doubtsOf(answer)
  return { claim: claimOf(working, total, doubts), working, total, doubts }
}

function claimOf(working: number, total: number, doubts: readonly Doubt[]): Claim {
  if (total === 0) return 'empty'
  if (working < total) return 'some_working'
  if (doubts.some(isContradiction)) return 'contradicted'
  if (doubts.some(({ kind }) => kind === 'incident_open')) return 'incident_open'
  return doubts.length > 0 ? 'incomplete' : 'all_working'
}

/** Number of unreadable entries of the answer. */
export function unreadableOf({ doubts }: Verdict): number {
  return doubts.reduce((sum, doubt) => (doubt.kind === 'unreadable' ? sum + doubt.count : sum), 0)
}
