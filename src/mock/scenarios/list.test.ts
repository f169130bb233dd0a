import { describe, expect, it } from 'vitest'
import { queriedMoment, queriedScenario } from './list.ts'

describe('queriedScenario', () => {
  it('finds a scenario by its name', () => {
    expect(queriedScenario('?scenario=empty').about.id).toBe('empty')
  })

  it.each(['', '?scenario=nothing', '?scenario=toString', '?scenario=__proto__'])(
    'falls back to the outage of October 2022 for "%s"',
    (search) => {
      expect(queriedScenario(search).about.id).toBe('kakao-2022-10')
    },
  )
})

describe('queriedMoment', () => {
  const MORNING = Date.parse('2022-10-17T09:33:00+09:00')

  it.each([
    '?at=2022-10-17T09:33%2B09:00',
    '?at=2022-10-17T09:33+09:00',
    '?lang=ko&at=2022-10-17T09:33:00.000+09:00',
    '?at=2022-10-17T00:33Z',
    '?at=2022-10-16T19:33-05:00',
  ])('reads %s', (search) => {
    expect(queriedMoment(search)).toBe(MORNING)
  })

  it.each(['', '?at=', '?at=yesterday', '?at=2022-10-17T09:33', '?at=2022-13-17T09:33+09:00'])(
    'ignores "%s"',
    (search) => {
      expect(queriedMoment(search)).toBeNull()
    },
  )
})
