import * as v from 'valibot'
import type { IncidentStatus, Indicator } from '../../status/incident.ts'
import { momentOf, zoneOf } from '../time.ts'

/* Shapes of answers that are accepted. Only indispensable fields are required; every other field
   falls back to "unknown". Unknown keys are dropped, so that no key of the API reaches our objects.
   */

const time = v.fallback(v.nullable(v.pipe(v.unknown(), v.transform(momentOf))), null)
const text = v.fallback(v.string(), '')
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const optionalId = v.fallback(v.nullable(id), null)
const list = v.fallback(v.array(v.unknown()), [])

const INDICATORS: ReadonlyMap<unknown, Indicator> = new Map(
  (['none', 'minor', 'major', 'critical', 'maintenance'] as const).map((word) => [word, word]),
)
const STAGES: ReadonlyMap<unknown, IncidentStatus> = new Map(
  (
    [
      'investigating',
      'identified',
      'monitoring',
      'resolved',
      'postmortem',
      'scheduled',
      'in_progress',
      'verifying',
      'completed',
    ] as const
  ).map((word) => [word, word]),
)

const indicator = v.pipe(
  v.unknown(),
  v.transform((word): Indicator | 'unknown' => INDICATORS.get(word) ?? 'unknown'),
)
const stage = v.pipe(
  v.unknown(),
  v.transform((word): IncidentStatus => STAGES.get(word) ?? 'unknown'),
)
/** A status string, validated by the decoder; `null` if absent. */
const word = v.optional(v.unknown(), null)

/** The whole answer; list entries are parsed one at a time. */
export const AnswerSchema = v.object({
  page: v.object({
    id,
    name: text,
    url: text,
    time_zone: v.optional(v.pipe(v.unknown(), v.transform(zoneOf)), null),
    updated_at: v.optional(time, null),
  }),
  status: v.fallback(v.optional(v.object({ indicator: v.optional(indicator, null) })), undefined),
})

/** An entry of `components`. */
export const ComponentSchema = v.object({
  id,
  name: v.pipe(v.string(), v.minLength(1)),
  status: v.optional(v.unknown()),
  description: v.fallback(v.optional(v.nullable(v.string()), null), null),
  position: v.fallback(v.optional(v.nullable(v.number()), null), null),
  group: v.fallback(v.optional(v.boolean(), false), false),
  group_id: v.optional(optionalId, null),
  components: v.optional(list, []),
  created_at: v.optional(time, null),
  updated_at: v.optional(time, null),
})

/** A component with an id and without a name. */
export const NamelessSchema = v.object({ ...ComponentSchema.entries, name: v.optional(text, '') })

/** An entry of `incidents` or `scheduled_maintenances`. */
export const IncidentSchema = v.object({
  id,
  name: v.optional(text, ''),
  status: v.optional(stage, 'unknown'),
  impact: v.optional(indicator, 'unknown'),
  created_at: v.optional(time, null),
  started_at: v.optional(time, null),
  updated_at: v.optional(time, null),
  resolved_at: v.optional(time, null),
  scheduled_for: v.optional(time, null),
  scheduled_until: v.optional(time, null),
  shortlink: v.optional(text, ''),
  incident_updates: v.optional(list, []),
  components: v.optional(list, []),
})

/** An entry of `incident_updates`. */
export const UpdateSchema = v.object({
  id,
  status: v.optional(stage, 'unknown'),
  body: v.optional(text, ''),
  display_at: v.optional(time, null),
  created_at: v.optional(time, null),
  affected_components: v.optional(list, []),
})

/** An entry of `affected_components`. */
export const AffectedSchema = v.object({
  code: v.optional(optionalId, null),
  name: v.optional(text, ''),
  old_status: word,
  new_status: word,
})

/** A bare id: the form in which an incident lists its components. */
export const ReferenceSchema = v.object({ id })
