// @ts-check
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pageOf, pathOf, VIEW_NAMES } from '../views/list.mjs'
import { createSiteServer } from './siteServer.mjs'

/**
 * One line for each view that the build has, and how to stop.
 * @param {string} root the folder of the build
 * @param {string} url the server's origin
 * @returns {string}
 */
export function addresses(root, url) {
  const lines = VIEW_NAMES.filter((name) => existsSync(path.join(root, pageOf(name)))).map(
    (name) => `  ${name.padEnd(9)} ${url}${pathOf(name)}`,
  )
  return [...lines, 'Stop with Ctrl+C.'].join('\n')
}

/**
 * Ends the process when it is told to, and closes the server first.
 * @param {{ close: () => Promise<void> }} site
 */
export function closeOnSignal(site) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void site.close().then(() => process.exit(0)))
  }
}

/**
 * Starts a server for a person: on the port asked for, or else on 4173 or the next free one.
 * @param {import('./siteServer.mjs').SiteOptions} options
 * @param {string | undefined} asked
 */
export async function serveAt(options, asked) {
  const port = asked === undefined || asked === '' ? 4173 : Number(asked)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`The port must be a number from 0 to 65535, not "${asked}".`)
  }
  try {
    return await createSiteServer({ ...options, port, orNext: !asked })
  } catch (error) {
    throw new Error(`Port ${port} cannot be used. Choose another one with --port.`, {
      cause: error,
    })
  }
}
