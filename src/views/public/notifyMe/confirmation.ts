import { isConsistent } from '../../../outage/verdict.ts'
import { serviceStatus } from '../../../outage/serviceStatus.ts'
import type { Subscription } from '../../../prefs/subscriptions.ts'
import type { ComponentStatus } from '../../../status/componentStatus.ts'
import { functionsOf, type Snapshot } from '../../../status/snapshot.ts'

/** What an answer says, as far as it bears on what is waited for. */
export type AnswerPart = Pick<Snapshot, 'services' | 'incidents' | 'indicator' | 'unreadable'>

/** One good answer, as it came in. */
export interface Heard {
  readonly answer: AnswerPart
  /** The moment it speaks of, epoch ms of trusted time. */
  readonly readAt: number
  /** When it came, ms on a watch that goes on in sleep and never goes back. */
  readonly cameAt: number
  /** Whether it was fresh enough when it came to be called live. */
  readonly isLive: boolean
}

/** How two answers must lie to confirm each other. */
export interface ConfirmationRules {
  /** Closer together, in when they came or in what they speak of, they are one poll asked twice or one copy, ms. */
  readonly apartMs: number
  /** Further apart nobody knows what happened in between, ms. */
  readonly atMostMs: number
  /** Whether time is played: then two answers may speak of the same moment. */
  readonly simulatedTime: boolean
}

/** The first of two answers that say the same. */
interface Once {
  readonly says: 'back' | 'gone'
  readonly readAt: number
  readonly cameAt: number
}

/** What was heard so far of what is waited for. */
export interface Confirmation {
  readonly once: ReadonlyMap<string, Once>
  readonly last: Pick<Heard, 'readAt' | 'cameAt'> | null
}

/** Nothing was heard yet, as at the beginning and after a reload. */
export const NOTHING_CONFIRMED: Confirmation = { once: new Map(), last: null }

/** What two answers in a row have confirmed. */
export interface Confirmed {
  readonly watched: Subscription
  readonly kind: 'back' | 'gone'
  /** The moment the second answer speaks of. */
  readonly at: number
}

/**
 * Takes one more answer. A watch is confirmed when two answers in a row say so that are live, whole, free of
 * contradictions, of different moments, later than the wish, and neither too close together nor too far apart.
 * Anything else in between begins the count anew. What is confirmed is the caller's to end: it stands in
 * `confirmed` once, and not again as long as it is no longer in `watched`.
 */
export function confirmedBy(
  before: Confirmation,
  watched: readonly Subscription[],
  heard: Heard,
  rules: ConfirmationRules,
): { readonly next: Confirmation; readonly confirmed: readonly Confirmed[] } {
  const { last } = before
  const isInOrder = last === null || heard.readAt >= last.readAt
  const isInSight = last === null || heard.cameAt - last.cameAt <= rules.atMostMs
  const isTrusted = isInOrder && isTrustworthy(heard)
  const once = new Map<string, Once>()
  const confirmed: Confirmed[] = []
  for (const one of watched) {
    const says = heard.readAt > one.since && isTrusted ? verdictOn(one.id, heard.answer) : null
    if (says === null) continue
    const first = isInSight ? before.once.get(one.id) : undefined
    if (first?.says !== says) {
      once.set(one.id, { says, readAt: heard.readAt, cameAt: heard.cameAt })
    } else if (isAnother(first, heard, rules)) {
      confirmed.push({ watched: one, kind: says, at: heard.readAt })
    } else once.set(one.id, first)
  }
  return { next: { once, last: { readAt: heard.readAt, cameAt: heard.cameAt } }, confirmed }
}

/** True if good news may rest on an answer. */
function isTrustworthy({ answer, isLive }: Heard): boolean {
  return isLive && isConsistent(answer)
}

function isAnother(first: Once, heard: Heard, { apartMs, simulatedTime }: ConfirmationRules) {
  const isLater = heard.readAt - first.readAt >= apartMs || simulatedTime
  return isLater && heard.cameAt - first.cameAt >= apartMs
}

function verdictOn(id: string, answer: AnswerPart): Once['says'] | null {
  const status = presentStatus(id, answer)
  if (status === null) return 'gone'
  return status === 'operational' ? 'back' : null
}

/** The status of a function, or of a service from its functions, in an answer; `null` where it does not list it. */
export function presentStatus(
  id: string,
  answer: Pick<AnswerPart, 'services'>,
): ComponentStatus | null {
  const service = answer.services.find((one) => one.isGroup && one.id === id)
  if (service) {
    const isListed = service.functions.some(({ isGone }) => !isGone)
    return isListed ? serviceStatus(service.functions.map(({ status }) => status)) : null
  }
  const own = functionsOf(answer).find((component) => component.id === id)
  return own && !own.isGone ? own.status : null
}
