import { describe, expect, it } from 'vitest'
import { keyMoments } from './keyMoments.ts'
import { scenario } from './scenario.ts'

const MINUTE = 60_000

describe('keyMoments', () => {
  it('lists each time once with the changed components, old to new', () => {
    const story = scenario()
      .at(20, 'Mail', 'operational')
      .incident('out')
      .update('investigating', 'We look.', { at: 5 })
      .update('identified', 'Found.', { at: 10, changes: [['Mail', 'partial_outage']] })
      .at(10, 'Login', 'partial_outage')

    expect(keyMoments(story)).toEqual([
      { at: 5 * MINUTE, label: { ko: '공지', en: 'Notice' } },
      { at: 10 * MINUTE, label: { ko: 'Login, Mail', en: 'Login, Mail' } },
      { at: 20 * MINUTE, label: { ko: 'Mail', en: 'Mail' } },
    ])
  })

  it('uses the time of posting', () => {
    const story = scenario().incident('late').update('resolved', 'Over.', { at: 5, createdAt: 45 })

    expect(keyMoments(story).map(({ at }) => at)).toEqual([45 * MINUTE])
  })
})
