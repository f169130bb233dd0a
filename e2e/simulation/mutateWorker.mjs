// @ts-check
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createVitest } from 'vitest/node'
import { mutated } from './mutants.mjs'
/** @import { Mutant } from './mutants.mjs' */

/**
 * Question to a worker: does any of some tests notice a mutant?. `null`: the code as it is.
 * @typedef {{ file: string, mutant: Mutant | null, tests: readonly (readonly string[])[] }} Question
 */

/** @type {{ file: string, code: string } | null} */
let current = null

/** Gives the file under test with the mutant in it. */
const mutantPlugin = {
  name: 'relight-mutant',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  load(id) {
    return current !== null && id.split('?')[0] === current.file ? current.code : null
  },
}

const vitest = await createVitest(
  'test',
  {
    watch: false,
    reporters: [{}],
    pool: 'threads',
    // A worker that goes on to the next test remembers modules, and with them mutants of before.
    isolate: true,
    maxWorkers: 1,
    fileParallelism: false,
    // The first test that notices is enough.
    bail: 1,
    // On a busy machine a test that is only slow must not look like one that noticed.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
  { plugins: [mutantPlugin], server: { watch: null } },
)

/**
 * @param {readonly string[]} files
 * @returns {Promise<string | null>} the first test that fails
 */
async function failing(files) {
  const specifications = await vitest.globTestSpecifications([...files])
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications)
  if (testModules.length === 0) throw new Error(`no tests among ${files.join(' ')}`)
  const asked = new Set(specifications.map(({ moduleId }) => moduleId))
  // Failures of an earlier run are still among the results.
  const module = testModules.find((it) => asked.has(it.moduleId) && it.state() === 'failed')
  const [test] = module ? module.children.allTests('failed') : []
  if (module) return `${module.relativeModuleId}: ${test?.fullName ?? module.errors()[0]?.message}`
  return unhandledErrors.length > 0 ? String(unhandledErrors[0]) : null
}

/**
 * @param {Question} question
 * @returns {Promise<string | null>} the test that noticed it
 */
async function noticedBy({ file, mutant, tests }) {
  const whole = path.resolve(file)
  const source = readFileSync(whole, 'utf8')
  // The file before still stands in memory with its last mutant.
  if (current !== null) vitest.invalidateFile(current.file)
  current = mutant === null ? null : { file: whole, code: mutated(source, mutant) }
  vitest.invalidateFile(whole)
  for (const files of tests) {
    const test = files.length > 0 ? await failing(files) : null
    if (test !== null) return test
  }
  return null
}

process.on('message', (question) => {
  const answered = async () => {
    process.send?.({ test: await noticedBy(/** @type {Question} */ (question)) })
  }
  // An error here ends the worker, which tells the caller.
  void answered()
})
process.once('disconnect', () => process.exit())
process.send?.('ready')
