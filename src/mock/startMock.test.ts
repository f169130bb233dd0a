import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startMock } from './startMock.ts'

const network = vi.fn<typeof fetch>()

beforeEach(() => {
  network.mockReset().mockImplementation(async () => new Response('from the network'))
  vi.stubGlobal('fetch', network)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const started = (search: string) =>
  startMock({ search, wall: () => 0, workerUrl: '/mockServiceWorker.js' })

// No service workers are available here, as in a browser that blocks them.
describe('startMock without a worker', () => {
  it('answers fetch from the scenario, at the requested time', async () => {
    const { clock, scenario } = await started('?at=2022-10-17T09:33+09:00')

    const response = await fetch('https://here.example/api/v2/summary.json')
    const { status } = (await response.json()) as { status: unknown }

    expect(scenario.about.id).toBe('kakao-2022-10')
    expect(clock.isRunning()).toBe(false)
    expect(response.headers.get('date')).toBe('Mon, 17 Oct 2022 00:33:00 GMT')
    expect(status).toMatchObject({ indicator: 'critical' })
    expect(network).not.toHaveBeenCalled()
  })

  it('passes other requests to the network', async () => {
    await started('?scenario=calm')

    const response = await fetch('https://here.example/relight.json')

    expect(await response.text()).toBe('from the network')
  })

  it('aborts when the request was aborted', async () => {
    await started('')

    const response = fetch('https://here.example/api/v2/summary.json', {
      signal: AbortSignal.abort(),
    })

    await expect(response).rejects.toThrow('abort')
  })

  it('plays from the start without a requested time', async () => {
    const { clock } = await started('?at=nonsense')

    expect(clock.isRunning()).toBe(true)
    expect(clock.now()).toBe(Date.parse('2022-10-15T14:00:00+09:00'))
  })
})
