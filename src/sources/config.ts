import * as v from 'valibot'
import { zoneOf } from './time.ts'

/** Data sources and settings of a build. */
export interface Config {
  readonly source: { readonly kind: 'statuspage-v2'; readonly urls: readonly string[] }
  /** URL of the briefing; `null` without one. */
  readonly briefing: string | null
  /** Time zone for displayed times; `null` for the status page's own. */
  readonly timeZone: string | null
}

/** A configuration, or its errors in plain words. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly string[] }

const isAddress = (raw: string): boolean =>
  /^\/(?!\/)[^?#\s]*$/.test(raw) || (/^https:\/\/[^?#\s]+$/.test(raw) && URL.canParse(raw))

const address = v.pipe(
  v.string('should be an address in quotes'),
  v.check(
    isAddress,
    'should be a path on this site such as "/api/v2", or an https address, without "?" and "#"',
  ),
)

const ConfigSchema = v.strictObject({
  source: v.strictObject({
    kind: v.literal('statuspage-v2', 'should be "statuspage-v2", the only kind of source there is'),
    urls: v.pipe(
      v.array(address, 'should be a list of addresses'),
      v.minLength(1, 'should hold at least one address'),
    ),
  }),
  briefing: v.optional(v.nullable(address), null),
  timeZone: v.optional(
    v.nullable(
      v.pipe(
        v.string('should be the name of a time zone in quotes'),
        v.check((raw) => zoneOf(raw) !== null, 'should be an IANA time zone such as "Asia/Seoul"'),
      ),
    ),
    null,
  ),
})

/** Parses a configuration. Never throws. */
export function decodeConfig(text: string): ConfigResult {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { ok: false, faults: [`it is not JSON: ${String(error)}`] }
  }
  const result = v.safeParse(ConfigSchema, json)
  if (result.success) return { ok: true, config: result.output }
  return { ok: false, faults: result.issues.map(faultOf) }
}

/**
 * Lists warnings in plain words about valid settings with little effect: several URLs on one host
 * fail together.
 */
export function configDoubts({ source }: Config): readonly string[] {
  const hosts = source.urls.map((url) => (url.startsWith('/') ? 'this site' : new URL(url).host))
  const several = [...new Set(hosts)].filter(
    (host) => hosts.indexOf(host) !== hosts.lastIndexOf(host),
  )
  return several.map(
    (host) =>
      `"source.urls" has more than one address of ${host}: where one does not answer, the others will not either. A second address helps where it is of another host`,
  )
}

function faultOf(issue: v.InferIssue<typeof ConfigSchema>): string {
  const path = v.getDotPath(issue)
  const subject = path === null ? 'the file' : `"${path}"`
  if (issue.type !== 'strict_object') return `${subject} ${issue.message}`
  if (issue.expected === 'never') return `${subject} is not something that can be configured`
  if (issue.expected === 'Object') return `${subject} should be an object in braces`
  return `${subject} is missing`
}
