import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { environmentManager, QueryObserver } from '@tanstack/react-query'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scenario } from '../mock/scenario.ts'
import { summaryAt } from '../mock/statusApi.ts'
import { statuspageSource } from '../sources/statuspage-v2/source.ts'
import { READER_BOUNDS } from '../status/freshness.ts'
import { createLive } from './live.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const BODY = JSON.stringify(summaryAt(scenario(ZERO).component('login', 'Login'), Date.parse(ZERO)))

let polls = 0
let answer: (response: ServerResponse, n: number) => unknown = () => undefined
const server = createServer((_, response) => {
  polls += 1
  answer(response, polls)
})
beforeAll(async () => {
  environmentManager.setIsServer(() => false)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

it('continues in real time after an answer that never ends, and closes its connection', async () => {
  let hungUp = false
  answer = (response, n) => {
    response.writeHead(200)
    if (n !== 2) return response.end(BODY)
    response.on('close', () => (hungUp = true))
    // Sends the head and half of the body, and never the rest.
    return response.write(BODY.slice(0, 200))
  }
  const { port } = server.address() as AddressInfo
  const urls = [`http://127.0.0.1:${port}`]
  const live = createLive({
    source: (now, _, steady) => statuspageSource({ urls, now, steady, simulatedTime: false }),
    readBriefing: null,
    baseMs: 1_000,
    bounds: READER_BOUNDS,
    pausesWhenHidden: false,
    simulatedTime: false,
    clocks: { wall: () => Date.now(), steady: () => performance.now() },
    random: () => 0,
    timeZone: null,
  })
  const leave = new QueryObserver(live.client, live.summaryQuery).subscribe(() => undefined)

  await expect.poll(() => polls, { timeout: 3_000 }).toBe(2)
  await expect.poll(() => live.monitor.state().problem?.kind, { timeout: 10_000 }).toBe('timeout')
  await expect.poll(() => polls, { timeout: 4_000 }).toBeGreaterThanOrEqual(4)

  expect(hungUp).toBe(true)
  expect(live.monitor.state()).toMatchObject({ freshness: 'live', problem: null })
  leave()
}, 20_000)
