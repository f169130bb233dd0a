import type { ComponentType } from 'react'
import { PublicView } from '../views/public/PublicView.tsx'
import { READER_BOUNDS, type FreshnessBounds } from '../status/freshness.ts'

/** One view of Relight: where it is, how it is polled, what draws it. */
export interface View {
  readonly name: 'public' | 'recovery'
  readonly path: string
  /** Its pace when live, ms. */
  readonly baseMs: number
  readonly bounds: FreshnessBounds
  readonly load: () => Promise<ComponentType>
}

const MINUTE = 60_000

/** All views, the one for unknown paths first. */
export const VIEWS: readonly [View, ...View[]] = [
  {
    name: 'public',
    path: '/',
    baseMs: MINUTE,
    bounds: READER_BOUNDS,
    load: () => Promise.resolve(PublicView),
  },
  {
    name: 'recovery',
    path: '/recovery/',
    baseMs: MINUTE,
    bounds: READER_BOUNDS,
    load: async () => (await import('../views/recovery/RecoveryView.tsx')).RecoveryView,
  },
]

/** The view at a path, with or without the slash at its end. */
export function viewAt(pathname: string): View {
  const path = pathname.endsWith('/') ? pathname : `${pathname}/`
  return VIEWS.find((view) => view.path === path) ?? VIEWS[0]
}
