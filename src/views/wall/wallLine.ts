import type { Freshness } from '../../status/freshness.ts'
import type { WallModel } from './wallModel.ts'

/** What stands largest. Only `restored` and `calm` claim that everything works. */
export type WallLine =
  | { readonly kind: 'checking' | 'stale' | 'blind' | 'empty' | 'disagree' | 'calm' }
  | { readonly kind: 'incomplete'; readonly count: number }
  | { readonly kind: 'working'; readonly working: number; readonly total: number }
  | { readonly kind: 'restored'; readonly onset: number; readonly endedAt: number }

/**
 * The headline, which follows from the rows and from nothing else. That all is restored, or all works, is claimed
 * only for rows that are all operational, all readable, and contradicted by nothing in the answer.
 */
export function wallLine(
  model: WallModel | null,
  freshness: Freshness,
  isFirstCheck: boolean,
): WallLine {
  if (!model) return { kind: isFirstCheck ? 'checking' : 'blind' }
  const { working, total, services, episode } = model
  if (freshness === 'stale' || freshness === 'blind' || working === null) {
    return { kind: freshness === 'stale' ? 'stale' : 'blind' }
  }
  if (total === 0) return { kind: 'empty' }
  // A service without functions is unknown, though it adds nothing to count.
  const isAll = services.every(({ shown }) => shown.status === 'operational')
  if (!isAll) return { kind: 'working', working, total }
  if (model.contradictions.length > 0) return { kind: 'disagree' }
  if (model.unreadable > 0) return { kind: 'incomplete', count: model.unreadable }
  if (!episode) return { kind: 'calm' }
  const { onset, endedAt } = episode
  return endedAt === null
    ? { kind: 'working', working, total }
    : { kind: 'restored', onset, endedAt }
}
