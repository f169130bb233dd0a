// @ts-check
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { addresses, closeOnSignal, serveAt } from './localServer.mjs'
import { missingFromFolder } from './statusApi.mjs'

const USAGE = `Serves a build, and recorded answers of a status API beside it.

  npm run preview -- [--api DIR] [--briefing FILE] [--root dist] [--port 4173] [--host 127.0.0.1]

  --api       a folder with summary.json and incidents.json, served as /api/v2/
  --briefing  a file, served as /briefing.json
  --root      the build to serve`

/** @param {string} sentence */
function giveUp(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** @returns the options, each undefined where it was not given */
function options() {
  const text = /** @type {const} */ ({ type: 'string' })
  const { values } = parseArgs({
    options: {
      api: text,
      briefing: text,
      root: text,
      port: text,
      host: text,
      help: { type: 'boolean', short: 'h' },
    },
  })
  return values
}

async function main() {
  const { api, briefing, root = 'dist', host, port = process.env['PORT'], help } = options()
  if (help) return console.log(USAGE)
  if (!existsSync(path.join(root, 'index.html'))) {
    const command = path.basename(root) === 'dist-demo' ? 'npm run build:demo' : 'npm run build'
    return giveUp(`There is no build in ${root}. Run "${command}" first, then this again.`)
  }
  if (briefing !== undefined && !existsSync(briefing)) {
    return giveUp(`There is no file ${briefing}. Leave --briefing out to go without one.`)
  }
  const missing =
    api === undefined
      ? 'Without --api DIR the page finds no status at /api/v2/summary.json, unless its relight.json names another address.'
      : missingFromFolder(api)
  if (missing !== undefined) console.log(`${missing}\n`)

  const site = await serveAt(
    {
      root,
      ...(api === undefined ? {} : { api }),
      ...(briefing === undefined ? {} : { briefing }),
      ...(host === undefined ? {} : { host }),
    },
    port,
  )
  closeOnSignal(site)
  console.log(`Relight serves ${root} at\n${addresses(root, site.url)}`)
}

await main().catch((error) => giveUp(error.message))
