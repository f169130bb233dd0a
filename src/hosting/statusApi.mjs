// @ts-check
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * One answer of the pretend upstream. A body that is not text is written as JSON.
 * @typedef {{ status?: number, headers?: Record<string, string>, body?: unknown }} ApiAnswer
 */

/**
 * Answers `/api/v2/NAME`, with NAME such as `summary.json`. Undefined: 404.
 * @typedef {(name: string) => ApiAnswer | undefined | Promise<ApiAnswer | undefined>} StatusApi
 */

/** @param {string} file */
async function textOf(file) {
  return readFile(file, 'utf8').catch(() => undefined)
}

/**
 * The open incidents of a summary in the form of `incidents.json`.
 * @param {string | undefined} summary
 * @returns {ApiAnswer | undefined}
 */
function incidentsOf(summary) {
  if (summary === undefined) return undefined
  try {
    const { page, incidents } = JSON.parse(summary)
    return { body: { page, incidents: incidents ?? [] } }
  } catch {
    return undefined
  }
}

/**
 * A status API that answers from a folder of recorded files. Each request reads the disk, so that
 * an edited file is served at once. Where only `summary.json` is there, the incidents are the
 * summary's own.
 * @param {string} folder
 * @returns {StatusApi}
 */
export function folderApi(folder) {
  return async (name) => {
    if (!/^[\w-]+(?:\/[\w-]+)*\.json$/.test(name)) return undefined
    const body = await textOf(path.join(folder, name))
    if (body !== undefined) return { body }
    if (name === 'incidents.json')
      return incidentsOf(await textOf(path.join(folder, 'summary.json')))
    return undefined
  }
}

/**
 * Explains what is missing in a folder, for the person who starts the server.
 * @param {string} folder
 * @returns {string | undefined} one sentence, or undefined: nothing is missing
 */
export function missingFromFolder(folder) {
  if (!existsSync(folder)) return `${folder} does not exist, so /api/v2/ answers 404.`
  if (!existsSync(path.join(folder, 'summary.json'))) {
    return `${folder} has no summary.json, so /api/v2/summary.json answers 404 and the page stays blind.`
  }
  if (!existsSync(path.join(folder, 'incidents.json'))) {
    return `${folder} has no incidents.json, so only the open incidents of summary.json are served.`
  }
  return undefined
}
