import type { WireIndicator, WireStatus } from '../sources/statuspage-v2/wire.ts'

/** A moment as stories write it: minutes after the story's zero, or ISO 8601 with an offset. */
export type Moment = number | string

/** Fields that replace or join those of the wire, as they are: how a story tells what is malformed. */
export type WireOverride = Readonly<Record<string, unknown>>

/** The page a scenario is about. */
export interface ScenarioPage {
  readonly id: string
  readonly name: string
  readonly url: string
  /** An IANA time zone; every time on the wire carries its offset. */
  readonly timeZone: string
  /** When the page and its components were set up, epoch ms. */
  readonly createdAt: number
  readonly wire: WireOverride
}

/** A component or, with `group`, a heading over other components. */
export interface ScenarioComponent {
  readonly id: string
  readonly name: string
  readonly group: boolean
  readonly groupId: string | null
  readonly description: string | null
  /** Its status before anything was said of it. */
  readonly status: WireStatus
  readonly wire: WireOverride
}

/** What something that was told says of a component; `null` lists it and leaves it as it is. */
export type Listing = readonly [componentId: string, status: WireStatus | null]

/** One entry in an incident. Times are epoch ms: when it was so, and when it was said. */
export interface ScenarioUpdate {
  readonly id: string
  readonly status: string
  readonly body: string
  readonly displayAt: number
  readonly createdAt: number
  readonly listings: readonly Listing[]
  readonly wire: WireOverride
}

/** An incident or, with a `window`, a maintenance. It is unheard of until its first update is said. */
export interface ScenarioIncident {
  readonly id: string
  readonly name: string
  readonly impact: WireIndicator
  /** `null`: at its first update. */
  readonly startedAt: number | null
  readonly window: { readonly scheduledFor: number; readonly scheduledUntil: number } | null
  readonly updates: readonly ScenarioUpdate[]
  readonly wire: WireOverride
}

/** A status that was set without an incident, as Statuspage lets its operators do. */
export interface DirectChange {
  readonly at: number
  readonly listings: readonly Listing[]
}

/** The page's one-word health as the operator set it by hand, from `at` on. */
export interface IndicatorOverride {
  readonly at: number
  readonly indicator: WireIndicator
  /** `null`: the usual words for the indicator. */
  readonly description: string | null
}
