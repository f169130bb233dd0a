import { functionsOf, larkspur, quiet, type Told } from '../support/stories.ts'
import type { Stage } from './faultRow.ts'

/** The functions of the recorded page. */
export const IDS = functionsOf(larkspur()).map(({ id }) => id)

/** The first two of them; both stand in the group below. */
export const [SIGN_IN = '', DASHBOARDS = ''] = IDS
export const CONSOLE = 'c0nsl7gr0up1'

/** Every function and service of the recorded page but some. */
export const allBut = (...ids: readonly string[]): string[] =>
  larkspur()
    .summary.components.map(({ id }) => id)
    .filter((id) => !ids.includes(id))

/** A page on which all is well but for signing in. */
export function signInDown(): Told {
  const told = quiet(larkspur())
  for (const one of told.summary.components) if (one.id === SIGN_IN) one.status = 'major_outage'
  return told
}

/** The source says something else, and the page has polled. */
export async function says(stage: Stage, change: (told: Told['summary']) => void): Promise<void> {
  stage.source.changes(change)
  await stage.aPoll()
}
