import type { Scenario } from '../scenario.ts'
import { calm } from './calm.ts'
import { empty } from './empty.ts'
import { kakao2022 } from './kakao2022.ts'
import { maintenance } from './maintenance.ts'
import { odd } from './odd.ts'

/** All scenarios by their name in `?scenario=`. */
export const SCENARIOS: Readonly<Record<string, () => Scenario>> = {
  kakao2022,
  calm,
  maintenance,
  odd,
  empty,
}

/** Scenario that plays by default. */
const DEFAULT_SCENARIO: () => Scenario = kakao2022

/** Returns the scenario named by `?scenario=`, or the default one for unknown names. */
export function queriedScenario(search: string): Scenario {
  const name = new URLSearchParams(search).get('scenario') ?? ''
  const build = Object.hasOwn(SCENARIOS, name) ? SCENARIOS[name] : undefined
  return (build ?? DEFAULT_SCENARIO)()
}

const MOMENT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(Z|[+\- ]\d\d:\d\d)$/

/** Returns the time given by `?at=`, epoch ms; `null` unless it is an ISO time with an offset. */
export function queriedMoment(search: string): number | null {
  const found = MOMENT.exec(new URLSearchParams(search).get('at') ?? '')
  if (!found) return null
  const [, local = '', offset = ''] = found
  // An unescaped `+` in a query means a space, and is common in practice.
  const at = Date.parse(`${local}${offset.replace(' ', '+')}`)
  return Number.isNaN(at) ? null : at
}
