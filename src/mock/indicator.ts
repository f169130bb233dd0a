import type { WireIndicator, WireState, WireStatus } from '../sources/statuspage-v2/wire.ts'

const WORST_FIRST: readonly WireIndicator[] = ['critical', 'major', 'minor', 'maintenance', 'none']

const WORDS: Record<WireIndicator, string> = {
  none: 'All Systems Operational',
  minor: 'Minor Service Outage',
  major: 'Partial System Outage',
  critical: 'Major System Outage',
  maintenance: 'Service Under Maintenance',
}

/** Returns Statuspage's usual description of an indicator. */
export function indicatorWords(indicator: WireIndicator): string {
  return WORDS[indicator]
}

/**
 * Derives the page's indicator: the worse of its components and of the impact of its open
 * incidents, by the rules that Statuspage documents. A page in full outage is `critical`, one with
 * any major outage `major`, one with any partial outage or degradation `minor`.
 */
export function pageState(
  statuses: readonly WireStatus[],
  impacts: readonly WireIndicator[],
): WireState {
  const fromComponents = componentsState(statuses)
  const worst = WORST_FIRST.find(
    (word) => word === fromComponents.indicator || impacts.includes(word),
  )
  return !worst || worst === fromComponents.indicator
    ? fromComponents
    : { indicator: worst, description: indicatorWords(worst) }
}

function componentsState(statuses: readonly WireStatus[]): WireState {
  const any = (status: WireStatus) => statuses.includes(status)
  const all = (status: WireStatus) => any(status) && statuses.every((it) => it === status)
  if (all('major_outage')) return state('critical')
  if (any('major_outage') || all('partial_outage')) return state('major')
  if (any('partial_outage')) return state('minor')
  if (all('degraded_performance')) return state('minor', 'Degraded System Service')
  if (any('degraded_performance')) return state('minor', 'Partially Degraded Service')
  if (any('under_maintenance')) return state('maintenance')
  return state('none')
}

function state(indicator: WireIndicator, description = indicatorWords(indicator)): WireState {
  return { indicator, description }
}
