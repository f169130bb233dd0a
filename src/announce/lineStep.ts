import type { Language } from '../status/briefing.ts'
import type { ComponentStatus } from '../status/componentStatus.ts'
import type { Freshness } from '../status/freshness.ts'
import { isMoreUrgent, type SpeechUrgency, speechUrgency } from './speechUrgency.ts'
import type { Step } from './useAnnouncer.ts'

/** A headline as a view shows it. */
export interface ShownLine {
  /** `null`: none yet. */
  readonly text: string | null
  readonly language: Language
  readonly freshness: Freshness
  /** Statuses of all functions; `null` without an answer. */
  readonly statuses: readonly ComponentStatus[] | null
  /** Moment of the replay, epoch ms; `null`: the present. A reader of the past is never interrupted. */
  readonly replayAt: number | null
  /** False if something else on the view interrupts, as the alarm of a wall does. */
  readonly mayInterrupt: boolean
}

/** The headline that listeners know. */
export interface KnownLine {
  readonly text: string
  readonly language: Language
  readonly urgency: SpeechUrgency
  readonly replayAt: number | null
}

/**
 * Decides whether a headline is news: if its text has changed, or if things got worse. The first
 * text is no news, unless nothing can be seen; nor are the same words in another language.
 */
export function lineStep(shown: ShownLine, before: KnownLine | null): Step<KnownLine> {
  const { text, language, freshness, statuses, replayAt, mayInterrupt } = shown
  if (text === null) return { news: null, told: before, untold: before }
  const urgency = speechUrgency(freshness, statuses, before?.urgency ?? null)
  const knownAt = before ? before.replayAt : replayAt
  const isAskedFor = replayAt !== null || knownAt !== null
  const isUrgent = mayInterrupt && !isAskedFor && isMoreUrgent(urgency, before?.urgency ?? null)
  const isNews = before?.language === language && text !== before.text
  return {
    news: isUrgent || isNews ? { text, isUrgent, isAskedFor } : null,
    told: { text, language, urgency, replayAt },
    untold: { text, language, urgency, replayAt: knownAt },
  }
}
