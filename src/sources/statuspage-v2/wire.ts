/**
 * Answers of the Statuspage v2 API, from its public documentation and from recorded answers of real
 * pages. The types describe well-formed answers; `decode.ts` handles any other input.
 */

export type WireStatus =
  'operational' | 'degraded_performance' | 'partial_outage' | 'major_outage' | 'under_maintenance'

export type WireIndicator = 'none' | 'minor' | 'major' | 'critical' | 'maintenance'

/** A time in ISO 8601 with milliseconds and an offset: `2022-10-15T15:30:00.000+09:00`. */
export type WireTime = string

export interface WirePage {
  readonly id: string
  readonly name: string
  readonly url: string
  readonly time_zone: string
  readonly updated_at: WireTime
}

export interface WireComponent {
  readonly id: string
  readonly name: string
  readonly status: WireStatus
  readonly created_at: WireTime
  readonly updated_at: WireTime
  readonly position: number
  readonly description: string | null
  readonly showcase: boolean
  readonly start_date: string | null
  readonly group_id: string | null
  readonly page_id: string
  readonly group: boolean
  readonly only_show_if_degraded: boolean
  /** Ids of the children; on groups only. */
  readonly components?: readonly string[]
}

export interface WireAffectedComponent {
  readonly code: string
  readonly name: string
  readonly old_status: WireStatus
  readonly new_status: WireStatus
}

export interface WireIncidentUpdate {
  readonly id: string
  readonly status: string
  readonly body: string
  readonly incident_id: string
  readonly created_at: WireTime
  readonly updated_at: WireTime
  readonly display_at: WireTime
  readonly affected_components: readonly WireAffectedComponent[] | null
  readonly deliver_notifications: boolean
  readonly custom_tweet: string | null
  readonly tweet_id: string | null
}

export interface WireIncident {
  readonly id: string
  readonly name: string
  readonly status: string
  readonly created_at: WireTime
  readonly updated_at: WireTime
  readonly monitoring_at: WireTime | null
  readonly resolved_at: WireTime | null
  readonly impact: WireIndicator
  readonly shortlink: string
  readonly started_at: WireTime
  readonly page_id: string
  /** Newest first, as the API sends them. */
  readonly incident_updates: readonly WireIncidentUpdate[]
  readonly components: readonly WireComponent[]
  readonly reminder_intervals: string | null
}

export interface WireMaintenance extends WireIncident {
  readonly scheduled_for: WireTime
  readonly scheduled_until: WireTime
}

export interface WireState {
  readonly indicator: WireIndicator
  readonly description: string
}

/** `summary.json` */
export interface WireSummary {
  readonly page: WirePage
  readonly components: readonly WireComponent[]
  readonly incidents: readonly WireIncident[]
  readonly scheduled_maintenances: readonly WireMaintenance[]
  readonly status: WireState
}

/** `incidents.json` */
export interface WireIncidents {
  readonly page: WirePage
  readonly incidents: readonly WireIncident[]
}

/** `components.json` */
export interface WireComponents {
  readonly page: WirePage
  readonly components: readonly WireComponent[]
}

/** `scheduled-maintenances.json` */
export interface WireMaintenances {
  readonly page: WirePage
  readonly scheduled_maintenances: readonly WireMaintenance[]
}

/** `status.json` */
export interface WireStatusAnswer {
  readonly page: WirePage
  readonly status: WireState
}
