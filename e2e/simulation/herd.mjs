// @ts-check
import { parseArgs } from 'node:util'
import { bundled } from '../support/bundled.mjs'
import { inWorkers } from './workers.mjs'
/** @import { HerdBatch, HerdCount } from './herd.ts' */

const CROWD = 50_000_000
const BATCH = 10_000
const { values } = parseArgs({ options: { clients: { type: 'string', default: '1000000' } } })
const clients = Number(values.clients)

const module = await bundled(new URL('herd.ts', import.meta.url))
const { HERD_STORIES, herdResult, missedTargets } = await import(module)

/**
 * @param {typeof HERD_STORIES[number]} story
 * @param {number} number its place in the list, which seeds its chance
 */
async function play(story, number) {
  const jobs = Array.from({ length: Math.ceil(clients / BATCH) }, (_, i) => {
    const count = Math.min(BATCH, clients - i * BATCH)
    /** @type {HerdBatch} */
    const batch = { story, seed: number * 1_000_003 + i, clients: count }
    return batch
  })
  const total = { requests: /** @type {number[]} */ ([]), freshAfter: /** @type {number[]} */ ([]) }
  /** @param {HerdCount} counts */
  const came = (counts) => {
    for (const kind of /** @type {const} */ (['requests', 'freshAfter'])) {
      for (const [second, count] of counts[kind].entries()) {
        total[kind][second] = (total[kind][second] ?? 0) + count
      }
    }
  }
  await inWorkers({ module, call: 'playHerd', jobs, came })
  return herdResult(story, total)
}

const before = performance.now()
console.log(
  `${clients} readers stand for ${CROWD}. Load and peaks: 1 is the steady load, asked once in the pace.\n`,
)
console.log(
  '                                   steady/s    while down  peak after   peak after   99.9 % fresh',
)
console.log(
  '                                                           the return   the arrival  again within',
)
let isWell = true
for (const [number, story] of HERD_STORIES.entries()) {
  const result = await play(story, number)
  const missed = missedTargets(result)
  const isPlanted = story.isWithoutChance
  if (isPlanted ? missed.length === 0 : story.isBound && missed.length > 0) isWell = false
  const perSecond = ((result.steadyPerSecond * CROWD) / clients / 1e6).toFixed(2)
  const cells = [
    story.name.padEnd(34),
    `${perSecond} M`.padStart(8),
    result.loadWhileDown.toFixed(3).padStart(13),
    result.peakAfterReturn.toFixed(3).padStart(11),
    (result.peakAfterArrival || NaN).toFixed(3).replace('NaN', '-').padStart(12),
    `${result.freshSeconds} s`.padStart(14),
  ]
  console.log(cells.join(' '))
  if (missed.length > 0) {
    const note = isPlanted
      ? 'caught'
      : story.isBound
        ? 'MISSED'
        : 'beyond the targets, which are not for this'
    console.log(`    ${note}: ${missed.join('; ')}`)
  }
}
console.log(`\n${((performance.now() - before) / 1_000).toFixed(1)} s`)
process.exitCode = isWell ? 0 : 1
