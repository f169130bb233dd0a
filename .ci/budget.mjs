// @ts-check
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { builtViews, missingOnDemand } from './builtViews.mjs'
import { pageFaults } from './pageDefects.mjs'
/** @import { BuiltView } from './builtViews.mjs' */

/**
 * In bytes of brotli 11; a KB is 1,000 bytes. The aim for the public page is 90 KB. React alone is 57 of them, TanStack
 * Query 6 and valibot 2, though what nothing uses is left out of them; the page with its styles, frames and first look 8,
 * the texts of a language 3. What remains, 28, reads and validates the answers and draws from them; whatever a reader
 * has to ask for waits until then. A little above what it takes, so that it does not grow unseen.
 */
const PUBLIC_LIMIT = 106_200
const FURTHER_LIMIT = 150_000
/**
 * The page itself and the status it asks for count too. A further view has a script of its own, and up to two that it
 * shares with other parts; all of them are asked for at once, by the page itself.
 */
const REQUESTS_LIMIT = { public: 4, further: 7 }

const MOCK_TRACES = /mockServiceWorker|setupWorker|\[MSW\]|["'`]msw["'`/]/
const RECHARTS_TRACE = /recharts-|["'`]recharts["'`/]/

/** @param {number} bytes */
const kb = (bytes) => (bytes / 1_000).toFixed(1).padStart(6)

/** @param {string} file */
const compressedSize = (file) => brotliCompressSync(readFileSync(file)).length

/**
 * Cost of a page until it is fully usable, in bytes of brotli 11.
 * @param {string} root
 * @param {BuiltView} view
 * @param {ReadonlySet<string>} known files that another page already brought
 */
function cost(root, { page, first, all }, known) {
  /** @param {(file: string) => boolean} wanted */
  const sum = (wanted) =>
    [...all]
      .filter((file) => wanted(file) && !known.has(file))
      .reduce((total, file) => total + compressedSize(path.join(root, file)), 0)
  const html = compressedSize(path.join(root, page))
  const js = sum((file) => file.endsWith('.js'))
  const css = sum((file) => file.endsWith('.css'))
  return { html, js, css, all: html + js + css, requests: 2 + first.size }
}

/**
 * @param {string} root
 * @returns {string[]} every file of the build, relative to it
 */
function filesOf(root) {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(path.join(root, file)).isFile(),
  )
}

/**
 * @param {string} root
 * @param {readonly BuiltView[]} views
 * @returns {{ rows: string[], excesses: string[] }}
 */
function sizes(root, views) {
  const rows = [
    'view         HTML      JS     CSS     all   limit   requests  limit   (KB, brotli 11)',
  ]
  /** @type {string[]} */
  const excesses = []
  const shared = views[0]?.all ?? new Set()
  for (const view of views) {
    const isPublic = view.name === 'public'
    const limit = isPublic ? PUBLIC_LIMIT : FURTHER_LIMIT
    const requestsLimit = isPublic ? REQUESTS_LIMIT.public : REQUESTS_LIMIT.further
    const { html, js, css, all, requests } = cost(root, view, isPublic ? new Set() : shared)
    const counts = `${String(requests).padStart(10)} ${String(requestsLimit).padStart(6)}`
    const bytes = [html, js, css, all, limit].map(kb).join('  ')
    rows.push(`${(isPublic ? view.name : `+ ${view.name}`).padEnd(10)} ${bytes} ${counts}`)
    if (all > limit) {
      excesses.push(
        `${view.name} needs ${kb(all).trim()} KB, ${kb(all - limit).trim()} KB too many.`,
      )
    }
    if (requests > requestsLimit) {
      excesses.push(
        `${view.name} makes ${requests} requests before its status is readable: ` +
          `${['the page', ...view.first, 'the status'].join(', ')}.`,
      )
    }
  }
  return { rows, excesses }
}

/**
 * @param {string} root
 * @param {readonly BuiltView[]} views
 * @returns {string[]} what the build must not contain and does
 */
function strays(root, views) {
  const text = (/** @type {string} */ file) => readFileSync(path.join(root, file), 'utf8')
  const mock = filesOf(root)
    .filter((file) => !file.startsWith('.vite'))
    .filter(
      (file) =>
        MOCK_TRACES.test(file) ||
        (/\.(?:js|html|json)$/.test(file) && MOCK_TRACES.test(text(file))),
    )
    .map((file) => `${file} carries traces of the mock.`)
  const charts = [...(views[0]?.all ?? [])]
    .filter((file) => file.endsWith('.js') && RECHARTS_TRACE.test(text(file)))
    .map((file) => `${file} carries Recharts, and the public page loads it.`)
  const pages = views.flatMap(({ page, html }) =>
    pageFaults(html).map((fault) => `${page} ${fault}`),
  )
  const imports = filesOf(root)
    .filter((file) => file.endsWith('.css') && /url\(["']?(?:https?:)?\/\//.test(text(file)))
    .map((file) => `${file} asks another origin.`)
  return [...mock, ...charts, ...pages, ...imports]
}

/** Prints the table and every excess; ends with 1 where there is one. */
function main() {
  const { values } = parseArgs({ options: { root: { type: 'string' } } })
  const root = values.root ?? 'dist'
  if (!existsSync(path.join(root, 'index.html'))) {
    console.error(`There is no build in ${root}. Run "npm run build" first.`)
    process.exitCode = 1
    return
  }
  const views = builtViews(root)
  const { rows, excesses } = sizes(root, views)
  console.log(rows.join('\n'))
  const missing = missingOnDemand(root).map((part) => `No part of the build matches ${part}.`)
  const faults = [...missing, ...excesses, ...strays(root, views)]
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length === 0 ? 0 : 1
}

main()
