import * as v from 'valibot'

const text = v.string()
const id = v.pipe(v.string(), v.minLength(1))
const time = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(?:Z|[+-]\d\d:\d\d)$/,
    'Expected an ISO time with milliseconds and an offset',
  ),
  v.check((it) => !Number.isNaN(Date.parse(it)), 'Expected a time that exists'),
)
const day = v.pipe(v.string(), v.isoDate())

const status = v.picklist([
  'operational',
  'degraded_performance',
  'partial_outage',
  'major_outage',
  'under_maintenance',
])
const indicator = v.picklist(['none', 'minor', 'major', 'critical', 'maintenance'])
const incidentStatus = v.picklist([
  'investigating',
  'identified',
  'monitoring',
  'resolved',
  'postmortem',
])
const maintenanceStatus = v.picklist(['scheduled', 'in_progress', 'verifying', 'completed'])

const page = v.strictObject({
  id,
  name: text,
  url: v.pipe(v.string(), v.url()),
  time_zone: text,
  updated_at: time,
})

const component = v.pipe(
  v.strictObject({
    id,
    name: text,
    status,
    created_at: time,
    updated_at: time,
    position: v.pipe(v.number(), v.integer(), v.minValue(1)),
    description: v.nullable(text),
    showcase: v.boolean(),
    start_date: v.nullable(day),
    group_id: v.nullable(id),
    page_id: id,
    group: v.boolean(),
    only_show_if_degraded: v.boolean(),
    components: v.exactOptional(v.array(id)),
  }),
  v.check((it) => it.group === (it.components !== undefined), 'Expected children on groups only'),
  v.check((it) => !(it.group && it.group_id), 'Expected no group in a group'),
)

const affectedComponent = v.strictObject({
  code: id,
  name: text,
  old_status: status,
  new_status: status,
})

type Word = v.GenericSchema<string>

const update = (word: Word) =>
  v.strictObject({
    id,
    status: word,
    body: text,
    incident_id: id,
    created_at: time,
    updated_at: time,
    display_at: time,
    affected_components: v.nullable(v.pipe(v.array(affectedComponent), v.minLength(1))),
    deliver_notifications: v.boolean(),
    custom_tweet: v.nullable(text),
    tweet_id: v.nullable(text),
  })

const incidentEntries = (word: Word) => ({
  id,
  name: text,
  status: word,
  created_at: time,
  updated_at: time,
  monitoring_at: v.nullable(time),
  resolved_at: v.nullable(time),
  impact: indicator,
  shortlink: v.pipe(v.string(), v.url()),
  started_at: time,
  page_id: id,
  incident_updates: v.pipe(v.array(update(word)), v.minLength(1)),
  components: v.array(component),
  // Newer pages send this field, older recorded answers lack it.
  reminder_intervals: v.exactOptional(v.nullable(text)),
})

const incident = v.strictObject(incidentEntries(incidentStatus))
const maintenance = v.strictObject({
  ...incidentEntries(maintenanceStatus),
  scheduled_for: time,
  scheduled_until: time,
})
const state = v.strictObject({ indicator, description: text })

/**
 * Schema of a well-formed `summary.json`. Stricter than the decoder, to hold the mock API to the
 * real one.
 */
export const summarySchema = v.strictObject({
  page,
  components: v.array(component),
  incidents: v.array(incident),
  scheduled_maintenances: v.array(maintenance),
  status: state,
})

/** Schema of a well-formed `incidents.json`. */
export const incidentsSchema = v.strictObject({
  page,
  incidents: v.pipe(v.array(incident), v.maxLength(50)),
})

/** Schema of a well-formed `components.json`. */
export const componentsSchema = v.strictObject({ page, components: v.array(component) })

/** Schema of a well-formed `scheduled-maintenances.json`. */
export const maintenancesSchema = v.strictObject({
  page,
  scheduled_maintenances: v.pipe(v.array(maintenance), v.maxLength(50)),
})

/** Schema of a well-formed `status.json`. */
export const statusSchema = v.strictObject({ page, status: state })
