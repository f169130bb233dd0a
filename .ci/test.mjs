// @ts-check
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { browser } from '../e2e/support/browser.mjs'
import { runScript } from './runScript.mjs'

/**
 * Result of a step. `shown` is printed whether or not it failed.
 * @typedef {{ passed: number, failed: number, output: string, shown?: string }} Result
 */

const reports = mkdtempSync(path.join(tmpdir(), 'relight-test-'))

/**
 * A step that counts as one.
 * @param {string} script
 * @param {readonly string[]} [args]
 * @returns {() => Promise<Result>}
 */
function one(script, args = []) {
  return async () => {
    const { code, output } = await runScript(script, args)
    return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }
  }
}

/**
 * @param {string} file a report that a test runner was told to write
 * @returns {any} undefined where it wrote none
 */
function report(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * @param {{ code: number, output: string }} outcome
 * @param {{ passed: number, failed: number, skipped: number }} counts of its tests
 * @returns {Result}
 */
function counted({ code, output }, { passed, failed, skipped }) {
  // A runner that fails without a failing test broke before it came to them.
  const unsaid = code !== 0 && failed === 0 ? 1 : 0
  const also = skipped === 0 ? '' : `, ${skipped} skipped`
  const shown = `${passed} passed, ${failed + unsaid} failed${also}`
  return { passed, failed: failed + unsaid, output, shown }
}

/** @returns {Promise<Result>} */
async function unit() {
  const file = path.join(reports, 'unit.json')
  const args = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const outcome = await runScript('unit', args)
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = report(file) ?? {}
  return counted(outcome, {
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests,
  })
}

/**
 * Reasons for skipped browser tests, each once.
 * @param {any} suite of Playwright's report, or the report itself
 * @returns {string[]}
 */
function skipReasons(suite) {
  const tests = (suite?.specs ?? []).flatMap((/** @type {any} */ spec) => spec.tests)
  const own = tests
    .flatMap((/** @type {any} */ test) => test.annotations)
    .flatMap((/** @type {any} */ note) => (note.type === 'skip' ? [note.description ?? ''] : []))
  return [...new Set([...own, ...(suite?.suites ?? []).flatMap(skipReasons)])]
}

/**
 * Browser tests.
 * @param {'e2e' | 'e2e:long'} script
 * @returns {() => Promise<Result>}
 */
function inBrowser(script) {
  return async () => {
    const file = path.join(reports, 'e2e.json')
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file }
    const outcome = await runScript(script, ['--reporter=line,json'], env)
    const told = report(file)
    const { expected = 0, unexpected = 0, skipped = 0 } = told?.stats ?? {}
    const result = counted(outcome, { passed: expected, failed: unexpected, skipped })
    return { ...result, shown: [result.shown, ...skipReasons(told)].join(', ') }
  }
}

/** @returns {Promise<Result>} */
async function findBrowser() {
  try {
    const { executablePath } = await browser()
    if (executablePath !== undefined) process.env['RELIGHT_BROWSER'] = executablePath
    return { passed: 1, failed: 0, output: '', shown: executablePath ?? "Playwright's own" }
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) }
  }
}

/** @typedef {[string, () => Promise<Result>]} Step */

/** @type {readonly Step[]} */
const BUILDS = [
  ['build', one('build')],
  ['build of the demo', one('build:demo')],
]

/** `npm test`: everything that a change is likely to break. @type {readonly Step[]} */
const EVERYDAY = [
  ['types', one('typecheck')],
  ['lint', one('lint')],
  ['format', one('format')],
  ['unused code', one('unused')],
  ['unit tests', unit],
  ...BUILDS,
  ['size budget', one('budget')],
  ['browser', findBrowser],
  ['browser tests', inBrowser('e2e')],
]

/** `npm run test:long`: the proofs at a short size, and the browser tests that `npm test` leaves out. @type {readonly Step[]} */
const LONG = [
  ...BUILDS,
  ['the same build twice', one('reproduce')],
  ['simulated worlds', one('simulate', ['--worlds', '1000', '--controls', '50'])],
  ['simulated herd', one('herd', ['--clients', '100000'])],
  ['damaged answers', one('fuzz', ['--count', '10000'])],
  ['browser', findBrowser],
  ['a wall for two days', one('soak', ['--days', '1'])],
  ['browser tests', inBrowser('e2e:long')],
]

/** Runs the steps in order, up to the first that fails. */
async function main() {
  const { values } = parseArgs({ options: { long: { type: 'boolean' } } })
  const total = { passed: 0, failed: 0 }
  for (const [name, step] of values.long ? LONG : EVERYDAY) {
    const before = performance.now()
    const { passed, failed, output, shown } = await step()
    const seconds = ((performance.now() - before) / 1_000).toFixed(1)
    const verdict = failed === 0 ? 'ok' : 'FAILED'
    console.log(`${name.padEnd(21)} ${seconds.padStart(6)} s  ${verdict}  ${shown ?? ''}`.trimEnd())
    total.passed += passed
    total.failed += failed
    if (failed > 0) {
      console.log(`\n${output.trim()}\n`)
      break
    }
  }
  rmSync(reports, { recursive: true, force: true })
  console.log(`${total.passed} passed, ${total.failed} failed`)
  process.exitCode = total.failed === 0 ? 0 : 1
}

await main()
