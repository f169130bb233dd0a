import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../mock/scenario.ts'
import { snapshotFrom } from '../testing/snapshotFrom.ts'
import { type Incident, type IncidentStatus, isOpen, isPostedLate } from './incident.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const RESOLVED = Date.parse('2022-10-15T16:00:00+09:00')

/** Returns the only incident of a scenario, two hours after its time zero. */
function incidentOf(story: Scenario): Incident {
  const [incident] = snapshotFrom(story, Date.parse('2022-10-15T17:30:00+09:00')).incidents
  if (!incident) throw new Error('the story has no incident')
  return incident
}

describe('isOpen', () => {
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
  ] as const)('is true while the status is %s, whatever else the API says', (status) => {
    expect([inStatus(status, null), inStatus(status, RESOLVED)]).toEqual([true, true])
  })

  it.each(['resolved', 'postmortem', 'completed'] as const)(
    'is false when the status is %s',
    (status) => {
      expect([inStatus(status, null), inStatus(status, RESOLVED)]).toEqual([false, false])
    },
  )

  it('is true in an unrecognized status, unless the API gives a resolution time', () => {
    expect([inStatus('unknown', null), inStatus('unknown', RESOLVED)]).toEqual([true, false])
  })
})

describe('isPostedLate', () => {
  const postedAfter = (minutes: number) => {
    const story = scenario(ZERO)
      .incident('fire')
      .update('resolved', 'Over.', { at: 0, createdAt: minutes })
    return incidentOf(story).updates.map(isPostedLate)
  }

  it('is true from more than five minutes after the described time on', () => {
    expect(postedAfter(0)).toEqual([false])
    expect(postedAfter(5)).toEqual([false])
    expect(postedAfter(5.001)).toEqual([true])
  })

  it('is false for an update posted before the time it describes', () => {
    expect(postedAfter(-30)).toEqual([false])
  })
})
