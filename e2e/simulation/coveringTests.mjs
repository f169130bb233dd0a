// @ts-check
import { readdirSync, readFileSync, existsSync } from 'node:fs'
import path from 'node:path'

/** Folders with tests of pure code: tests that draw or need a browser cannot judge it. */
const TEST_FOLDERS = ['src/status', 'src/outage', 'src/live', 'src/sources']
/** These wait by the real clock: on a busy machine they would seem to notice what they do not. */
const REAL_CLOCK = ['src/live/polling.test.ts']
const IMPORT = /(?:from|import)\s*\(?\s*'(\.[^']+)'/g

/** @type {Map<string, ReadonlySet<string>>} */
const known = new Map()

/**
 * Every file of ours that a file imports, and those import.
 * @param {string} file relative to the project
 * @returns {ReadonlySet<string>}
 */
function importedBy(file) {
  const found = known.get(file)
  if (found) return found
  const all = new Set()
  known.set(file, all)
  if (!existsSync(file)) return all
  for (const [, specifier = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const target = path.posix.join(path.posix.dirname(file), specifier)
    all.add(target)
    for (const further of importedBy(target)) all.add(further)
  }
  return all
}

/**
 * The tests that can notice a change of a file, in the order in which they are asked: those that bear its name, then
 * those beside it, then the others.
 * @param {string} file relative to the project
 * @returns {readonly (readonly string[])[]}
 */
export function coveringTests(file) {
  const tests = TEST_FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
  ).filter((test) => !REAL_CLOCK.includes(test) && importedBy(test).has(file))
  const stem = file.replace(/\.ts$/, '.')
  const own = tests.filter((test) => test.startsWith(stem))
  const beside = tests.filter(
    (test) => !own.includes(test) && path.posix.dirname(test) === path.posix.dirname(file),
  )
  return [own, beside, tests.filter((test) => !own.includes(test) && !beside.includes(test))]
}
