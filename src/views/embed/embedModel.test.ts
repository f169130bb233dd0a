import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOTHING_GATHERED } from '../../outage/timeline/componentTimelines.ts'
import { NO_BRIEFING } from '../../status/briefing.ts'
import { type ComponentStatus, STATUSES_WORST_FIRST } from '../../status/componentStatus.ts'
import type { Freshness } from '../../status/freshness.ts'
import type { Component, ComponentId, Snapshot } from '../../status/snapshot.ts'
import { embedModel } from './embedModel.ts'

const component = (id: string, status: ComponentStatus): Component => ({
  id: id as ComponentId,
  name: id,
  description: null,
  status,
  strangeWord: null,
  isGone: false,
  updatedAt: null,
  createdAt: null,
})

/** A page with one service for each list of statuses. */
function pageOf(services: readonly (readonly ComponentStatus[])[], more: Partial<Snapshot> = {}) {
  const snapshot: Snapshot = {
    page: { id: 'p', name: 'Page', url: null, timeZone: null },
    indicator: 'none',
    services: services.map((statuses, i) => ({
      id: `s${i}` as ComponentId,
      name: `Service ${i}`,
      isGroup: true,
      functions: statuses.map((status, j) => component(`s${i}f${j}`, status)),
    })),
    incidents: [],
    maintenances: [],
    unreadable: 0,
    omissions: [],
    changeMark: '',
    recordFrom: null,
    ...more,
  }
  return snapshot
}

const NOW = Date.parse('2022-10-15T16:30:00+09:00')
const modelOf = (snapshot: Snapshot, freshness: Freshness) =>
  embedModel({
    snapshot,
    freshness,
    readAt: NOW,
    now: NOW,
    gathering: NOTHING_GATHERED,
    briefing: NO_BRIEFING,
    language: 'en',
  })

const HALF = [
  ['operational', 'major_outage'],
  ['operational', 'operational'],
] as const

describe('the embedded page', () => {
  it('tells each service by the rule of its functions, with their count', () => {
    const { rows } = modelOf(pageOf(HALF, { indicator: 'minor' }), 'live')

    expect(rows.map(({ shown, working, total }) => [shown.status, working, total])).toEqual([
      ['partial_outage', 1, 2],
      ['operational', 2, 2],
    ])
  })

  it('lets good news expire and bad news stand, as last known', () => {
    const { rows, verdict } = modelOf(pageOf(HALF), 'stale')

    expect(rows.map(({ shown, working }) => [shown.status, shown.isHeld, working])).toEqual([
      ['partial_outage', true, null],
      ['unknown', false, null],
    ])
    expect(verdict.claim).toBe('stale')
  })

  it('knows nothing when it is blind', () => {
    const { rows, verdict } = modelOf(pageOf(HALF), 'blind')

    expect(rows.map(({ shown }) => shown.status)).toEqual(['unknown', 'unknown'])
    expect(verdict.claim).toBe('blind')
  })

  it.each([
    ['lists nothing', pageOf([]), 'empty'],
    ['contradicts itself', pageOf([['operational']], { indicator: 'critical' }), 'contradicted'],
    ['could not be read in part', pageOf([['operational']], { unreadable: 2 }), 'incomplete'],
    ['is whole', pageOf([['operational']]), 'all_working'],
  ])('states the verdict where the answer %s', (_, snapshot, claim) => {
    expect(modelOf(snapshot, 'live').verdict.claim).toBe(claim)
    expect(modelOf(snapshot, 'late').verdict.claim).toBe(claim)
  })

  it('never claims that anything works unless it knows', () => {
    const statuses = fc.array(fc.array(fc.constantFrom(...STATUSES_WORST_FIRST), { maxLength: 4 }))
    const kinds = fc.constantFrom<Freshness>('live', 'late', 'stale', 'blind')
    fc.assert(
      fc.property(statuses, kinds, (services, kind) => {
        const { rows, verdict } = modelOf(pageOf(services), kind)
        const isTrusted = kind === 'live' || kind === 'late'
        rows.forEach(({ shown, working }, i) => {
          const all = services[i] ?? []
          const isWorking = all.length > 0 && all.every((status) => status === 'operational')
          expect(shown.status === 'operational').toBe(isTrusted && isWorking)
          expect(working === null).toBe(!isTrusted)
        })
        if (!isTrusted) expect(verdict.claim).toBe(kind)
      }),
    )
  })
})
