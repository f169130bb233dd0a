import { getResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { mockHandlers } from './handlers.ts'
import { scenario, type Scenario } from './scenario.ts'
import { kakao2022 } from './scenarios/kakao2022.ts'

const NIGHT = Date.parse('2022-10-15T23:30:00.400+09:00')

async function responseTo(path: string, story: Scenario = kakao2022(), moment = NIGHT) {
  const handlers = mockHandlers({ scenario: story, clock: { now: () => moment } })
  return getResponse(handlers, new Request(`https://status.example${path}`))
}

describe('the mock API', () => {
  it.each(['summary', 'incidents', 'components', 'scheduled-maintenances', 'status'])(
    'answers %s.json below any folder, at the time of the scenario',
    async (name) => {
      const response = await responseTo(`/some/folder/api/v2/${name}.json`)

      expect(response?.status).toBe(200)
      expect(response?.headers.get('content-type')).toContain('application/json')
      expect(response?.headers.get('cache-control')).toBe('no-cache')
      expect(response?.headers.get('date')).toBe('Sat, 15 Oct 2022 14:30:00 GMT')
      expect(await response?.json()).toHaveProperty('page.id', 'kakao-2022-10')
    },
  )

  it('answers with the same bytes while nothing changes', async () => {
    const [one, other] = await Promise.all([
      responseTo('/api/v2/summary.json'),
      responseTo('/api/v2/summary.json', kakao2022(), NIGHT + 60_000),
    ])

    expect(await one?.text()).toBe(await other?.text())
  })

  it('serves the briefing', async () => {
    const response = await responseTo('/briefing.json')

    expect(await response?.json()).toHaveProperty('title.ko', '2022년 10월 카카오 장애')
  })

  it('serves an empty briefing if the scenario has none', async () => {
    const response = await responseTo('/briefing.json', scenario())

    expect(await response?.json()).toEqual({ version: 1 })
  })

  it('passes every other path to the network', async () => {
    expect(await responseTo('/api/v3/summary.json')).toBeUndefined()
    expect(await responseTo('/relight.json')).toBeUndefined()
  })
})
