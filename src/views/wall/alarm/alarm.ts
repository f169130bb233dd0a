import type { ComponentId } from '../../../status/snapshot.ts'

/** An alarm of the wall. One at a time; not seeing anything wins over everything seen. Moments are epoch ms. */
export type WallAlarm =
  | {
      /** Nothing was read for so long that nobody knows how things are. */
      readonly kind: 'unseen'
      readonly freshness: 'stale' | 'blind'
      /** Time of the last answer; `null`: never. */
      readonly readAt: number | null
      readonly raisedAt: number
    }
  | {
      /** Functions that worked have stopped. */
      readonly kind: 'down'
      /** The services they belong to, in the order of the page. */
      readonly serviceIds: readonly ComponentId[]
      readonly componentIds: readonly ComponentId[]
      /** Time at which the first of them stopped. */
      readonly startedAt: number
      readonly raisedAt: number
      /** Time of the acknowledgement, by somebody or by the API; the alarm ends a minute later. */
      readonly acknowledgedAt: number | null
    }
