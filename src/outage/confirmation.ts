import { isConsistent } from './verdict.ts'
import { serviceStatus } from './serviceStatus.ts'
import type { ComponentStatus } from '../status/componentStatus.ts'
import { functionsOf, type Snapshot } from '../status/snapshot.ts'

/** The part of an answer that a wait depends on. */
export type AnswerPart = Pick<Snapshot, 'services' | 'incidents' | 'indicator' | 'unreadable'>

/** One accepted answer, with its times. */
export interface Heard {
  readonly answer: AnswerPart
  /** The moment it speaks of, epoch ms of trusted time. */
  readonly readAt: number
  /** When it arrived, ms of a clock that continues during sleep and never goes back. */
  readonly cameAt: number
  /** True if it was live when it arrived. */
  readonly isLive: boolean
}

/** Distance that two answers need to confirm each other. */
export interface ConfirmationRules {
  /** Minimum distance of arrival and of content, ms: closer ones are one poll repeated, or one copy. */
  readonly apartMs: number
  /** Maximum gap between two confirming answers, ms. */
  readonly atMostMs: number
  /** True if a scenario controls the time: then two answers may speak of the same moment. */
  readonly simulatedTime: boolean
}

/** A wait for the return of a function or service. */
export interface Wait {
  readonly id: string
  /** When it began, epoch ms. */
  readonly since: number
}

/** The first of two answers that say the same. */
interface Once {
  readonly says: 'back' | 'gone'
  readonly readAt: number
  readonly cameAt: number
}

/** The state of all waits after the answers so far. */
export interface Confirmation {
  readonly once: ReadonlyMap<string, Once>
  readonly last: Pick<Heard, 'readAt' | 'cameAt'> | null
}

/** The state before the first answer, also after a reload. */
export const NOTHING_CONFIRMED: Confirmation = { once: new Map(), last: null }

/** A return, or a removal from the page, that two answers in a row have confirmed. */
export interface Confirmed<W extends Wait> {
  readonly wait: W
  readonly kind: 'back' | 'gone'
  /** The moment the second answer speaks of. */
  readonly at: number
}

/**
 * Takes one more answer. A wait is confirmed when two answers in a row say so that are live, whole, free of
 * contradictions, of different moments, later than the wait, and neither too close together nor too far apart.
 * Anything else in between restarts the count. The caller ends a confirmed wait: it is reported once, and not again
 * once it is no longer among `waits`.
 */
export function confirmedBy<W extends Wait>(
  before: Confirmation,
  waits: readonly W[],
  heard: Heard,
  rules: ConfirmationRules,
): { readonly next: Confirmation; readonly confirmed: readonly Confirmed<W>[] } {
  const { last } = before
  const isInOrder = last === null || heard.readAt >= last.readAt
  const isInSight = last === null || heard.cameAt - last.cameAt <= rules.atMostMs
  const isTrusted = isInOrder && isTrustworthy(heard)
  const once = new Map<string, Once>()
  const confirmed: Confirmed<W>[] = []
  for (const wait of waits) {
    const says = heard.readAt > wait.since && isTrusted ? verdictOn(wait.id, heard.answer) : null
    if (says === null) continue
    const first = isInSight ? before.once.get(wait.id) : undefined
    if (first?.says !== says) {
      once.set(wait.id, { says, readAt: heard.readAt, cameAt: heard.cameAt })
    } else if (isAnother(first, heard, rules)) {
      confirmed.push({ wait, kind: says, at: heard.readAt })
    } else once.set(wait.id, first)
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

/** Status of a function, or of a service from its functions, in an answer; `null` if not listed. */
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
