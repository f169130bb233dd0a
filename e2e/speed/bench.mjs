// @ts-check
/** @import { Measured } from './table.mjs' */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { QUIET_FLAGS, browser as foundBrowser } from '../support/browser.mjs'
import { createSiteServer } from '../../src/hosting/siteServer.mjs'
import { serviceRows } from './serviceRows.mjs'
import { staticPage } from './staticPage.mjs'
import { stay } from './stay.mjs'
import { table } from './table.mjs'
import { visit } from './visit.mjs'
import { bundled } from '../support/bundled.mjs'

/** @type {typeof import('./worlds.ts')} */
const { world } = await import(await bundled(new URL('worlds.ts', import.meta.url)))

const SIZES = [5, 50, 500]
const USAGE =
  'npm run bench -- [--runs 5] [--root dist] [--no-stay, without the minutes of an open page]'

/**
 * The build with the two other pages beside it, so that one server serves all three.
 * @param {string} root
 * @returns {Promise<string>} a folder of its own
 */
async function stage(root) {
  const folder = mkdtempSync(path.join(tmpdir(), 'relight-bench-'))
  cpSync(root, folder, { recursive: true })
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, 'smallest-react'),
    base: '/smallest-react/',
    logLevel: 'error',
    build: { outDir: path.join(folder, 'smallest-react'), emptyOutDir: true },
  })
  for (const size of SIZES) {
    mkdirSync(path.join(folder, `static-${size}`))
    writeFileSync(
      path.join(folder, `static-${size}`, 'index.html'),
      staticPage(world(size).summary),
    )
  }
  return folder
}

/**
 * Visits the three pages once, with one size of world.
 * @param {import('@playwright/test').Browser} browser
 * @param {import('../../src/hosting/siteServer.mjs').Site} site
 * @param {number} size
 * @param {boolean} isThrottled
 */
async function visitAll(browser, site, size, isThrottled) {
  const { summary, incidents } = world(size)
  const ids = serviceRows(summary).map((row) => row.id)
  const wish = { isThrottled, isReloaded: isThrottled }
  site.api = (name) => ({ body: name === 'summary.json' ? summary : incidents })
  return {
    static: await visit(browser, `${site.url}/static-${size}/`, ids, wish),
    react: await visit(browser, `${site.url}/smallest-react/`, ids, wish),
    relight: await visit(browser, `${site.url}/`, ids, wish),
  }
}

/**
 * Visits every page with every size, so many times, in turns: what the machine does meanwhile
 * meets all of them.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} folder
 * @param {number} runs
 * @returns {Promise<Measured['visits']>}
 */
async function measureVisits(browser, folder, runs) {
  /** @type {Measured['visits']} */
  const visits = new Map(SIZES.map((size) => [size, { static: [], react: [], relight: [] }]))
  const site = await createSiteServer({ root: folder })
  // A first round, not counted, fills the server's cache of compressed files.
  for (const size of SIZES) await visitAll(browser, site, size, false)
  for (let run = 1; run <= runs; run += 1) {
    for (const [size, kept] of visits) {
      const seen = await visitAll(browser, site, size, true)
      kept.static.push(seen.static)
      kept.react.push(seen.react)
      kept.relight.push(seen.relight)
    }
    console.error(`run ${run} of ${runs}`)
  }
  await site.close()
  return visits
}

async function main() {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      runs: { type: 'string', default: '5' },
      root: { type: 'string', default: 'dist' },
      stay: { type: 'boolean', default: true },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help) return console.log(USAGE)
  if (!existsSync(path.join(values.root, 'index.html'))) {
    console.error(`There is no build in ${values.root}. Run "npm run build" first.`)
    process.exitCode = 1
    return
  }
  const { executablePath } = await foundBrowser()
  const browser = await chromium.launch({
    args: QUIET_FLAGS,
    ...(executablePath === undefined ? {} : { executablePath }),
  })
  const folder = await stage(values.root)
  const visits = await measureVisits(browser, folder, Number(values.runs))
  const kept = await Promise.all(
    values.stay
      ? [5, 500].map(async (size) => [
          size,
          await stay(browser, folder, (turn) => world(size, turn)),
        ])
      : [],
  )
  const stays = new Map(/** @type {[number, import('./stay.mjs').Stay][]} */ (kept))
  await browser.close()
  rmSync(folder, { recursive: true })
  console.log(`\nMedians of ${values.runs} runs, in turns, ${new Date().toISOString()}\n`)
  console.log(table({ visits, stays }))
}

await main()
