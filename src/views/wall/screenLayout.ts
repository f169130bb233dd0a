/** A size in units: 16 to a rem, 1080 to the height of a 16:9 screen. */
export interface UnitSize {
  readonly width: number
  readonly height: number
}

/**
 * Arrangement of the parts: `wide`, with a column at the side; `tall`, with everything in one column on one screen; `flow`, if a small window or large letters leave no room for one screen, so that the page scrolls.
 */
export type ScreenLayout = 'wide' | 'tall' | 'flow'

/** Less is no screen to hang on a wall. */
const LEAST = { width: 880, height: 880 }
/** Less has no room for a column at the side. */
const LEAST_WIDE = 1_440

/** The layout for a screen of a size. */
export function screenLayout({ width, height }: UnitSize): ScreenLayout {
  if (width < LEAST.width || height < LEAST.height) return 'flow'
  return width < LEAST_WIDE || height > width ? 'tall' : 'wide'
}
