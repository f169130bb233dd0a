import type { Scenario } from './scenario.ts'
import { DEFAULT_SCENARIO, SCENARIOS } from './scenarios/list.ts'

/** The scenario that `?scenario=` names; the default one where it names none of the list. */
export function queriedScenario(search: string): Scenario {
  const name = new URLSearchParams(search).get('scenario') ?? ''
  const told = Object.hasOwn(SCENARIOS, name) ? SCENARIOS[name] : undefined
  return (told ?? DEFAULT_SCENARIO)()
}

const MOMENT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+\- ]\d\d:\d\d)$/

/** The moment that `?at=` names, epoch ms; `null` where it names none, or no ISO time with an offset. */
export function queriedMoment(search: string): number | null {
  const found = MOMENT.exec(new URLSearchParams(search).get('at') ?? '')
  if (!found) return null
  const [, local = '', offset = ''] = found
  // A bare `+` in a query means a space, and people write it bare.
  const at = Date.parse(`${local}${offset.replace(' ', '+')}`)
  return Number.isNaN(at) ? null : at
}
