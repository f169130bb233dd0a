import type { ComponentStatus } from '../status/componentStatus.ts'

/** How high the light stands in a window or a lane, 0..1: the height says how much works. */
export const WINDOW_LIGHT: Record<ComponentStatus, number> = {
  operational: 1,
  degraded_performance: 0.66,
  partial_outage: 0.36,
  major_outage: 0,
  under_maintenance: 1,
  unknown: 1,
}
