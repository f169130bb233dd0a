import * as v from 'valibot'
import { isReportedStatus } from '../../status/componentStatus.ts'
import {
  type Briefing,
  type ComponentBriefing,
  type Confidence,
  type Grounds,
  NO_BRIEFING,
  type TextByLanguage,
} from '../../status/briefing.ts'
import { placeOf, safeHref } from '../../text/safeHref.ts'
import type { ComponentId } from '../../status/snapshot.ts'
import { collectOmissions, type Omissions, parsed } from '../omissions.ts'
import { cleanText, MAX_BODY } from '../../text/cleanText.ts'
import { momentOf } from '../time.ts'

const clean = v.transform((raw: string) => cleanText(raw, MAX_BODY).text)
const plain = v.pipe(v.string(), clean)
const text = v.pipe(v.string(), v.minLength(1), clean)
const texts: v.GenericSchema<unknown, TextByLanguage> = v.pipe(
  v.object({ ko: v.optional(text), en: v.optional(text) }),
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
  v.check((raw) => momentOf(raw) !== null, 'a time with an offset'),
  v.transform((raw) => momentOf(raw) ?? 0),
)
const keys = v.optional(v.array(v.string()), [])
/** A string from a known set. */
const wordThat = <T extends string>(is: (raw: string) => raw is T, expected: string) =>
  v.pipe(
    v.string(),
    v.check(is, expected),
    v.transform((raw) => raw as T),
  )
const status = wordThat(isReportedStatus, 'one of the five statuses')
/** A URL that is safe to link to. */
const address = (of: (raw: string) => string | null) =>
  v.pipe(
    v.string(),
    v.check((raw) => of(raw) !== null, 'a whole address'),
    v.transform((raw) => of(raw) ?? ''),
  )
/**
 * Contacts may have a telephone number: it may be the only way to reach an operator. URLs elsewhere
 * may not.
 */
const CALL = /^tel:\+?[\d().-]{1,40}$/
const ContactPart = v.pipe(
  v.object({ name: texts, url: address((raw) => (CALL.test(raw) ? raw : safeHref(raw))) }),
  v.transform(({ name, url }) => ({ name, url, place: placeOf(url) })),
)

const isConfidence = (raw: string): raw is Confidence =>
  ['stated', 'corroborated', 'reconstructed'].includes(raw)
const confidence = wordThat(isConfidence, 'stated, corroborated or reconstructed')
const groundsEntries = {
  confidence: v.optional(confidence),
  sources: keys,
  note: v.optional(texts),
}
const GroundsPart = v.object(groundsEntries)
const groundsOf = (wire: v.InferOutput<typeof GroundsPart>): Grounds => ({
  confidence: wire.confidence ?? null,
  sources: wire.sources,
  note: wire.note ?? null,
})

