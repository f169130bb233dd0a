import { describe, expect, it } from 'vitest'
import { type ComponentStatus, STATUSES_WORST_FIRST } from './componentStatus.ts'
import type { Freshness } from './freshness.ts'
import { type ShownStatus, shownStatus } from './shownStatus.ts'

const asIs = (status: ComponentStatus): ShownStatus => ({ status, was: null, isHeld: false })
const held = (status: ComponentStatus): ShownStatus => ({ status, was: status, isHeld: true })
const lost = (was: ComponentStatus | null): ShownStatus => ({
  status: 'unknown',
  was,
  isHeld: false,
})

const STALE: Record<ComponentStatus, ShownStatus> = {
  major_outage: held('major_outage'),
  partial_outage: held('partial_outage'),
  degraded_performance: held('degraded_performance'),
  operational: lost('operational'),
  under_maintenance: lost('under_maintenance'),
  unknown: lost('unknown'),
}

const BLIND: Record<ComponentStatus, ShownStatus> = {
  major_outage: lost('major_outage'),
  partial_outage: lost('partial_outage'),
  degraded_performance: lost('degraded_performance'),
  operational: lost(null),
  under_maintenance: lost(null),
  unknown: lost(null),
}

describe.each(STATUSES_WORST_FIRST)('%s', (status) => {
  it('stays as reported while the answer is live or late', () => {
    expect(shownStatus(status, 'live')).toEqual(asIs(status))
    expect(shownStatus(status, 'late')).toEqual(asIs(status))
  })

  it('keeps bad news only, as last known, when stale', () => {
    expect(shownStatus(status, 'stale')).toEqual(STALE[status])
  })

  it('is unknown when blind', () => {
    expect(shownStatus(status, 'blind')).toEqual(BLIND[status])
  })
})

it('claims nothing to be operational once stale', () => {
  const kinds: readonly Freshness[] = ['stale', 'blind']
  const claimed = kinds.flatMap((kind) =>
    STATUSES_WORST_FIRST.map((status) => shownStatus(status, kind).status),
  )

  expect(new Set(claimed)).toEqual(
    new Set(['major_outage', 'partial_outage', 'degraded_performance', 'unknown']),
  )
})
