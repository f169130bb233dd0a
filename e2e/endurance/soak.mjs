// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createSiteServer } from '../../src/hosting/siteServer.mjs'
import { openPipedPage } from './browserPipe.mjs'
import { faultsOf, megabytes } from './verdict.mjs'
/** @import { PipedPage } from './browserPipe.mjs' */
/** @import { Sample } from './verdict.mjs' */

/*
 * Lets a wall stay up for weeks within minutes, and looks at what it keeps. The built page runs as it is: only its
 * clocks and its network are played. One day passes before anything is compared, so that what is loaded and drawn for
 * the first time counts for nothing.
 */

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Six in the morning: the night is over, yesterday's incidents are closed, nothing fails. */
const START = Date.parse('2026-03-02T06:00:00Z')
const SLICE = 5 * MINUTE
const POLL = 15_000

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: 'dist' },
    path: { type: 'string', default: '/wall/' },
    days: { type: 'string', default: '30' },
    // In ms. The second hand moves once a poll: a month of seconds would take hours.
    grain: { type: 'string', default: '15000' },
    'plant-leak': { type: 'boolean', default: false },
  },
})

/** @param {PipedPage} page @param {number} day @returns {Promise<Sample>} */
async function sampled(page, day) {
  await page.send('HeapProfiler.collectGarbage')
  await page.send('HeapProfiler.collectGarbage')
  const { usedSize } = await page.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await page.send('Memory.getDOMCounters')
  const timers = await page.evaluate('relightTime.timers()')
  return { day, heapBytes: usedSize, nodes, listeners: jsEventListeners, timers }
}

/**
 * Runs in the page before its own scripts.
 * @param {string} build
 */
function script(build) {
  const options = {
    startAt: START,
    grainMs: Number(values.grain),
    plantsLeak: values['plant-leak'],
    build,
  }
  const files = ['simulatedTime.page.mjs', 'pretendDays.page.mjs'].map((name) =>
    readFileSync(new URL(name, import.meta.url), 'utf8').replace('export {}', ''),
  )
  // Each in a block of its own, so that their names do not meet.
  return [
    `window.relightSoak = ${JSON.stringify(options)}`,
    ...files.map((file) => `{${file}}`),
  ].join('\n')
}

/** @param {PipedPage} page @param {string} url */
async function open(page, url) {
  const html = readFileSync(path.join(values.root, values.path, 'index.html'), 'utf8')
  const build = /name="relight-build" content="([^"]+)"/.exec(html)?.[1] ?? ''
  await page.send('Page.enable')
  await page.send('Page.addScriptToEvaluateOnNewDocument', { source: script(build) })
  await page.send('Page.navigate', { url })
  // Scripts come over the real network, in real time; what they wait for is let pass meanwhile.
  const isUp =
    'typeof relightTime === "object" && relightTime.pass(50).then(() =>' +
    ' document.querySelector("main")?.dataset.freshness === "live")'
  for (let tries = 0; !(await page.evaluate(isUp)); tries += 1) {
    if (tries > 600) throw new Error('The page did not come.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Text that must be on the screen at a minute of the day; otherwise the test would prove nothing. */
const SCREEN = [
  [6 * 60, 'freshness', 'live'],
  [8 * 60 + 5, 'alarm', 'down'],
  [8 * 60 + 15, 'alarm', ''],
  [17 * 60 + 15, 'alarm', 'down'],
  [17 * 60 + 30, 'alarm', ''],
  [21 * 60 + 10, 'alarm', 'unseen'],
  [21 * 60 + 30, 'freshness', 'blind'],
]

/** @param {PipedPage} page @param {number} minute of the day @returns {Promise<string[]>} what is wrong */
async function screenFaults(page, minute) {
  const due = SCREEN.filter(([at]) => at === minute)
  if (due.length === 0) return []
  const seen = await page.evaluate(
    '({ freshness: document.querySelector("main")?.dataset.freshness,' +
      ' alarm: (document.querySelector("[data-alarm-raised]")?.dataset.alarmRaised ?? "").split(" ")[0] })',
  )
  const isWall = values.path === '/wall/'
  return due
    .filter(([, what, wanted]) => (isWall || what === 'freshness') && seen[what ?? ''] !== wanted)
    .map(
      ([at, what, wanted]) =>
        `At minute ${at} the ${what} is "${seen[what ?? '']}", not "${wanted}".`,
    )
}

/** Lets a day pass, with somebody who takes note of the first alarm. @param {PipedPage} page */
async function passDay(page) {
  const faults = []
  for (let passed = 0; passed < DAY; passed += SLICE) {
    await page.evaluate(`relightTime.pass(${SLICE})`)
    const minute = ((START + passed + SLICE) % DAY) / MINUTE
    faults.push(...(await screenFaults(page, minute)))
    if (minute !== 8 * 60 + 5) continue
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 }
    await page.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
    await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
  }
  return faults
}

/** @param {Sample} sample @param {number} polls @param {number} seconds */
function row({ day, heapBytes, nodes, listeners, timers }, polls, seconds) {
  const cells = [day, polls, megabytes(heapBytes), nodes, listeners, timers, seconds.toFixed(0)]
  return cells.map((cell) => String(cell).padStart(10)).join('')
}

/** @param {PipedPage} page @returns {Promise<string[]>} everything that is wrong */
async function soak(page) {
  const heads = ['day', 'polls', 'heap, MB', 'nodes', 'listeners', 'timers', 'seconds']
  console.log(heads.map((head) => head.padStart(10)).join(''))
  const began = performance.now()
  /** @type {Sample[]} */
  const samples = []
  const faults = []
  const days = Number(values.days)
  for (let day = 0; day <= days; day += 1) {
    faults.push(...(await passDay(page)).map((fault) => `Day ${day}: ${fault}`))
    const sample = await sampled(page, day)
    samples.push(sample)
    const { polls } = await page.evaluate('relightSource.counts')
    console.log(row(sample, polls, (performance.now() - began) / 1_000))
  }
  const { polls, errors } = await page.evaluate('relightSource.counts')
  const cpu = await page.cpuSeconds()
  console.log(`${polls} polls, ${((cpu * 1_000) / polls).toFixed(1)} ms of processor time each`)
  if (errors > 0) faults.push(`${errors} errors reached nobody.`)
  // Failed polls are repeated less often.
  const least = (days * DAY * 0.8) / POLL
  if (values.path === '/wall/' && polls < least) {
    faults.push(`There were ${polls} polls, fewer than ${least}.`)
  }
  return [...faults, ...faultsOf(samples)]
}

async function main() {
  if (!existsSync(path.join(values.root, values.path, 'index.html'))) {
    console.error(`There is no ${values.path} in ${values.root}. Run "npm run build" first.`)
    process.exitCode = 1
    return
  }
  const site = await createSiteServer({ root: values.root })
  const page = await openPipedPage({ width: 1920, height: 1080 })
  try {
    await open(page, site.url + values.path)
    const faults = await soak(page)
    for (const fault of faults) console.error(fault)
    console.log(faults.length === 0 ? 'The page keeps nothing that it does not need.' : 'FAILED')
    process.exitCode = faults.length === 0 ? 0 : 1
  } finally {
    await page.close()
    await site.close()
  }
}

await main()
