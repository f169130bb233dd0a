import { type ComponentType, lazy } from 'react'
import { type FreshnessBounds, READER_BOUNDS, WALL_BOUNDS } from '../status/freshness.ts'
import { PublicView } from '../views/public/PublicView.tsx'
import { pathOf, VIEW_NAMES, type ViewName } from '../views/list.mjs'
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
  readonly name: ViewName
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

/** Where the code of each view is. */
const LOADERS: Readonly<Record<ViewName, () => Promise<ComponentType>>> = {
  public: () => Promise.resolve(PublicView),
  recovery: async () => (await import('../views/recovery/RecoveryView.tsx')).RecoveryView,
  wall: async () => (await import('../views/wall/WallView.tsx')).WallView,
  embed: async () => (await import('../views/embed/EmbedView.tsx')).EmbedView,
}

/** All views, the one for unknown paths first. */
export const VIEWS = VIEW_NAMES.map((name): View => {
  const load = () => LOADERS[name]().catch(() => ViewMissing)
  return {
    name,
    path: pathOf(name),
    pace: name === 'wall' ? WALL_PACE : name === 'embed' ? EMBED_PACE : READER_PACE,
    isNight: name === 'wall',
    isKeeping: name !== 'embed',
    load,
    Loaded: lazy(async () => ({ default: await load() })),
  }
}) as [View, ...View[]]

/** The view at a path, with or without the slash at its end. */
export function viewAt(pathname: string): View {
  const path = pathname.endsWith('/') ? pathname : `${pathname}/`
  return VIEWS.find((view) => view.path === path) ?? VIEWS[0]
}
