import { describe, expect, it } from 'vitest'
import { pageState } from './indicator.ts'

describe('pageState', () => {
  it('is none for a page without components', () => {
    expect(pageState([], []).indicator).toBe('none')
  })

  it('is critical only if everything is in major outage', () => {
    expect(pageState(['major_outage', 'major_outage'], []).indicator).toBe('critical')
    expect(pageState(['major_outage', 'operational'], []).indicator).toBe('major')
  })

  it('matches a recorded page for partial degradation', () => {
    expect(pageState(['degraded_performance', 'operational'], ['minor'])).toEqual({
      indicator: 'minor',
      description: 'Partially Degraded Service',
    })
  })

  it('is maintenance if there is maintenance only', () => {
    expect(pageState(['under_maintenance', 'operational'], ['maintenance'])).toEqual({
      indicator: 'maintenance',
      description: 'Service Under Maintenance',
    })
    expect(pageState(['under_maintenance', 'partial_outage'], []).indicator).toBe('minor')
  })

  it('follows an open incident that is worse than the rows', () => {
    expect(pageState(['operational'], ['critical']).indicator).toBe('critical')
  })
})
