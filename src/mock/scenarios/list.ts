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
export const DEFAULT_SCENARIO: () => Scenario = kakao2022
