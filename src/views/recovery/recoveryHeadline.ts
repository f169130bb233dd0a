import type { Freshness } from '../../status/freshness.ts'
import type { RecoveryModel } from './recoveryModel.ts'

/** What the first line says. A figure stands only in `progress`, `restored`, `open` and `stale`. */
export type RecoveryHeadline =
  | { readonly kind: 'checking' | 'blind' | 'empty' | 'unseen' | 'calm' | 'disagree' }
  | { readonly kind: 'incomplete'; readonly count: number }
  | { readonly kind: 'progress' | 'stale'; readonly ratio: number; readonly remaining: number }
  /** Nothing is listed with trouble, though an incident is open. */
  | { readonly kind: 'open'; readonly ratio: number }
  | {
      readonly kind: 'restored'
      readonly ratio: number
      readonly at: number
      readonly tookMs: number
    }

/** What the first line follows from. */
export interface HeadlineInputs {
  readonly model: RecoveryModel | null
  readonly freshness: Freshness
  /** Whether something without which no figure may be given is still on its way. */
  readonly isComing: boolean
  /** Whether the record of past incidents could not be read. */
  readonly isRecordMissing: boolean
}

/**
 * The first line, which follows from the rows. "All are back" and "no outage" are claimed only where all could be
 * read and nothing in the answer speaks against it.
 */
export function recoveryHeadline(inputs: HeadlineInputs): RecoveryHeadline {
  const { model, freshness, isComing, isRecordMissing } = inputs
  if (isComing) return { kind: 'checking' }
  if (!model || freshness === 'blind') return { kind: 'blind' }
  const { share, episode, total, working, unreadable } = model
  if (total === 0) return { kind: 'empty' }
  // Without an outage in sight, what is not known may hide one.
  const mayHideOne = episode === null && (isRecordMissing || (share?.unknown ?? 1) > 0)
  if (!share || mayHideOne) return { kind: 'unseen' }
  const figures = { ratio: share.operational, remaining: total - working }
  // Good news has expired by then: a figure stands only where something was still missing.
  if (freshness === 'stale')
    return figures.remaining > 0 ? { kind: freshness, ...figures } : { kind: 'unseen' }
  if (figures.remaining > 0 && episode) return { kind: 'progress', ...figures }
  if (model.contradictions.length > 0) return { kind: 'disagree' }
  if (episode && episode.endedAt === null) return { kind: 'open', ratio: share.operational }
  if (unreadable > 0) return { kind: 'incomplete', count: unreadable }
  if (!episode || episode.endedAt === null) return { kind: 'calm' }
  const tookMs = episode.endedAt - episode.onset
  return { kind: 'restored', ratio: share.operational, at: episode.endedAt, tookMs }
}
