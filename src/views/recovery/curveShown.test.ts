import { describe, expect, it } from 'vitest'
import { fireModel, seoul } from '../../testing/fireModel.ts'
import { formats } from '../../texts/format.ts'
import { en } from '../../texts/en/common.ts'
import { curveOffScreen } from './curveShown.ts'

const READER = { language: 'en', t: en, formats: formats('en', 'Asia/Seoul') } as const

describe('curve on paper and in files', () => {
  it('shows the plan and the distance to it during an outage', () => {
    const curve = curveOffScreen(fireModel('18T09:00'), READER)

    expect(curve?.shown.at).toBe(seoul('18T09:00'))
    expect(curve?.axis.to).toBeGreaterThan(seoul('18T09:00'))
    expect(curve?.shown.plan.length).toBeGreaterThan(0)
    expect(curve?.shown.gap?.text).toBe('15 pts behind plan')
    expect(curve?.shown.gap?.planned).toBe(1)
  })

  it('omits the plan once the answer is stale', () => {
    const curve = curveOffScreen(fireModel('18T09:00', 'stale', 8 * 60_000), READER)

    expect(curve?.shown.plan).toEqual([])
    expect(curve?.shown.gap).toBeNull()
    expect(curve?.points.at(-1)?.unknown).toBe(1)
  })

  it('labels risers with names and gain', () => {
    const curve = curveOffScreen(fireModel('18T09:00'), READER)

    expect(curve?.shown.risers.map(({ text }) => text)).toContain('PC sign-in and 2 more +16')
  })

  it('is not there on a calm day', () => {
    expect(curveOffScreen(fireModel('15T15:00'), READER)).toBeNull()
  })
})
