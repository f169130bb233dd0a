import * as v from 'valibot'
import { zoneOf } from './time.ts'

/** What a build of Relight reads, and where from. */
export interface Config {
  readonly source: { readonly kind: 'statuspage-v2'; readonly urls: readonly string[] }
  /** Address of the briefing; `null`: there is none. */
  readonly briefing: string | null
  /** The zone in which times are told; `null`: the status page's own. */
  readonly timeZone: string | null
}

/** A configuration, or in plain words what is wrong with it. */
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

/** Reads a configuration from its text. Never throws. */
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

/** What is allowed but does not do what it seems to, in plain words: several addresses of one host fail together. */
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
