import type { FreshnessKind } from '../../status/freshness.ts'
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

/**
 * The first line, which follows from the rows. "All are back" and "no outage" are claimed only where all could be
 * read and nothing in the answer speaks against it.
 */
export function recoveryHeadline(
  model: RecoveryModel | null,
  kind: FreshnessKind,
  isFirstCheck: boolean,
): RecoveryHeadline {
  if (!model) return { kind: isFirstCheck ? 'checking' : 'blind' }
  if (kind === 'blind') return { kind }
  const { share, episode, total, working, unreadable } = model
  if (total === 0) return { kind: 'empty' }
  if (!share) return { kind: 'unseen' }
  const figures = { ratio: share.operational, remaining: total - working }
  if (kind === 'stale') return { kind, ...figures }
  if (figures.remaining > 0 && episode) return { kind: 'progress', ...figures }
  if (episode && episode.endedAt === null) return { kind: 'open', ratio: share.operational }
  if (model.contradictions.length > 0) return { kind: 'disagree' }
  if (unreadable > 0) return { kind: 'incomplete', count: unreadable }
  if (!episode || episode.endedAt === null) return { kind: 'calm' }
  const tookMs = episode.endedAt - episode.onset
  return { kind: 'restored', ratio: share.operational, at: episode.endedAt, tookMs }
}
