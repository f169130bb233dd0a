import type { PublicModel } from './publicModel.ts'
import type { Freshness } from '../../status/freshness.ts'

/** What the first line says. Only `all_working` and `working` claim that anything works. */
export type Headline =
  | { readonly kind: 'checking' | 'blind' | 'stale' | 'empty' | 'disagree' | 'all_working' }
  | { readonly kind: 'incomplete'; readonly count: number }
  | {
      readonly kind: 'working'
      readonly working: number
      readonly total: number
      readonly isFunctions: boolean
    }

/**
 * The first line, which follows from the rows and from nothing else. "Everything works" is claimed only for
 * rows that are all operational, all readable, and contradicted by nothing in the answer.
 */
export function headline(
  model: PublicModel | null,
  freshness: Freshness,
  isFirstCheck: boolean,
): Headline {
  if (!model) return { kind: isFirstCheck ? 'checking' : 'blind' }
  if (freshness === 'stale' || freshness === 'blind') return { kind: freshness }
  const { statuses, services, unreadable } = model
  if (statuses.length === 0) return { kind: 'empty' }
  const working = statuses.filter((status) => status === 'operational').length
  // A service without functions is unknown, though it adds no row to count.
  const isAll =
    working === statuses.length && services.every(({ shown }) => shown.status === 'operational')
  if (!isAll) {
    const isFunctions = services.some(({ functions }) => functions.length > 1)
    return { kind: 'working', working, total: statuses.length, isFunctions }
  }
  if (model.contradictions.length > 0) return { kind: 'disagree' }
  if (unreadable > 0) return { kind: 'incomplete', count: unreadable }
  return { kind: 'all_working' }
}
