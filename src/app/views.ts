import { type ComponentType, lazy } from 'react'
import { type FreshnessBounds, READER_BOUNDS, WALL_BOUNDS } from '../status/freshness.ts'
import { PublicView } from '../views/public/PublicView.tsx'
import { ViewMissing } from './ViewMissing.tsx'

/** How a view is kept fresh. */
export interface Pace {
  /** How often it asks when live, ms. */
  readonly baseMs: number
  readonly bounds: FreshnessBounds
  /** Whether asking rests while nobody sees the page. */
  readonly restsWhenHidden: boolean
}

/** One view of Relight: where it is, how it is polled, what draws it. */
export interface View {
  readonly name: 'public' | 'recovery' | 'wall' | 'embed'
  readonly path: string
  readonly pace: Pace
  /** Whether it is dark whatever the reader chose. */
  readonly isNight: boolean
  /** Whether it keeps what the reader chose. In a frame of another site it does not touch the device's memory. */
  readonly isKeeping: boolean
  /** What draws it. One whose code cannot be had says so; it never rejects. */
  readonly load: () => Promise<ComponentType>
  /** The same for a reader who comes from another view. */
  readonly Loaded: ComponentType
}

const READER_PACE: Pace = { baseMs: 60_000, bounds: READER_BOUNDS, restsWhenHidden: true }
/** A display stands behind a screen lock or another window for days, and must not go quiet. */
const WALL_PACE: Pace = { baseMs: 15_000, bounds: WALL_BOUNDS, restsWhenHidden: false }

/** As for readers, but a pace of its own: no link turns another page into this one, which other sites may frame. */
const EMBED_PACE: Pace = { ...READER_PACE }

/** All views, the one for unknown paths first. */
export const VIEWS: readonly [View, ...View[]] = [
  view('public', '/', READER_PACE, () => Promise.resolve(PublicView)),
  view(
    'recovery',
    '/recovery/',
    READER_PACE,
    async () => (await import('../views/recovery/RecoveryView.tsx')).RecoveryView,
  ),
  view(
    'wall',
    '/wall/',
    WALL_PACE,
    async () => (await import('../views/wall/WallView.tsx')).WallView,
  ),
  view(
    'embed',
    '/embed/',
    EMBED_PACE,
    async () => (await import('../views/embed/EmbedView.tsx')).EmbedView,
  ),
]

function view(
  name: View['name'],
  path: string,
  pace: Pace,
  wanted: () => Promise<ComponentType>,
): View {
  const load = () => wanted().catch(() => ViewMissing)
  const Loaded = lazy(async () => ({ default: await load() }))
  return {
    name,
    path,
    pace,
    isNight: name === 'wall',
    isKeeping: name !== 'embed',
    load,
    Loaded,
  }
}

/** The view at a path, with or without the slash at its end. */
export function viewAt(pathname: string): View {
  const path = pathname.endsWith('/') ? pathname : `${pathname}/`
  return VIEWS.find((view) => view.path === path) ?? VIEWS[0]
}
