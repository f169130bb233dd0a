import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { scenario } from '../../mock/scenario.ts'
import { incidentsAt, summaryAt } from '../../mock/statusApi.ts'
import { functionsOf } from '../../status/snapshot.ts'
import { SourceError, type StatusSource } from '../source.ts'
import { type StatuspageOptions, statuspageSource } from './source.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const minute = (count: number) => Date.parse(ZERO) + count * 60_000

const story = scenario(ZERO)
  .at(10, 'Login', 'major_outage')
  .at(20, 'Login', 'operational')
  .at(30, 'Login', 'partial_outage')
const summaryOf = (minutes: number) => JSON.stringify(summaryAt(story, minute(minutes)))

interface Reply {
  readonly status?: number
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

// Two mirrors, /a and /b: their answers, and the requests received.
const replies = new Map<string, Reply>()
const requested: string[] = []
/** The cache mode of each request. */
const cached: (string | undefined)[] = []
const server = createServer(({ url = '', headers: sent }, response) => {
  requested.push(url)
  cached.push(sent['cache-control'])
  const { status = 200, body = '', headers = {} } = replies.get(url) ?? { status: 404 }
  response.sendDate = false
  response.writeHead(status, headers).end(body)
})
let base = ''
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  replies.clear()
  requested.length = 0
  cached.length = 0
})

function sourceOf(
  mirrors: readonly string[],
  options: Partial<StatuspageOptions> = {},
): StatusSource {
  const urls = mirrors.map((mirror) => `${base}${mirror}`)
  return statuspageSource({
    urls,
    now: () => minute(60),
    steady: () => 0,
    simulatedTime: false,
    ...options,
  })
}
const NEVER = new AbortController().signal
const read = async (source: StatusSource) => (await source.readSummary(NEVER)).summary
const loginIn = async (source: StatusSource) => functionsOf(await read(source))[0]?.status

/** Returns the problem for which a read fails. */
async function problemOf(reading: Promise<unknown>) {
  try {
    await reading
  } catch (error) {
    if (error instanceof SourceError) return error.problem
    throw error
  }
  return null
}

describe('a source', () => {
  it('returns the summary and the record of its page', async () => {
    const withIncident = story.incident('fire').update('investigating', '', { at: 40 })
    replies.set('/a/summary.json', { body: JSON.stringify(summaryAt(withIncident, minute(50))) })
    replies.set('/a/incidents.json', {
      body: JSON.stringify(incidentsAt(withIncident, minute(50))),
    })
    const source = sourceOf(['/a/'])

    const summary = await read(source)
    const record = await source.readIncidents(NEVER)

    expect(summary.page.name).toBe('Example')
    expect(record.incidents.map(({ id }) => id)).toEqual(['fire'])
    expect(requested).toEqual(['/a/summary.json', '/a/incidents.json'])
  })

  it('returns the identical value while the text stays the same, with the times of each answer', async () => {
    const body = summaryOf(10)
    const dated = (date: string, age: string) =>
      replies.set('/a/summary.json', { body, headers: { date, age } })
    const source = sourceOf(['/a'])

    dated('Sat, 15 Oct 2022 06:40:00 GMT', '5')
    const first = await source.readSummary(NEVER)
    dated('Sat, 15 Oct 2022 06:41:00 GMT', '0')
    const second = await source.readSummary(NEVER)

    expect(second.summary).toBe(first.summary)
    expect([first.serverDate, first.ageMs]).toEqual([minute(10), 5_000])
    expect([second.serverDate, second.ageMs]).toEqual([minute(11), 0])
  })

  it('returns another value if the text changed', async () => {
    const source = sourceOf(['/a'])

    replies.set('/a/summary.json', { body: summaryOf(10) })
    expect(await loginIn(source)).toBe('major_outage')
    replies.set('/a/summary.json', { body: summaryOf(20) })
    expect(await loginIn(source)).toBe('operational')
  })

  it('uses the request that was started before it once, and makes its own from then on', async () => {
    replies.set('/a/summary.json', { body: summaryOf(20) })
    const begun = Promise.resolve(new Response(summaryOf(10)))
    const source = sourceOf(['/a'], { begun })

    expect(await loginIn(source)).toBe('major_outage')
    expect(requested).toEqual([])
    expect(await loginIn(source)).toBe('operational')
    expect(requested).toEqual(['/a/summary.json'])
  })

  it('makes its own request after the one started before it failed', async () => {
    replies.set('/a/summary.json', { body: summaryOf(10) })
    const source = sourceOf(['/a'], { begun: Promise.reject(new TypeError('Failed to fetch')) })

    expect(await problemOf(source.readSummary(NEVER))).toEqual({ kind: 'unreachable' })
    expect(await loginIn(source)).toBe('major_outage')
  })
})

