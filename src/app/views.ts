import { type ComponentType, lazy } from 'react'
import { type FreshnessBounds, READER_BOUNDS } from '../status/freshness.ts'
import { PublicView } from '../views/public/PublicView.tsx'
import { ViewMissing } from './ViewMissing.tsx'

/** One view of Relight: where it is, how it is polled, what draws it. */
export interface View {
  readonly name: 'public' | 'recovery'
  readonly path: string
  /** Its pace when live, ms. */
  readonly baseMs: number
  readonly bounds: FreshnessBounds
  /** What draws it. One whose code cannot be had says so; it never rejects. */
  readonly load: () => Promise<ComponentType>
  /** The same for a reader who comes from another view. */
  readonly Loaded: ComponentType
}

const MINUTE = 60_000

/** All views, the one for unknown paths first. */
export const VIEWS: readonly [View, ...View[]] = [
  readerView('public', '/', () => Promise.resolve(PublicView)),
  readerView(
    'recovery',
    '/recovery/',
    async () => (await import('../views/recovery/RecoveryView.tsx')).RecoveryView,
  ),
]

function readerView(name: View['name'], path: string, wanted: () => Promise<ComponentType>): View {
  const load = () => wanted().catch(() => ViewMissing)
  const Loaded = lazy(async () => ({ default: await load() }))
  return { name, path, baseMs: MINUTE, bounds: READER_BOUNDS, load, Loaded }
}

/** The view at a path, with or without the slash at its end. */
export function viewAt(pathname: string): View {
  const path = pathname.endsWith('/') ? pathname : `${pathname}/`
  return VIEWS.find((view) => view.path === path) ?? VIEWS[0]
}