const UsersPart = v.pipe(
  v.object({
    monthly: v.pipe(
      v.number(),
      v.check((count) => count >= 0 && count < Infinity, '0 or more'),
    ),
    as_of: plain,
    ...groundsEntries,
  }),
  v.transform((wire) => ({
    monthly: wire.monthly,
    asOf: wire.as_of,
    grounds: groundsOf(wire),
  })),
)
const IncidentPart = v.object({ name: texts })
const ForecastPart = v.pipe(
  v.object({
    made_at: moment,
    expected_at: moment,
    covers: v.array(id),
    text: texts,
    sources: keys,
  }),
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
/** The first component depends on the second. */
const DependencyPart = v.pipe(
  v.array(id),
  v.check(({ length }) => length === 2, 'two ids'),
  v.transform((pair) => pair as unknown as readonly [ComponentId, ComponentId]),
)
const web = address((raw) => (/^http/i.test(raw) ? safeHref(raw) : null))
const SourcePart = v.object({ title: plain, url: v.optional(v.nullable(web), null) })

/**
 * Decodes a briefing. A broken part is dropped and listed in `omissions`; valid parts stay. Never
 * throws: input that is no briefing at all gives an empty one, with the reason.
 */
export function decodeBriefing(json: unknown): Briefing {
  const omissions = collectOmissions()
  if (!isObject(json)) {
    omissions.add('briefing', 'malformed', 'expected an object')
    return { ...NO_BRIEFING, omissions: omissions.all() }
  }
  const part = partsOf(json, '', omissions)
  const updates = part.each('updates', updateOf)
  return {
    title: part.one('title', texts) ?? {},
    components: part.each('components', componentOf),
    incidents: mapped(part.table('incidents', IncidentPart), ({ name }) => name),
    updates,
    changes: new Map(
      [...updates].flatMap(([update, { changes }]) =>
        [...changes].map(([component, grounds]) => [`${update}/${component}`, grounds] as const),
      ),
    ),
    forecasts: part.list('forecasts', ForecastPart),
    sites: part.list('sites', SitePart),
    dependencies: part.list('dependencies', DependencyPart),
    comparison: part.list('comparison', ComparisonPart),
    compensation: part.list('compensation', v.object({ name: texts, text: texts })),
    contacts: part.list('contacts', ContactPart),
    notes: part.list('notes', texts),
    nextUpdateAt: part.one('next_update_at', moment),
    sources: part.table('sources', SourcePart),
    omissions: omissions.all(),
  }
}

function componentOf(part: Parts): ComponentBriefing {
  return {
    name: part.one('name', texts) ?? {},
    shortName: part.one('short_name', texts) ?? {},
    users: part.one('users', UsersPart),
    meanwhile: part.one('meanwhile', texts) ?? {},
  }
}

function updateOf(part: Parts) {
  return {
    body: part.one('body', texts) ?? {},
    grounds: {
      confidence: part.one('confidence', confidence),
      sources: part.list('sources', v.string()),
      note: part.one('note', texts),
    },
    changes: mapped(part.table('changes', GroundsPart), groundsOf),
  }
}

function mapped<A, B>(map: ReadonlyMap<string, A>, of: (value: A) => B): ReadonlyMap<string, B> {
  return new Map([...map].map(([key, value]) => [key, of(value)]))
}

/** Readers for the parts of one object. A broken part is dropped and listed. */
interface Parts {
  readonly one: <S extends v.GenericSchema>(key: string, schema: S) => v.InferOutput<S> | null
  readonly list: <S extends v.GenericSchema>(key: string, schema: S) => readonly v.InferOutput<S>[]
  readonly table: <S extends v.GenericSchema>(
    key: string,
    schema: S,
  ) => ReadonlyMap<string, v.InferOutput<S>>
  /** Reads a table whose entries are read part by part. */
  readonly each: <T>(key: string, read: (part: Parts) => T) => ReadonlyMap<string, T>
}

/**
 * Creates readers for the parts of the object at `path`: each is looked up as an own property only.
 */
function partsOf(json: object, path: string, omissions: Omissions): Parts {
  const at = (key: string): unknown =>
    Object.hasOwn(json, key) ? (json as Record<string, unknown>)[key] : undefined
  const pathOf = (key: string) => (path === '' ? key : `${path}.${key}`)
  const entriesOf = (key: string): readonly (readonly [string, unknown])[] => {
    const value = at(key)
    if (value === undefined) return []
    if (isObject(value)) return Object.entries(value)
    omissions.add(pathOf(key), 'malformed', 'expected an object')
    return []
  }
  return {
    one: (key, schema) => {
      const value = at(key)
      return value === undefined || value === null
        ? null
        : parsed(schema, value, pathOf(key), omissions)
    },
    list: (key, schema) => {
      const value = at(key)
      if (value === undefined) return []
      if (!Array.isArray(value)) {
        omissions.add(pathOf(key), 'malformed', 'expected a list')
        return []
      }
      return value.flatMap((entry, i) => {
        const read = parsed(schema, entry, `${pathOf(key)}[${i}]`, omissions)
        return read === null ? [] : [read]
      })
    },
    table: (key, schema) =>
      new Map(
        entriesOf(key).flatMap(([name, entry]) => {
          const read = parsed(schema, entry, `${pathOf(key)}.${name}`, omissions)
          return read === null ? [] : [[name, read] as const]
        }),
      ),
    each: (key, read) =>
      new Map(
        entriesOf(key).flatMap(([name, entry]) => {
          const here = `${pathOf(key)}.${name}`
          if (isObject(entry)) return [[name, read(partsOf(entry, here, omissions))] as const]
          omissions.add(here, 'malformed', 'expected an object')
          return []
        }),
      ),
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
