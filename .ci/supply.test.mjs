// @ts-check
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/**
 * @typedef {{ version?: string, integrity?: string, resolved?: string, hasInstallScript?: boolean,
 *   dependencies?: Record<string, string>, devDependencies?: Record<string, string>,
 *   peerDependencies?: Record<string, string>,
 *   peerDependenciesMeta?: Record<string, { optional?: boolean }> }} Entry
 */

const ROOT = new URL('../', import.meta.url)
/** @param {string} name */
const read = (name) => readFileSync(new URL(name, ROOT), 'utf8')

const project = JSON.parse(read('package.json'))
/** @type {Record<string, Entry>} */
const locked = JSON.parse(read('package-lock.json')).packages
const { '': own = {}, ...installed } = locked

/** The names in the first column of each table row. */
const told = read('docs/dependencies.md')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .map((line) => line.split('|').map((cell) => cell.trim()))

/**
 * Packages that come along with a package, itself included. Types are for the compiler and reach nobody.
 * @param {string} name
 * @param {Set<string>} [found]
 * @returns {Set<string>}
 */
function broughtBy(name, found = new Set()) {
  const entry = installed[`node_modules/${name}`]
  if (entry === undefined || found.has(name) || name.startsWith('@types/')) return found
  found.add(name)
  const peers = Object.keys(entry.peerDependencies ?? {})
  const wanted = peers.filter((peer) => !entry.peerDependenciesMeta?.[peer]?.optional)
  for (const next of [...Object.keys(entry.dependencies ?? {}), ...wanted]) broughtBy(next, found)
  return found
}

it('every version is exact', () => {
  const wanted = Object.entries({ ...project.dependencies, ...project.devDependencies })
  expect(wanted.length).toBeGreaterThan(10)
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

it('the lock file is of this project, with a hash for every package and an address for none', () => {
  expect(own.dependencies).toEqual(project.dependencies)
  expect(own.devDependencies).toEqual(project.devDependencies)
  const packages = Object.entries(installed)
  expect(packages.length).toBeGreaterThan(100)
  expect(
    packages.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')),
  ).toEqual([])
  expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})

it('no package wants to run anything when it is installed, and none could', () => {
  expect(Object.entries(installed).filter(([, entry]) => entry.hasInstallScript)).toEqual([])
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m)
})

it('what reaches the reader is told with its reason, and nothing else is', () => {
  const [, ...rows] = told.filter((cells) => cells.length === 6)
  expect(new Set(rows.map((cells) => cells[1]))).toEqual(new Set(Object.keys(project.dependencies)))
})

it('so is all that comes along with it', () => {
  const direct = new Set(Object.keys(project.dependencies))
  const brought = new Set([...direct].flatMap((name) => [...broughtBy(name)]))
  const named = told
    .filter((cells) => cells.length === 4)
    .slice(1)
    .flatMap((cells) => (cells[2] ?? '').split(', '))
  expect(new Set(named)).toEqual(new Set([...brought].filter((name) => !direct.has(name))))
})

it('nothing among it takes HTML apart for us', () => {
  expect(
    Object.keys(installed).filter((name) => /dompurify|sanitize-html|xss$/.test(name)),
  ).toEqual([])
})
