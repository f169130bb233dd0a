// @ts-check
import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'

/**
 * A file of the build. `immutable`: its name changes with its content, so it may be kept for a year.
 * @typedef {{ body: Buffer, type: string, immutable: boolean }} StaticFile
 */

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}

/**
 * The file names that a path may stand for, best first. None for a path that climbs out of the
 * folder, or that names a hidden file: the build's manifest is nobody's business.
 * @param {string} pathname as it stands in the URL, still percent-encoded
 * @returns {string[]}
 */
function candidates(pathname) {
  let decoded
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return []
  }
  const segments = decoded.split('/').slice(1)
  if (segments.some((segment) => segment.startsWith('.') || /[\\\0:]/.test(segment))) return []
  const name = segments.join('/')
  if (name === '' || name.endsWith('/')) return [`${name}index.html`]
  return path.extname(name) === '' ? [name, `${name}/index.html`] : [name]
}

/**
 * @param {string} root a real path
 * @param {string} name relative to it
 * @returns {Promise<string | undefined>} undefined: no such file, or a link to somewhere outside
 */
async function fileInside(root, name) {
  try {
    const file = await realpath(path.join(root, name))
    if (!file.startsWith(root + path.sep)) return undefined
    return (await stat(file)).isFile() ? file : undefined
  } catch {
    return undefined
  }
}

/**
 * Reads files of a build by URL path. Every call reads the disk, so that a new build is seen at once.
 * @param {string} folder
 * @returns {(pathname: string) => Promise<StaticFile | undefined>}
 */
export function staticFiles(folder) {
  return async (pathname) => {
    const root = await realpath(folder).catch(() => undefined)
    if (root === undefined) return undefined
    for (const name of candidates(pathname)) {
      const file = await fileInside(root, name)
      if (file === undefined) continue
      return {
        body: await readFile(file),
        type: TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
        immutable: name.startsWith('assets/'),
      }
    }
    return undefined
  }
}
