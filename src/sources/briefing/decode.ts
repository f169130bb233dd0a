import * as v from 'valibot'
import { isReportedStatus, type ReportedStatus } from '../../status/componentStatus.ts'
import {
  type Briefing,
  type ComponentBriefing,
  type Grounds,
  NO_BRIEFING,
  type Texts,
} from '../../status/briefing.ts'
import type { ComponentId } from '../../status/snapshot.ts'
import { collectOmissions, type Omissions, parsed } from '../omissions.ts'
import { cleanText, MAX_BODY } from '../text.ts'
import { momentOf } from '../time.ts'

const words = v.pipe(
  v.string(),
  v.minLength(1),
  v.transform((raw) => cleanText(raw, MAX_BODY).text),
)
const texts: v.GenericSchema<unknown, Texts> = v.pipe(
  v.object({ ko: v.optional(words), en: v.optional(words) }),
  v.transform(({ ko, en }) => ({ ...(ko ? { ko } : {}), ...(en ? { en } : {}) })),
)
const id = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(200),
  v.transform((raw) => raw as ComponentId),
)
const moment = v.pipe(
  v.string(),
  v.check((raw) => momentOf(raw) !== null, 'expected a time with an offset'),
  v.transform((raw) => momentOf(raw) ?? 0),
)
const keys = v.optional(v.array(v.string()), [])
const status = v.custom<ReportedStatus>(isReportedStatus, 'expected one of the five statuses')
const link = v.pipe(v.string(), v.regex(/^(https?:\/\/|mailto:|tel:)/))

const groundsEntries = {
  confidence: v.optional(v.picklist(['stated', 'corroborated', 'reconstructed'])),
  sources: keys,
  note: v.optional(texts),
}
const groundsOf = (wire: {
  confidence?: Grounds['confidence'] | undefined
  sources: readonly string[]
  note?: Texts | undefined
}): Grounds => ({
  confidence: wire.confidence ?? null,
  sources: wire.sources,
  note: wire.note ?? null,
})

const ComponentPart = v.object({
  name: v.optional(texts, {}),
  short_name: v.optional(texts, {}),
  users: v.optional(
    v.object({ monthly: v.pipe(v.number(), v.minValue(0)), as_of: v.string(), ...groundsEntries }),
  ),
  meanwhile: v.optional(texts, {}),
})
const UpdatePart = v.object({
  body: v.optional(texts, {}),
  ...groundsEntries,
  changes: v.optional(v.record(v.string(), v.object(groundsEntries)), {}),
})
const IncidentPart = v.object({ name: texts })
const ForecastPart = v.pipe(
  v.object({ made_at: moment, expected_at: moment, covers: v.array(id), text: texts, sources: keys }),
  v.transform(({ made_at, expected_at, ...rest }) => ({
    madeAt: made_at,
    expectedAt: expected_at,
    ...rest,
  })),
)
const SitePart = v.object({
  id: v.string(),
  name: texts,
  hosts: v.array(id),
  note: v.optional(v.nullable(texts), null),
  sources: keys,
})
const ComparisonPart = v.object({
  id: v.string(),
  name: texts,
  changes: v.array(
    v.pipe(
      v.object({ at: moment, old_status: status, new_status: status, ...groundsEntries }),
      v.transform((wire) => ({
        at: wire.at,
        from: wire.old_status,
        to: wire.new_status,
        grounds: groundsOf(wire),
      })),
    ),
  ),
})
const SourcePart = v.object({ title: v.string(), url: v.nullable(v.string()) })

/**
 * What a briefing says. A part that is broken is left out and named in `omissions`; whatever is sound stays.
 * Never throws: a thing that is no briefing at all gives one that says nothing, with the reason.
 */
export function decodeBriefing(json: unknown): Briefing {
  const omissions = collectOmissions()
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    omissions.add('briefing', 'malformed', 'expected an object')
    return { ...NO_BRIEFING, omissions: omissions.all() }
  }
  const part = partsOf(json, omissions)
  const updates = part.table('updates', UpdatePart)
  return {
    title: part.one('title', texts) ?? {},
    components: mapped(part.table('components', ComponentPart), componentOf),
    incidents: mapped(part.table('incidents', IncidentPart), ({ name }) => name),
    updates: mapped(updates, (wire) => ({ body: wire.body, grounds: groundsOf(wire) })),
    changes: new Map(
      [...updates].flatMap(([update, { changes }]) =>
        Object.entries(changes).map(([c, grounds]) => [`${update}/${c}`, groundsOf(grounds)]),
      ),
    ),
    forecasts: part.list('forecasts', ForecastPart),
    sites: part.list('sites', SitePart),
    dependencies: part.list('dependencies', v.tuple([id, id])),
    comparison: part.list('comparison', ComparisonPart),
    compensation: part.list('compensation', v.object({ name: texts, text: texts })),
    contacts: part.list('contacts', v.object({ name: texts, url: link })),
    notes: part.list('notes', texts),
    nextUpdateAt: part.one('next_update_at', moment),
    sources: part.table('sources', SourcePart),
    omissions: omissions.all(),
  }
}

function componentOf(wire: v.InferOutput<typeof ComponentPart>): ComponentBriefing {
  const { users } = wire
  return {
    name: wire.name,
    shortName: wire.short_name,
    users: users
      ? { monthly: users.monthly, asOf: users.as_of, grounds: groundsOf(users) }
      : null,
    meanwhile: wire.meanwhile,
  }
}

function mapped<A, B>(map: ReadonlyMap<string, A>, of: (value: A) => B): ReadonlyMap<string, B> {
  return new Map([...map].map(([key, value]) => [key, of(value)]))
}

/** Readers for the parts of a briefing: each part is looked up by its own key only. */
function partsOf(json: object, omissions: Omissions) {
  const at = (key: string): unknown =>
    Object.hasOwn(json, key) ? (json as Record<string, unknown>)[key] : undefined
  return {
    one: <S extends v.GenericSchema>(key: string, schema: S): v.InferOutput<S> | null => {
      const value = at(key)
      return value === undefined || value === null ? null : parsed(schema, value, key, omissions)
    },
    list: <S extends v.GenericSchema>(key: string, schema: S): readonly v.InferOutput<S>[] => {
      const value = at(key)
      if (value === undefined) return []
      if (!Array.isArray(value)) {
        omissions.add(key, 'malformed', 'expected a list')
        return []
      }
      return value.flatMap((entry, i): v.InferOutput<S>[] => {
        const read = parsed(schema, entry, `${key}[${i}]`, omissions)
        return read === null ? [] : [read]
      })
    },
    table: <S extends v.GenericSchema>(
      key: string,
      schema: S,
    ): ReadonlyMap<string, v.InferOutput<S>> => {
      const value = at(key)
      const result = new Map<string, v.InferOutput<S>>()
      if (value === undefined) return result
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        omissions.add(key, 'malformed', 'expected an object')
        return result
      }
      for (const [name, entry] of Object.entries(value)) {
        const read = parsed(schema, entry, `${key}.${name}`, omissions)
        if (read !== null) result.set(name, read)
      }
      return result
    },
  }
}
