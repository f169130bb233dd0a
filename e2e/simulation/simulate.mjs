// @ts-check
import { parseArgs } from 'node:util'
import { bundled } from '../support/bundled.mjs'
import { inWorkers } from './workers.mjs'
/** @import { Batch, BatchOutcome } from './entry.ts' */

const USAGE = `Plays random worlds of outages and faults, and looks each second whether anything is called working that nobody
can know to work.

  npm run simulate                      100,000 worlds, and the first 10,000 of them with each planted error
  npm run simulate -- --worlds 2000 --controls 100    fewer of both
  npm run simulate -- --from 500001     other ones: worlds are numbered by their seeds
  npm run simulate -- --seed 7          tells the world of one seed in words
  npm run simulate -- --seed 7 --control 1    the same with the first planted error
`

const { values } = parseArgs({
  options: {
    worlds: { type: 'string', default: '100000' },
    controls: { type: 'string', default: '10000' },
    from: { type: 'string', default: '1' },
    seed: { type: 'string' },
    control: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
})
const BATCH = 50
const number = new Intl.NumberFormat('en')

/** @param {string} module */
async function tell(module) {
  const { tellWorld, controls } = await import(module)
  const control = values.control === undefined ? null : Number(values.control) - 1
  if (control !== null) console.log(`Planted error: ${controls()[control]?.name}`)
  const { broken, polls, looks } = await tellWorld(
    Number(values.seed),
    control,
    (/** @type {number} */ atMs, /** @type {string} */ what) =>
      console.log(`${(atMs / 1_000).toFixed(1).padStart(9)} s  ${what}`),
  )
  console.log(`\n${polls} polls, looked at ${looks} times`)
  console.log(broken ? `BROKEN (${broken.kind}): ${broken.what}` : 'Nothing promised was broken.')
  return broken === null
}

/**
 * @param {string} module
 * @param {number | null} control
 * @param {number} worlds
 */
async function play(module, control, worlds) {
  const from = Number(values.from)
  /** @type {Batch[]} */
  const jobs = []
  for (let at = from; at < from + worlds; at += BATCH) {
    jobs.push({ from: at, to: Math.min(at + BATCH, from + worlds) - 1, control })
  }
  const total = { polls: 0, looks: 0, broken: /** @type {BatchOutcome['broken'][number][]} */ ([]) }
  const before = performance.now()
  /** @param {BatchOutcome} outcome */
  const came = ({ polls, looks, broken }) => {
    total.polls += polls
    total.looks += looks
    total.broken.push(...broken)
  }
  await inWorkers({ module, call: 'playBatch', jobs, came })
  total.broken.sort((a, b) => a.seed - b.seed)
  return { ...total, seconds: (performance.now() - before) / 1_000 }
}

/** @param {string} module */
async function table(module) {
  const { controls: planted } = await import(module)
  const { polls, looks, broken, seconds } = await play(module, null, Number(values.worlds))
  const count = (/** @type {string} */ kind) => broken.filter((it) => it.kind === kind).length
  const rows = [
    ['worlds', number.format(Number(values.worlds))],
    ['polls', number.format(polls)],
    ['looks at the page', number.format(looks)],
    ['false greens', number.format(count('false_green'))],
    ['polled too often or too alike', number.format(count('pace'))],
    ['not well again in time', number.format(count('recovery'))],
    ['time', `${seconds.toFixed(1)} s`],
  ]
  for (const [name = '', value = ''] of rows)
    console.log(`${name.padEnd(32)} ${value.padStart(14)}`)
  for (const { seed, what } of broken.slice(0, 20)) console.log(`  seed ${seed}: ${what}`)
  const controls = Math.min(Number(values.worlds), Number(values.controls))
  console.log(`\nThe first ${number.format(controls)} of them again, with planted errors:`)
  console.log(`${''.padEnd(50)} caught in worlds   first seed     time`)
  let missed = 0
  for (const [control, { name, breaks }] of planted().entries()) {
    const { broken: found, seconds: took } = await play(module, control, controls)
    const caught = found.filter(({ kind }) => kind === breaks)
    if (caught.length === 0) missed += 1
    const first = caught[0] ? `${caught[0].seed}` : 'NEVER'
    const line = [name.padEnd(50), number.format(caught.length).padStart(16)]
    console.log([...line, first.padStart(12), `${took.toFixed(1)} s`.padStart(8)].join(' '))
  }
  return broken.length === 0 && missed === 0
}

if (values.help) console.log(USAGE)
else {
  const module = await bundled(new URL('entry.ts', import.meta.url))
  const isWell = values.seed === undefined ? await table(module) : await tell(module)
  process.exitCode = isWell ? 0 : 1
}
