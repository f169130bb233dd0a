import { type Control, CONTROLS } from './controls.ts'
import { PRODUCT } from './page.ts'
import { type Broken, type Outcome, runWorld, type Tell } from './run.ts'

/** Some worlds that are played by one worker; `control` is the number of one, or `null`: the product. */
export interface Batch {
  readonly from: number
  readonly to: number
  readonly control: number | null
}

/** Result of a batch. */
export interface BatchOutcome {
  readonly polls: number
  readonly looks: number
  readonly broken: readonly ({ readonly seed: number } & Broken)[]
}

const partsOf = (control: number | null) =>
  control === null ? PRODUCT : (CONTROLS[control]?.parts ?? PRODUCT)

/** Plays the worlds of a batch, `to` included. */
export async function playBatch({ from, to, control }: Batch): Promise<BatchOutcome> {
  let [polls, looks] = [0, 0]
  const broken: BatchOutcome['broken'][number][] = []
  for (let seed = from; seed <= to; seed += 1) {
    const outcome = await runWorld(seed, partsOf(control))
    polls += outcome.polls
    looks += outcome.looks
    if (outcome.broken) broken.push({ seed, ...outcome.broken })
  }
  return { polls, looks, broken }
}

/** Plays one world, and tells it. */
export function tellWorld(seed: number, control: number | null, tell: Tell): Promise<Outcome> {
  return runWorld(seed, partsOf(control), tell)
}

/** The planted errors: their names, and as what each has to be found. */
export const controls = (): readonly Pick<Control, 'name' | 'breaks'>[] => CONTROLS
