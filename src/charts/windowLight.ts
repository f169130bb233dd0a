import type { ComponentStatus } from '../status/componentStatus.ts'

/**
 * Height of the light in a window or a lane, 0..1: the part that works. Windows have this order in every picture,
 * working first or at the bottom, so that the height of light is the number that works. Maintenance and unknown are no
 * light, but not dark either.
 */
export const WINDOW_LIGHT: Record<ComponentStatus, number> = {
  operational: 1,
  degraded_performance: 0.66,
  partial_outage: 0.36,
  under_maintenance: 1,
  unknown: 1,
  major_outage: 0,
}

/** Statuses in the order of windows, most light first. */
export const BY_LIGHT = Object.keys(WINDOW_LIGHT) as readonly ComponentStatus[]

/** Orders statuses by `BY_LIGHT`. */
export function compareLight(a: ComponentStatus, b: ComponentStatus): number {
  return BY_LIGHT.indexOf(a) - BY_LIGHT.indexOf(b)
}
