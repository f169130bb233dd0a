// @ts-check
import { parseArgs } from 'node:util'
import { runScript } from '../run/runScript.mjs'
import { addresses, closeOnSignal, serveAt } from './forPeople.mjs'

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
  const built = await runScript('build:demo')
  if (built.code !== 0) return giveUp(`${built.output}\nThe demo could not be built.`)

  const { host, port = process.env['PORT'] } = values
  const site = await serveAt({ root: ROOT, ...(host === undefined ? {} : { host }) }, port)
  closeOnSignal(site)
  console.log(`Relight plays an outage of October 2022 at\n${addresses(ROOT, site.url)}`)
}

await main().catch((error) => giveUp(error.message))
