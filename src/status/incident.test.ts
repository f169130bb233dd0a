import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { type Incident, type IncidentStatus, isOpen, isPostedLate } from './incident.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const RESOLVED = Date.parse('2022-10-15T16:00:00+09:00')

/** The only incident of a story, two hours after its zero. */
function incidentOf(story: Scenario): Incident {
  const [incident] = snapshotFrom(story, Date.parse('2022-10-15T17:30:00+09:00')).incidents
  if (!incident) throw new Error('the story has no incident')
  return incident
}

describe('an incident', () => {
  const incident = incidentOf(scenario(ZERO).incident('fire').update('investigating'))
  const inStatus = (status: IncidentStatus, resolvedAt: number | null) =>
    isOpen({ ...incident, status, resolvedAt })

  it.each([
    'investigating',
    'identified',
    'monitoring',
    'scheduled',
    'in_progress',
    'verifying',
  ] as const)('is open while %s, whatever else the wire says', (status) => {
    expect([inStatus(status, null), inStatus(status, RESOLVED)]).toEqual([true, true])
  })

  it.each(['resolved', 'postmortem', 'completed'] as const)('is closed when %s', (status) => {
    expect([inStatus(status, null), inStatus(status, RESOLVED)]).toEqual([false, false])
  })

  it('is open in a status nobody knows, unless the wire says when it was resolved', () => {
    expect([inStatus('unknown', null), inStatus('unknown', RESOLVED)]).toEqual([true, false])
  })
})

describe('an update', () => {
  const postedAfter = (minutes: number) => {
    const story = scenario(ZERO)
      .incident('fire')
      .update('resolved', 'Over.', { at: 0, createdAt: minutes })
    return incidentOf(story).updates.map(isPostedLate)
  }

  it('is marked as late from more than five minutes after the fact on', () => {
    expect(postedAfter(0)).toEqual([false])
    expect(postedAfter(5)).toEqual([false])
    expect(postedAfter(5.001)).toEqual([true])
  })

  it('is not late where it was said before its moment', () => {
    expect(postedAfter(-30)).toEqual([false])
  })
})
