import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SourceProblem } from '../status/problems.ts'
import { requestText } from './boundedRequest.ts'
import { SourceError } from './source.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const DATE = 'Sun, 16 Oct 2022 00:00:00 GMT'
const NEVER = new AbortController().signal

// A local server whose answers the test defines by path.
const handlers = new Map<string, Handler>()
const requests: IncomingMessage[] = []
const server = createServer((request, response) => {
  requests.push(request)
  handlers.get(request.url ?? '')?.(request, response)
})
beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

function answers(path: string, handler: Handler): string {
  handlers.set(path, handler)
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`
}

/** Requests a URL and returns its text or the problem. */
async function outcome(url: string, limitBytes = 1_000, signal = NEVER, begun?: Promise<Response>) {
  try {
    return await requestText(url, limitBytes, signal, 'no-cache', begun)
  } catch (error) {
    if (error instanceof SourceError) return { ...error.problem, wait: error.retryAfterMs }
    throw error
  }
}
const problem = (of: SourceProblem) => ({ ...of, wait: null })

/** Returns a URL that answers with the given status and headers. */
const answering = (status: number, headers: Readonly<Record<string, string>> = {}, body = '{}') =>
  answers(`/status-${handlers.size}`, (_, response) => {
    response.writeHead(status, headers).end(body)
  })

describe('an answer', () => {
  it("is returned as text, with the server's date and the time in caches", async () => {
    const url = answering(200, { date: DATE, age: '40' }, '{"a":1}')

    expect(await outcome(url)).toEqual({
      text: '{"a":1}',
      serverDate: Date.UTC(2022, 9, 16),
      ageMs: 40_000,
    })
  })

  it.each([
    ['1', '-5'],
    ['2022', 'soon'],
    ['2022-10-16T00:00:00Z', 'Infinity'],
    ['Sun, 99 Oct 2022 00:00:00 GMT', ''],
  ])('has no times if its headers are the date "%s" and the age "%s"', async (date, age) => {
    expect(await outcome(answering(200, { date, age }))).toMatchObject({
      serverDate: null,
      ageMs: 0,
    })
  })

  it('is requested without cookies, query or conditional headers', async () => {
    await outcome(answering(200))

    const { url, headers } = requests.at(-1) ?? {}
    expect(url).not.toContain('?')
    expect(headers).not.toHaveProperty('cookie')
    expect(headers).not.toHaveProperty('if-none-match')
  })

  it('comes from a request that was started earlier, without another request', async () => {
    const url = answering(200, {}, '"again"')
    const before = requests.length

    const answer = await outcome(url, 1_000, NEVER, Promise.resolve(new Response('"begun"')))

    expect(answer).toMatchObject({ text: '"begun"' })
    expect(requests.length).toBe(before)
  })

  it('may have the maximum size and no more', async () => {
    const whole = await outcome(answering(200, {}, 'x'.repeat(1_000)))
    expect(whole).toHaveProperty('text', 'x'.repeat(1_000))
    expect(await outcome(answering(200, {}, 'x'.repeat(1_001)))).toEqual(
      problem({ kind: 'too_large', limitBytes: 1_000 }),
    )
  })

  it('is measured after decompression', async () => {
    const bomb = gzipSync(Buffer.alloc(20_000_000, 'x'))
    const url = answers('/bomb', (_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    })
    const began = performance.now()

    expect(await outcome(url, 1_000_000)).toEqual(
      problem({ kind: 'too_large', limitBytes: 1_000_000 }),
    )
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  it('is decoded correctly if a character is split between chunks', async () => {
    const bytes = Buffer.from('"카카오톡"')
    const url = answers('/halves', (_, response) => {
      response.writeHead(200)
      response.write(bytes.subarray(0, 5))
      setTimeout(() => response.end(bytes.subarray(5)), 30)
    })

    expect(await outcome(url)).toMatchObject({ text: '"카카오톡"' })
  })
})

describe('a failed request', () => {
  it.each<[number, SourceProblem]>([
    [204, { kind: 'empty' }],
    [206, { kind: 'failing', status: 206 }],
    [400, { kind: 'failing', status: 400 }],
    [401, { kind: 'refused', status: 401 }],
    [403, { kind: 'refused', status: 403 }],
    [404, { kind: 'gone', status: 404 }],
    [410, { kind: 'gone', status: 410 }],
    [429, { kind: 'refused', status: 429 }],
    [500, { kind: 'failing', status: 500 }],
    [503, { kind: 'failing', status: 503 }],
  ])('reports HTTP %i', async (status, expected) => {
    expect(await outcome(answering(status))).toEqual(problem(expected))
  })

  it.each(['', ' \n\t', '\uFEFF'])('reports an empty body for %j', async (body) => {
    expect(await outcome(answering(200, {}, body))).toEqual(problem({ kind: 'empty' }))
  })

  it('does not follow a redirect', async () => {
    const elsewhere = answering(200)
    const before = requests.length

    const answer = await outcome(answering(302, { location: elsewhere }))

    expect(answer).toEqual(problem({ kind: 'unreachable' }))
    expect(requests.length).toBe(before + 1)
  })

  it('reports a truncated body, with or without Content-Length', async () => {
    const withLength = answers('/cut', (_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"a":1}')
      setTimeout(() => response.destroy(), 20)
    })
    const chunked = answers('/cut-chunked', (_, response) => {
      response.writeHead(200)
      response.write('{"a":1}')
      setTimeout(() => response.destroy(), 20)
    })

    expect(await Promise.all([outcome(withLength), outcome(chunked)])).toEqual([
      problem({ kind: 'unreachable' }),
      problem({ kind: 'unreachable' }),
    ])
  })

  it('reports an unreachable host', async () => {
    expect(await outcome('http://127.0.0.1:1/summary.json')).toEqual(
      problem({ kind: 'unreachable' }),
    )
  })

  it('reports an unreachable host for a request that was started earlier', async () => {
    const begun = Promise.reject(new TypeError('Failed to fetch'))

    expect(await outcome(answering(200), 1_000, NEVER, begun)).toEqual(
      problem({ kind: 'unreachable' }),
    )
  })
})

it('closes the connection at once on an error whose body never ends', async () => {
  let hungUp = false
  const url = answers('/endless-error', (_, response) => {
    response.on('close', () => (hungUp = true))
    response.writeHead(500).write('sorry')
  })

  expect(await outcome(url)).toEqual(problem({ kind: 'failing', status: 500 }))
  await expect.poll(() => hungUp).toBe(true)
})

describe('Retry-After', () => {
  const waiting = async (after: string, headers = {}) => {
    const answer = await outcome(answering(503, { 'retry-after': after, date: DATE, ...headers }))
    return 'wait' in answer ? answer.wait : undefined
  }

  it.each([
    ['60', 60_000],
    ['0', 0],
    [' 5 ', 5_000],
    ['999999999', 999_999_999_000],
  ])('is parsed as seconds: "%s"', async (after, ms) => {
    expect(await waiting(after)).toBe(ms)
  })

  it("is parsed as a date relative to the server's own clock, however wrong that is", async () => {
    expect(await waiting('Sun, 16 Oct 2022 00:02:00 GMT')).toBe(120_000)
  })

  it.each([
    '-1',
    'soon',
    '1e3',
    '1.5',
    '2147483649',
    '100000000000',
    '60, 120',
    'Sun, 16 Oct 2022 00:00:00 GMT',
    'Sat, 15 Oct 2022 00:00:00 GMT',
    'Sun, 16 Oct 2022',
  ])('is ignored if absurd: "%s"', async (after) => {
    expect(await waiting(after)).toBeNull()
  })

  it('is ignored if it is a date and the server sends no date', async () => {
    expect(await waiting('Sun, 16 Oct 2022 00:02:00 GMT', { date: 'now' })).toBeNull()
  })
})

describe('a request that does not end', () => {
  const LIMIT_MS = 8_000
  const spent = async (url: string, begun?: Promise<Response>) => {
    const from = performance.now()
    const answer = await outcome(url, 1_000_000, NEVER, begun)
    return { answer, ms: performance.now() - from }
  }
  const ways: readonly (readonly [string, Handler])[] = [
    ['without a word', () => undefined],
    ['after its head', (_, response) => response.writeHead(200).flushHeaders()],
    [
      'letter by letter',
      (_, response) => {
        response.writeHead(200)
        const drip = setInterval(() => response.write(' '), 200)
        response.on('close', () => clearInterval(drip))
      },
    ],
  ]

  it.concurrent.each(ways)(
    'times out after eight seconds, body included, and closes the connection: %s',
    async (way, handler) => {
      let hungUpAt = Infinity
      const url = answers(`/hang-${way.replaceAll(' ', '-')}`, (request, response) => {
        response.on('close', () => (hungUpAt = performance.now()))
        handler(request, response)
      })

      const { answer, ms } = await spent(url)

      expect(answer).toEqual(problem({ kind: 'timeout' }))
      expect(ms).toBeGreaterThan(LIMIT_MS - 50)
      expect(ms).toBeLessThan(LIMIT_MS + 1_500)
      await new Promise((done) => setTimeout(done, 100))
      expect(hungUpAt).toBeLessThan(Infinity)
    },
    15_000,
  )

  it.concurrent(
    'times out as well if it was started earlier',
    async () => {
      const { answer, ms } = await spent('http://127.0.0.1:1/', new Promise(() => undefined))

      expect(answer).toEqual(problem({ kind: 'timeout' }))
      expect(ms).toBeLessThan(LIMIT_MS + 1_500)
    },
    15_000,
  )

  it.concurrent('ends at once when it is aborted', async () => {
    const url = answers('/called-off', () => undefined)
    const off = new AbortController()
    setTimeout(() => off.abort(), 50)
    const from = performance.now()

    expect(await outcome(url, 1_000, off.signal)).toEqual(problem({ kind: 'unreachable' }))
    expect(performance.now() - from).toBeLessThan(2_000)
  })
})
