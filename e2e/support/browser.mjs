// @ts-check
import { spawnSync } from 'node:child_process'
import { lookup } from 'node:dns/promises'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

/** The variables that may name a browser, the first that is set wins. */
const VARIABLES = ['RELIGHT_BROWSER', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH', 'CHROME_PATH']

/** Chromium's engine without the windows: needs half the time of a whole browser. Playwright brings the same. */
const HEADLESS_SHELL = 'chromium-headless-shell'

const NAMES = [
  HEADLESS_SHELL,
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
]

const HOW_TO_GET_ONE =
  'No Chromium was found for the browser tests. Install Chrome or Chromium, or run ' +
  '"npx playwright install chromium", or set RELIGHT_BROWSER to the path of one.'

/** For networks that are closed: without these, Chromium keeps asking for hosts it cannot reach. */
export const QUIET_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A name that is not known is not known at once, also where no name server answers.
  '--host-resolver-rules=MAP *.invalid ~NOTFOUND',
]

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * @returns {string | undefined} the path that a variable names
 * @throws when it names nothing that can be run: falling through would test another browser
 */
function namedByVariable() {
  const variable = VARIABLES.find((name) => process.env[name])
  if (variable === undefined) return undefined
  const file = process.env[variable] ?? ''
  if (isProgram(file)) return file
  throw new Error(`${variable} is set to ${file}, which is not a program that can be run.`)
}

/** @returns {string[]} where the systems without a PATH worth searching put it */
function defaultPlaces() {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ]
  }
  if (process.platform !== 'win32') return []
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
  return folders.flatMap((variable) => {
    const folder = process.env[variable]
    if (folder === undefined) return []
    return [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ].map((name) => path.join(folder, name))
  })
}

/** @returns {string | undefined} */
function installedOnSystem() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)))
  return [...onPath, ...defaultPlaces()].find(isProgram)
}

/**
 * Lets Playwright download its browser. A network that swallows packets would make it hang for
 * minutes, so the name is looked up first and the whole is bounded.
 */
async function downloadOwn() {
  const patience = new Promise((_, reject) =>
    setTimeout(reject, 2_000, new Error('too slow')).unref(),
  )
  try {
    await Promise.race([lookup('cdn.playwright.dev'), patience])
  } catch {
    return false
  }
  const cli = path.join('node_modules', '@playwright', 'test', 'cli.js')
  const { status } = spawnSync(process.execPath, [cli, 'install', 'chromium'], {
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' },
    stdio: 'ignore',
    timeout: 180_000,
  })
  return status === 0 && existsSync(chromium.executablePath())
}

/** True if packages of Debian or one of its children can be installed here. */
function isDebianRoot() {
  return (
    process.getuid?.() === 0 && existsSync('/etc/debian_version') && isProgram('/usr/bin/apt-get')
  )
}

/**
 * @param {readonly string[]} packages
 * @param {number} [timeout] of each step, ms
 */
function aptInstall(packages, timeout = 300_000) {
  const run = (/** @type {string[]} */ args) =>
    spawnSync('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
      timeout,
    }).status === 0
  return run(['update']) && run(['install', '-y', '--no-install-recommends', ...packages])
}

/** True in a worker of Playwright, for which the process that started it has seen to the packages. */
const isWorker = () => process.env['TEST_WORKER_INDEX'] !== undefined

/** Without a font for it, Korean is drawn as boxes, and every picture and width is of boxes. */
function ensureKoreanFont() {
  if (isWorker() || !isDebianRoot()) return
  const hasFont = () => spawnSync('fc-list', [':lang=ko'], { encoding: 'utf8' }).stdout?.trim()
  if (hasFont()) return
  aptInstall(['fontconfig', 'fonts-noto-cjk'])
  if (!hasFont()) console.warn('No Korean font could be installed: its text is drawn as boxes.')
}

/**
 * A browser that is already here.
 * @returns {{ executablePath: string | undefined } | undefined} no path: Playwright's own; undefined: none
 * @throws when a variable names a browser that is not there
 */
function presentBrowser() {
  const named = namedByVariable()
  if (named !== undefined) return { executablePath: named }
  if (existsSync(chromium.executablePath())) return { executablePath: undefined }
  const executablePath = installedOnSystem()
  return executablePath === undefined ? undefined : { executablePath }
}

/**
 * Finds a Chromium for the browser tests, and gets one where there is none.
 * @returns {Promise<{ executablePath: string | undefined }>} no path: Playwright's own
 * @throws one sentence that says how to get one
 */
export async function browser() {
  let found = presentBrowser()
  if (found === undefined && (await downloadOwn())) found = { executablePath: undefined }
  if (found === undefined && isDebianRoot()) {
    // Not every system that has the one has the other.
    if (!aptInstall([HEADLESS_SHELL, 'fonts-noto-cjk'])) aptInstall(['chromium', 'fonts-noto-cjk'])
    found = presentBrowser()
  }
  if (found === undefined) throw new Error(HOW_TO_GET_ONE)
  const isWhole = found.executablePath?.endsWith('/chromium') && namedByVariable() === undefined
  // Without a network the tests run as they are, in twice the time.
  if (isWhole && !isWorker() && isDebianRoot() && aptInstall([HEADLESS_SHELL], 60_000))
    found = presentBrowser() ?? found
  ensureKoreanFont()
  return found
}
