import { expect } from '@playwright/test'
import { createHash } from 'node:crypto'
import { RECORDED_AT } from '../support/stories.ts'
import { createFaultyServer, type FaultySite } from '../support/faultyServer.mjs'
import { allBut, CONSOLE, SIGN_IN, signInDown } from './answers.ts'
import { type Both, DIST, type FaultRow, type Stage } from './faultRow.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const UNREACHABLE: Both = {
  en: 'The source cannot be reached.',
  ko: '원본에 닿을 수 없습니다.',
}
const OWN = '/api/v2'

/** A server of its own that says what the source says, and lets other origins read it. */
async function mirror(stage: Stage): Promise<FaultySite> {
  const { source } = stage
  const site = await createFaultyServer({
    root: DIST,
    api: async (name) =>
      typeof source.site.api === 'function' ? await source.site.api(name) : undefined,
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'Date, Age, Retry-After',
    },
  })
  stage.mirrors.push(site)
  stage.after.push(site.close)
  return site
}

/** The mark by which a page knows that its configuration is the one of its build, which needs no further look. */
function fingerprint(text: string): number {
  let sum = 0
  for (let i = 0; i < text.length; i += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0
  return sum
}

const hash = (text: string): string => createHash('sha256').update(text).digest('base64')

/** The page as a build with these addresses would have written it: configuration, first request and policy. */
async function asksAt({ source, view, watch }: Stage, urls: readonly string[]): Promise<void> {
  const origins = urls.filter((url) => !url.startsWith('/')).map((url) => new URL(url).origin)
  for (const origin of origins) watch.mayAsk(origin)
  const answer = await fetch(`${source.url}${view.path}`)
  const built = await answer.text()
  const begins = /<script>([^<]*relightFirstRequest=[^<]*)</.exec(built)?.[1] ?? ''
  const begun = begins.replace(`"${OWN}/summary.json"`, `"${urls[0]}/summary.json"`)
  const config = JSON.stringify({
    source: { kind: 'statuspage-v2', urls },
    briefing: null,
    timeZone: null,
  })
  const tag = `<script type="application/json" id="relight-config" data-fingerprint="${fingerprint(config)}">${config}<`
  const allowed = (policy: string) =>
    policy
      .replaceAll("connect-src 'self'", ["connect-src 'self'", ...origins].join(' '))
      .replaceAll(hash(begins), hash(begun))
  const page = allowed(built)
    .replace(begins, () => begun)
    .replace(/<script[^>]*id="relight-config"[^>]*>[^<]*</, () => tag)
  expect(page, 'the page asks elsewhere').toContain(`fetch("${urls[0]}/`)
  source.site.faults = {
    [view.path]: {
      body: (text) => (text === built ? page : text),
      headers: {
        'Content-Security-Policy': allowed(answer.headers.get('content-security-policy') ?? ''),
      },
    },
    '/api/': {},
    '/assets/': {},
    '/version.json': {},
  }
}

/** The page asks a mirror first, and then the source's own address. */
async function prefersMirror(stage: Stage): Promise<void> {
  const { url } = await mirror(stage)
  await asksAt(stage, [`${url}${OWN}`, OWN])
}

const dies = ({ mirrors }: Stage) => {
  for (const site of mirrors) site.faults = { '/': { stopped: true } }
}

/** For ten minutes the page is never stale, by the second address; the first is asked no more. */
async function livesBySecond(stage: Stage): Promise<void> {
  const asked = () => stage.mirrors[0]?.log.length ?? 0
  const before = asked()
  for (let minute = 0; minute < 10; minute += 1) {
    await stage.passes(MINUTE)
    await stage.notStale()
  }
  await stage.is('live')
  // The summary, and at most once each the record and the answer to a change.
  expect(asked() - before).toBeLessThanOrEqual(3)
}

/** The first of two URLs is unreachable; the first load fails and is retried within 30 s. */
const neverThere = (id: string, fault: string, url: (stage: Stage) => string): FaultRow => ({
  id,
  fault,
  seen: 'Blind for one poll, then the answer of the second URL',
  isFromTheStart: true,
  isRead: true,
  before: (stage) => asksAt(stage, [url(stage), OWN]),
  play: async (stage) => {
    await stage.is('blind')
    await stage.nothingGood()
    await stage.passes(31 * SECOND)
    await stage.is('live')
  },
})

/** The same server, asked over https, which it does not speak. */
const insecure = ({ source }: Stage) => `${source.url.replace('http:', 'https:')}${OWN}`

/** Faults of a source with several URLs. */
export const MIRRORS: readonly FaultRow[] = [
  neverThere(
    'mirror-unnamed',
    'The host name of the preferred URL does not resolve (DNS)',
    () => `http://status.invalid${OWN}`,
  ),
  neverThere('mirror-insecure', 'The preferred URL has no working TLS', insecure),
  {
    id: 'insecure',
    fault: 'The only URL has no working TLS',
    seen: 'Blind, with the cause in text',
    cause: UNREACHABLE,
    isFromTheStart: true,
    before: (stage) => asksAt(stage, [insecure(stage)]),
    play: async (stage) => {
      await stage.is('blind')
      await stage.nothingGood()
      await stage.tellsCause()
    },
    recovers: false,
  },
  {
    id: 'mirror-refused',
    fault: 'The preferred URL refuses every connection, the second works',
    seen: 'Live with the second URL, which is polled from then on; never stale',
    before: prefersMirror,
    isRead: true,
    play: async (stage) => {
      dies(stage)
      await livesBySecond(stage)
    },
  },
  {
    id: 'mirror-asks-to-wait',
    fault: 'The preferred URL sends 503 with Retry-After: 900, the second works',
    seen: 'Live with the second URL; the first gets no requests meanwhile, and polling is not delayed',
    before: prefersMirror,
    isRead: true,
    play: async (stage) => {
      for (const site of stage.mirrors) {
        site.faults = { '/': { status: 503, headers: { 'Retry-After': '900' } } }
      }
      await livesBySecond(stage)
    },
  },
  {
    id: 'mirror-old-copies',
    fault: 'The preferred URL serves cached responses that are one hour old, the second works',
    seen: 'Switches to the second URL after two of them: live, with the current statuses',
    told: signInDown,
    before: async (stage) => {
      await prefersMirror(stage)
      const good = (text: string) => text.replaceAll('major_outage', 'operational')
      for (const site of stage.mirrors) {
        site.faults = { '/api/': { body: good, headers: { Age: '3600' } } }
      }
    },
    isFromTheStart: true,
    isRead: true,
    play: async (stage) => {
      await stage.is('blind')
      await stage.nothingGood()
      await stage.aPoll()
      await stage.aPoll()
      await stage.is('live')
      await stage.claims({ [SIGN_IN]: 'major_outage' }, allBut(SIGN_IN, CONSOLE))
    },
  },
  {
    id: 'mirrors-refused',
    fault: 'Both URLs refuse every connection',
    seen: 'Ages out',
    cause: UNREACHABLE,
    before: prefersMirror,
    play: async (stage) => {
      dies(stage)
      stage.source.fails({ stopped: true })
      await stage.growsStale()
      await stage.growsBlind()
    },
  },
  {
    id: 'mirror-behind',
    fault: 'The preferred URL fails; the second is an hour behind and reports all operational',
    seen: 'Rejected',
    told: signInDown,
    before: prefersMirror,
    play: async (stage) => {
      dies(stage)
      const behind = new Date(RECORDED_AT - HOUR).toISOString()
      stage.source.fails({
        body: (text) =>
          text
            .replaceAll('major_outage', 'operational')
            .replace(/("updated_at":\s*")[^"]+(")/, `$1${behind}$2`),
      })
      await stage.passes(MINUTE)
      await stage.claims({ [SIGN_IN]: 'major_outage' }, allBut(SIGN_IN, CONSOLE))
      await stage.passes(MINUTE)
      await stage.saysOnlyWhatIsKnown()
      await stage.growsStale()
    },
  },
  {
    id: 'mirror-of-another',
    fault:
      'The preferred URL fails; the second belongs to another page that reports all operational',
    seen: 'Rejected; nothing of the other page is shown',
    told: signInDown,
    before: prefersMirror,
    play: async (stage) => {
      dies(stage)
      stage.source.fails({
        body: (text) =>
          text.replaceAll('8rk2v0tq6lsp', 'an0th3rpag3').replaceAll('major_outage', 'operational'),
      })
      await stage.passes(2 * MINUTE)
      await stage.saysOnlyWhatIsKnown()
      await stage.growsStale()
    },
  },
]
