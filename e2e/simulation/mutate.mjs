// @ts-check
import { fork } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ALIKE } from './alike.mjs'
import { coveringTests } from './coveringTests.mjs'
import { mutantsOf, OPERATOR_NAMES } from './mutants.mjs'
/** @import { Mutant } from './mutants.mjs' */
/** @import { Question } from './mutateWorker.mjs' */

const USAGE = `Changes the code in one small place after the other, and counts how often its tests notice.

  npm run mutate                                 src/status, src/outage and what judges age and delay in src/live
  npm run mutate -- --only src/status/           only files whose path begins so
`

/** Files in which no mutant may survive: they decide how far to trust the screen. */
const FRESHNESS = [
  'src/status/freshness.ts',
  'src/status/shownStatus.ts',
  'src/live/monitor.ts',
  'src/live/trustedClock.ts',
]
const LIVE = ['gathering', 'monitor', 'pace', 'pollDelay', 'trustedClock', 'vanished']
const LEAST_SCORE = 0.9
/** A mutant that takes so much longer than its tests without it hangs. */
const PATIENCE = { times: 10, leastMs: 40_000 }

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [''] },
    help: { type: 'boolean', default: false },
  },
})

/** @typedef {'noticed' | 'hangs' | 'survives' | 'alike'} Fate */
/** @typedef {{ file: string, mutant: Mutant, fate: Fate }} Judged */

/** @returns {string[]} */
function filesToMutate() {
  const pure = ['src/status', 'src/outage'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => path.posix.join(folder, name)),
  )
  return [...pure, ...LIVE.map((name) => `src/live/${name}.ts`)].filter((file) =>
    values.only.some((begin) => file.startsWith(begin)),
  )
}

/** @param {string} source @param {Mutant} mutant */
const lineOf = (source, { line }) => source.split('\n')[line - 1]?.trim() ?? ''

/** @param {string} file @param {string} source @param {Mutant} mutant */
const isAlike = (file, source, mutant) =>
  ALIKE.some(
    (it) =>
      it.file === file &&
      it.before === mutant.before &&
      it.text === mutant.text &&
      it.line === lineOf(source, mutant),
  )

/** A process that asks tests, and is replaced when it hangs. */
function asker() {
  const start = () =>
    fork(fileURLToPath(new URL('mutateWorker.mjs', import.meta.url)), { stdio: 'ignore' })
  let child = start()
  let isReady = new Promise((resolve) => child.once('message', resolve))
  const renew = () => {
    child.kill('SIGKILL')
    child = start()
    isReady = new Promise((resolve) => child.once('message', resolve))
  }
  return {
    end: () => child.kill('SIGKILL'),
    /**
     * @param {Question} question
     * @param {number} withinMs
     * @returns {Promise<{ test: string | null } | 'hangs'>} the test that noticed it
     */
    ask: async (question, withinMs) => {
      await isReady
      return await new Promise((resolve) => {
        const ended = () => finish('hangs')
        const timer = setTimeout(ended, withinMs)
        /** @param {any} answer */
        const finish = (answer) => {
          clearTimeout(timer)
          child.off('exit', ended).off('message', finish)
          if (answer === 'hangs') renew()
          resolve(answer)
        }
        child.once('message', finish).once('exit', ended)
        child.send(question)
      })
    },
  }
}

/**
 * @param {string} file
 * @param {readonly ReturnType<typeof asker>[]} askers
 * @returns {Promise<Judged[] | null>} `null`: its tests fail without any mutant
 */
async function judged(file, askers) {
  const source = readFileSync(file, 'utf8')
  const tests = coveringTests(file)
  const all = mutantsOf(file, source).map((mutant) => ({ file, mutant }))
  const before = performance.now()
  if (all.length === 0) return []
  const [first] = askers
  const plain = await first?.ask({ file, mutant: null, tests }, PATIENCE.leastMs * 5)
  if (typeof plain !== 'object' || plain.test !== null) {
    console.log(`${file}: without any mutant ${typeof plain === 'object' ? plain.test : plain}`)
    return null
  }
  const patienceMs = Math.max(PATIENCE.leastMs, PATIENCE.times * (performance.now() - before))
  /** @type {Judged[]} */
  const done = []
  const waiting = [...all]
  await Promise.all(
    askers.map(async ({ ask }) => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        if (isAlike(file, source, next.mutant)) done.push({ ...next, fate: 'alike' })
        else {
          const answer = await ask({ file, mutant: next.mutant, tests }, patienceMs)
          const fate = answer === 'hangs' ? 'hangs' : answer.test === null ? 'survives' : 'noticed'
          done.push({ ...next, fate })
        }
      }
    }),
  )
  return done
}

/** @param {readonly Judged[]} all */
function scoreOf(all) {
  const counted = all.filter(({ fate }) => fate !== 'alike')
  const survive = counted.filter(({ fate }) => fate === 'survives').length
  return {
    counted: counted.length,
    survive,
    ratio: counted.length === 0 ? 1 : 1 - survive / counted.length,
  }
}

/** @param {string} name @param {readonly Judged[]} all */
function row(name, all) {
  const { counted, survive, ratio } = scoreOf(all)
  const cells = [counted, survive, all.length - counted].map((n) => `${n}`.padStart(9))
  return `${name.padEnd(36)} ${cells.join('')} ${`${(ratio * 100).toFixed(1)} %`.padStart(9)}`
}

/** @param {readonly string[]} files @returns {string[]} */
function lostAlikes(files) {
  const mine = ALIKE.filter(({ file }) => files.includes(file))
  return mine
    .filter(({ file, line, before, text }) => {
      const source = readFileSync(file, 'utf8')
      const fits = (/** @type {Mutant} */ it) =>
        it.before === before && it.text === text && lineOf(source, it) === line
      return !mutantsOf(file, source).some(fits)
    })
    .map(({ file, line, before, text }) => `${file}: no mutant ${before} -> ${text} in "${line}"`)
}

async function run() {
  const files = filesToMutate()
  const lost = lostAlikes(files)
  for (const it of lost) console.log(`alike.mjs: ${it}`)
  const askers = Array.from({ length: availableParallelism() }, asker)
  /** @type {Judged[]} */
  const all = []
  let isSound = lost.length === 0
  const before = performance.now()
  console.log(`${OPERATOR_NAMES.length} kinds of places: ${OPERATOR_NAMES.join(', ')}\n`)
  console.log(`${''.padEnd(36)}   mutants survive    alike     score`)
  for (const file of files) {
    const result = await judged(file, askers)
    if (result === null) isSound = false
    const mine = result ?? []
    all.push(...mine)
    if (mine.length > 0) console.log(row(file, mine))
    for (const { mutant, fate } of mine.toSorted((a, b) => a.mutant.start - b.mutant.start)) {
      if (fate !== 'survives') continue
      const { line, before: was, text, operator } = mutant
      console.log(
        `    ${file}:${line} ${operator}: ${was.replaceAll(/\s+/g, ' ')}  ->  ${text.replaceAll(/\s+/g, ' ')}`,
      )
    }
  }
  for (const { end } of askers) end()
  const fresh = all.filter(({ file }) => FRESHNESS.includes(file))
  console.log(`\n${row('all', all)}\n${row('freshness', fresh)}`)
  console.log(`${((performance.now() - before) / 1_000).toFixed(0)} s`)
  return (
    isSound && scoreOf(all).ratio >= LEAST_SCORE && fresh.every(({ fate }) => fate !== 'survives')
  )
}

if (values.help) console.log(USAGE)
else process.exitCode = (await run()) ? 0 : 1
