import { describe, expect, it } from 'vitest'
import { shareLink } from './shareLink.ts'

const MOMENT = {
  at: Date.parse('2022-10-16T14:30:00.250+09:00'),
  timeZone: 'Asia/Seoul',
  language: 'ko',
  isKnown: false,
} as const

describe('shareLink', () => {
  it('names the moment with its offset, and the language', () => {
    expect(shareLink('https://status.example/recovery/', MOMENT)).toBe(
      'https://status.example/recovery/?at=2022-10-16T14:30:00%2B09:00&lang=ko',
    )
  })

  it('carries the clock of a replay as known then', () => {
    const link = shareLink('https://status.example/recovery/', { ...MOMENT, isKnown: true })

    expect(new URL(link).searchParams.get('clock')).toBe('known')
  })

  it('drops all other parts of the address', () => {
    const link = shareLink(
      'https://status.example/recovery/?at=2020-01-01T00:00Z&token=secret&theme=dark#part',
      MOMENT,
    )

    expect([...new URL(link).searchParams]).toEqual([
      ['at', '2022-10-16T14:30:00+09:00'],
      ['lang', 'ko'],
    ])
    expect(link).not.toMatch(/secret|#/)
  })
})
