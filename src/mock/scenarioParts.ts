import type { WireIndicator, WireStatus } from '../sources/statuspage-v2/wire.ts'

/** A time in a scenario: minutes after the scenario's zero, or ISO 8601 with an offset. */
export type Moment = number | string

/** Raw fields that override or extend those of the answer, used for malformed answers. */
export type WireOverride = Readonly<Record<string, unknown>>

/** The page of a scenario. */
export interface ScenarioPage {
  readonly id: string
  readonly name: string
  readonly url: string
  /** An IANA time zone; every time in an answer has its offset. */
  readonly timeZone: string
  /** Time at which the page and its components were created, epoch ms. */
  readonly createdAt: number
  readonly wire: WireOverride
}

/** A component or, with `group`, a component group. */
export interface ScenarioComponent {
  readonly id: string
  readonly name: string
  readonly group: boolean
  readonly groupId: string | null
  readonly description: string | null
  /** Initial status. */
  readonly status: WireStatus
  readonly wire: WireOverride
}

/** A component listed in an update; `null` lists it without a change. */
export type Listing = readonly [componentId: string, status: WireStatus | null]

/** An update of an incident. Times in epoch ms: time described, and time of posting. */
export interface ScenarioUpdate {
  readonly id: string
  readonly status: string
  readonly body: string
  readonly displayAt: number
  readonly createdAt: number
  readonly listings: readonly Listing[]
  readonly wire: WireOverride
}

/** An incident or, with a `window`, a maintenance. Invisible before its first update is posted. */
export interface ScenarioIncident {
  readonly id: string
  readonly name: string
  readonly impact: WireIndicator
  /** `null` for the time of its first update. */
  readonly startedAt: number | null
  readonly window: { readonly scheduledFor: number; readonly scheduledUntil: number } | null
  readonly updates: readonly ScenarioUpdate[]
  readonly wire: WireOverride
}

/** A status set without an incident, as Statuspage permits. */
export interface DirectChange {
  readonly at: number
  readonly listings: readonly Listing[]
}

/** An indicator set manually from `at` on. */
export interface IndicatorOverride {
  readonly at: number
  readonly indicator: WireIndicator
  /** `null` for the usual description of the indicator. */
  readonly description: string | null
}