describe('a source rejects', () => {
  it('the page of another site, and then accepts its own again', async () => {
    const other = scenario(ZERO).page({ id: 'other' }).component('login', 'Login')
    const source = sourceOf(['/a'])

    replies.set('/a/summary.json', { body: summaryOf(10) })
    await read(source)
    replies.set('/a/summary.json', { body: JSON.stringify(summaryAt(other, minute(11))) })
    expect(await problemOf(source.readSummary(NEVER))).toEqual({
      kind: 'wrong_page',
      pageId: 'other',
    })
    replies.set('/a/incidents.json', { body: JSON.stringify(incidentsAt(other, minute(11))) })
    expect(await problemOf(source.readIncidents(NEVER))).toEqual({
      kind: 'wrong_page',
      pageId: 'other',
    })
    replies.set('/a/summary.json', { body: summaryOf(20) })
    expect(await loginIn(source)).toBe('operational')
  })

  it('an answer older than an earlier one', async () => {
    const source = sourceOf(['/a'])

    replies.set('/a/summary.json', { body: summaryOf(30) })
    await read(source)
    replies.set('/a/summary.json', { body: summaryOf(20) })

    expect(await problemOf(source.readSummary(NEVER))).toEqual({ kind: 'older_answer' })
  })

  it('no older answer while a scenario controls the time', async () => {
    const source = sourceOf(['/a'], { simulatedTime: true })

    replies.set('/a/summary.json', { body: summaryOf(30) })
    await read(source)
    replies.set('/a/summary.json', { body: summaryOf(20) })

    expect(await loginIn(source)).toBe('operational')
  })

  it('no later answers because of one from the far future', async () => {
    const future = scenario(ZERO)
      .page({ wire: { updated_at: '2099-01-01T00:00:00Z' } })
      .at(10, 'Login', 'major_outage')
    const source = sourceOf(['/a'])

    replies.set('/a/summary.json', { body: JSON.stringify(summaryAt(future, minute(10))) })
    await read(source)
    replies.set('/a/summary.json', { body: summaryOf(20) })

    expect(await loginIn(source)).toBe('operational')
  })

  it.each([
    ['half of it', summaryOf(10).slice(0, 300), { kind: 'not_json', isHtml: false }],
    ['a sign-in page', '<!doctype html><title>Wi-Fi</title>', { kind: 'not_json', isHtml: true }],
    ['nothing', '', { kind: 'empty' }],
    ['an empty object', '{}', { kind: 'malformed', path: 'page', expected: '"page"' }],
    ['more than a megabyte', ' '.repeat(1_000_001), { kind: 'too_large', limitBytes: 1_000_000 }],
    ['a pit', '['.repeat(50), { kind: 'too_deep', limit: 12 }],
  ])('%s', async (_, body, problem) => {
    replies.set('/a/summary.json', { body })

    expect(await problemOf(sourceOf(['/a']).readSummary(NEVER))).toEqual(problem)
  })
})

describe('a source with mirrors', () => {
  const tries = async (source: StatusSource, times: number) => {
    for (let i = 0; i < times; i += 1) {
      await problemOf(source.readSummary(NEVER))
    }
  }

  it('stays with the mirror that answers', async () => {
    replies.set('/a/summary.json', { body: summaryOf(10) })

    await tries(sourceOf(['/a', '/b']), 3)

    expect(requested).toEqual(['/a/summary.json', '/a/summary.json', '/a/summary.json'])
  })

  it.each<[string, Reply]>([
    ['fails', { status: 500 }],
    ['redirects', { status: 302, headers: { location: '/c/summary.json' } }],
    ['answers with HTML', { body: '<!doctype html>' }],
    ['answers with another shape', { body: '{}' }],
  ])(
    'switches to the next mirror after one %s, and back to the first after the last',
    async (_, reply) => {
      replies.set('/a/summary.json', reply)
      replies.set('/b/summary.json', { body: summaryOf(10) })
      const source = sourceOf(['/a', '/b'])

      await tries(source, 3)
      replies.set('/b/summary.json', reply)
      await tries(source, 2)

      expect(requested.map((path) => path[1])).toEqual(['a', 'b', 'b', 'b', 'a'])
    },
  )

  it('leaves a mirror that lags behind', async () => {
    replies.set('/a/summary.json', { body: summaryOf(30) })
    replies.set('/b/summary.json', { body: summaryOf(30) })
    const source = sourceOf(['/a', '/b'])

    await tries(source, 1)
    replies.set('/a/summary.json', { body: summaryOf(20) })
    await tries(source, 2)

    expect(requested.map((path) => path[1])).toEqual(['a', 'a', 'b'])
  })

  it('advances by one mirror, not two, if both its requests fail at once', async () => {
    replies.set('/a/summary.json', { status: 500 })
    replies.set('/a/incidents.json', { status: 500 })
    const source = sourceOf(['/a', '/b'])

    await Promise.all([
      problemOf(source.readSummary(NEVER)),
      problemOf(source.readIncidents(NEVER)),
    ])
    await tries(source, 1)

    expect(requested.at(-1)).toBe('/b/summary.json')
  })

  it('does not switch on an aborted read', async () => {
    replies.set('/a/summary.json', { body: summaryOf(10) })
    const source = sourceOf(['/a', '/b'])

    await problemOf(source.readSummary(AbortSignal.abort()))
    await tries(source, 1)

    expect(requested.at(-1)).toBe('/a/summary.json')
  })
})

it("bypasses the browser's cache after an old copy, whose Age it would keep", async () => {
  const source = sourceOf(['/a'])
  const answers = (headers: Reply['headers']) =>
    replies.set('/a/summary.json', { body: summaryOf(0), ...(headers && { headers }) })

  answers({ Age: '600' })
  expect((await source.readSummary(NEVER)).ageMs).toBe(600_000)
  answers({})
  expect((await source.readSummary(NEVER)).ageMs).toBe(0)
  await source.readSummary(NEVER)

  expect(cached).toEqual(['max-age=0', 'no-cache', 'max-age=0'])
})
