// @ts-check
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { browser, QUIET_FLAGS } from '../support/browser.mjs'

/**
 * A page of a browser, spoken to in its own debugging protocol over a pipe. No test library stands in between: one
 * that listens to the network keeps some bytes of each request for ever, which would look like a leak of the page.
 * @typedef {object} PipedPage
 * @property {(method: string, params?: object) => Promise<any>} send
 * @property {(expression: string) => Promise<any>} evaluate awaits a promise and gives back its value
 * @property {() => Promise<number>} cpuSeconds the processor time that pages have taken so far
 * @property {() => Promise<void>} close ends the browser
 */

const FLAGS = [
  ...QUIET_FLAGS,
  '--headless=new',
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--hide-scrollbars',
  '--mute-audio',
  '--disable-extensions',
  '--disable-default-apps',
  '--no-default-browser-check',
  // A page that nobody looks at must not be held back: it is played faster than time passes.
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
]

/**
 * Opens a browser with one empty page.
 * @param {{ width: number, height: number }} size
 * @returns {Promise<PipedPage>}
 */
export async function openPipedPage(size) {
  const { executablePath = chromium.executablePath() } = await browser()
  const folder = mkdtempSync(path.join(tmpdir(), 'relight-soak-'))
  const child = spawn(executablePath, [...FLAGS, `--user-data-dir=${folder}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const send = protocol(child)
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
  const attached = await send('Target.attachToTarget', { targetId, flatten: true })
  const { sessionId } = attached
  const sendToPage = (/** @type {string} */ method, params = {}) => send(method, params, sessionId)
  // The whole picture in few dots: nobody looks, and to paint them all would take most of the time.
  const screen = { ...size, deviceScaleFactor: 0.1, mobile: false }
  await sendToPage('Emulation.setDeviceMetricsOverride', screen)
  return {
    send: sendToPage,
    evaluate: async (expression) => {
      const { result, exceptionDetails } = await sendToPage('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      }
      return result.value
    },
    cpuSeconds: async () => {
      const { processInfo } = await send('SystemInfo.getProcessInfo')
      return processInfo
        .filter((/** @type {{ type: string }} */ { type }) => type === 'renderer')
        .reduce(
          (/** @type {number} */ sum, /** @type {{ cpuTime: number }} */ one) => sum + one.cpuTime,
          0,
        )
    },
    close: async () => {
      await Promise.race([send('Browser.close'), ended])
      await ended
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child whose third and fourth streams are the pipe
 * @returns {(method: string, params?: object, sessionId?: string) => Promise<any>} without a session: to the browser
 */
function protocol(child) {
  const input = /** @type {import('node:stream').Writable} */ (child.stdio[3])
  const output = /** @type {import('node:stream').Readable} */ (child.stdio[4])
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map()
  let id = 0
  let rest = ''
  output.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) {
      const { id: of, result, error } = JSON.parse(message)
      const waiter = waiting.get(of)
      waiting.delete(of)
      if (error) waiter?.reject(new Error(error.message))
      else waiter?.resolve(result)
    }
  })
  child.once('exit', (code) => {
    for (const { reject } of waiting.values()) {
      reject(new Error(`The browser ended by itself, with code ${code}.`))
    }
    waiting.clear()
  })
  input.on('error', () => undefined)
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      id += 1
      waiting.set(id, { resolve, reject })
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
}
