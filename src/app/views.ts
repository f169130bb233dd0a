import { type ComponentType, lazy } from 'react'
import { type FreshnessBounds, READER_BOUNDS, WALL_BOUNDS } from '../status/freshness.ts'
import { PublicView } from '../views/public/PublicView.tsx'
import { pathOf, VIEW_NAMES, type ViewName } from '../views/list.mjs'
import { ViewMissing } from './Notice.tsx'

/** Poll settings of a view. */
export interface Pace {
  /** Poll interval while live, ms. */
  readonly baseMs: number
  readonly bounds: FreshnessBounds
  /** True if polling stops while the page is hidden. */
  readonly pausesWhenHidden: boolean
}

/** A view of Relight: its path, polling and component. */
export interface View {
  readonly name: ViewName
  readonly path: string
  readonly pace: Pace
  /** True if it is always dark. */
  readonly isNight: boolean
  /**
   * True if it keeps the reader's choices. In a frame on another site it does not use the device's
   * storage.
   */
  readonly isKeeping: boolean
  /**
   * Loads its component. Falls back to an error message if the code is unavailable; never rejects.
   */
  readonly load: () => Promise<ComponentType>
  /** The same component for a reader who comes from another view. */
  readonly Loaded: ComponentType
}

const READER_PACE: Pace = { baseMs: 60_000, bounds: READER_BOUNDS, pausesWhenHidden: true }
/** A display may be behind a screen lock or another window for days, and must keep polling. */
const WALL_PACE: Pace = { baseMs: 15_000, bounds: WALL_BOUNDS, pausesWhenHidden: false }

/**
 * Equal to the reader's, but a separate object: no link navigates from another view to this one,
 * which other sites may frame.
 */
const EMBED_PACE: Pace = { ...READER_PACE }

/** Loaders for the code of each view. */
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

/** Returns the view at a path, with or without trailing slash. */
export function viewAt(pathname: string): View {
  const path = pathname.endsWith('/') ? pathname : `${pathname}/`
  return VIEWS.find((view) => view.path === path) ?? VIEWS[0]
}
