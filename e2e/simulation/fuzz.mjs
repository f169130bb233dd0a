// @ts-check
import { parseArgs } from 'node:util'
import { bundled } from '../support/bundled.mjs'
import { inWorkers } from './workers.mjs'
/** @import { FuzzBatch, FuzzOutcome } from './fuzz.ts' */

const USAGE = `Damages answers, records, briefings and configurations, and works out of each all that can be worked out.

  npm run fuzz                          10,000,000 payloads
  npm run fuzz -- --count 20000         fewer
  npm run fuzz -- --from 4000001        goes on after the first four million
  npm run fuzz -- --seed 7              one payload, with what it came to
`

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
const BATCH = 5_000
const SLOWEST_P99_MS = 5
const number = new Intl.NumberFormat('en')

/** @param {string} module */
async function run(module) {
  const { TIME_COUNTS, TIME_STEP_MS } = await import(module)
  const [from, count] = [Number(values.from), Number(values.count)]
  /** @type {FuzzBatch[]} */
  const jobs = []
  for (let at = from; at < from + count; at += BATCH) {
    // Frozen objects stay frozen in their worker, so these run last.
    const isFrozen = at - from >= count / 2
    jobs.push({ from: at, count: Math.min(BATCH, from + count - at), isFrozen })
  }
  const times = Array.from({ length: TIME_COUNTS }, () => 0)
  /** @type {FuzzOutcome['wrong'][number][]} */
  const wrong = []
  let done = 0
  const before = performance.now()
  /** @param {FuzzOutcome} outcome @param {FuzzBatch} job */
  const came = (outcome, job) => {
    wrong.push(...outcome.wrong)
    for (const [at, n] of outcome.times.entries()) times[at] = (times[at] ?? 0) + n
    done += job.count
    if (done % 500_000 < BATCH && count > 500_000) console.log(`  ${number.format(done)} done`)
  }
  await inWorkers({ module, call: 'playPayloads', jobs, came })
  const seconds = (performance.now() - before) / 1_000
  const kinds = /** @type {const} */ (['thrown', 'prototype', 'green'])
  const [thrown, changed, green] = kinds.map(
    (kind) => wrong.filter((it) => it.kind === kind).length,
  )
  const p99 = percentile(times, 0.99) * TIME_STEP_MS
  const rows = [
    ['payloads', number.format(count)],
    ['of them with frozen prototypes', number.format(Math.floor(count / 2))],
    ['thrown', `${thrown}`],
    ['prototypes changed', `${changed}`],
    ['healthy readings from damage', `${green}`],
    [
      'time of one, 50 / 99 / 99.9 %',
      `${[0.5, 0.99, 0.999].map((p) => (percentile(times, p) * TIME_STEP_MS).toFixed(2)).join(' / ')} ms`,
    ],
    ['payloads a second', number.format(Math.round(count / seconds))],
    ['time', `${seconds.toFixed(1)} s`],
  ]
  for (const [name = '', value = ''] of rows)
    console.log(`${name.padEnd(32)} ${value.padStart(22)}`)
  for (const { seed, kind, what } of wrong.slice(0, 10))
    console.log(`  seed ${seed}, ${kind}: ${what}`)
  return wrong.length === 0 && p99 <= SLOWEST_P99_MS
}

/**
 * The upper bound of the count below which a share of all lies, in steps.
 * @param {readonly number[]} counts
 * @param {number} share
 */
function percentile(counts, share) {
  const all = counts.reduce((a, b) => a + b, 0)
  let sum = 0
  return counts.findIndex((count) => (sum += count) >= all * share) + 1
}

if (values.help) console.log(USAGE)
else {
  const module = await bundled(new URL('fuzz.ts', import.meta.url))
  if (values.seed === undefined) process.exitCode = (await run(module)) ? 0 : 1
  else {
    const { playPayload } = await import(module)
    const wrong = playPayload(Number(values.seed))
    console.log(wrong ?? 'Nothing is wrong.')
    process.exitCode = wrong === null ? 0 : 1
  }
}
