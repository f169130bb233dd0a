// @ts-check
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { addresses, closeOnSignal, serveAt } from './localServer.mjs'

const ROOT = 'dist-demo'

/** @param {string} sentence */
function giveUp(sentence) {
  console.error(sentence)
  process.exit(1)
}

async function main() {
  const text = /** @type {const} */ ({ type: 'string' })
  const { values } = parseArgs({ options: { port: text, host: text } })
  console.log('Building the demo. This takes some seconds.')
  try {
    await build({ mode: 'demo', logLevel: 'error' })
  } catch (error) {
    return giveUp(
      `${error instanceof Error ? error.message : String(error)}\nThe demo could not be built.`,
    )
  }

  const { host, port = process.env['PORT'] } = values
  const site = await serveAt({ root: ROOT, ...(host === undefined ? {} : { host }) }, port)
  closeOnSignal(site)
  console.log(`Relight plays an outage of October 2022 at\n${addresses(ROOT, site.url)}`)
}

await main().catch((error) => giveUp(error.message))
