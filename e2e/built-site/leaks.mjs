// @ts-check
import { readFileSync, readdirSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Places that people's files are in, wherever it was built. */
const PLACES =
  /(?:(?<![\w.-])\/(?:home|Users|root|tmp|var\/folders|work(?:space)?)\/|file:\/\/\/|[A-Z]:\\\\)/

/**
 * Traces in the files of a build of how and where they were built: source maps, and paths of the machine.
 * @param {string} root the folder of the build
 * @returns {string[]} sentences; none: nothing
 */
export function leaks(root) {
  const own = [process.cwd(), os.homedir()].filter((folder) => folder.split(path.sep).length > 2)
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(root, file)).isFile())
    .sort()
    .flatMap((file) => {
      const text = readFileSync(path.join(root, file), 'latin1')
      const place = own.find((folder) => text.includes(folder)) ?? PLACES.exec(text)?.[0]
      return [
        ...(file.endsWith('.map') ? [`${file} is a map of the source.`] : []),
        ...(/[#@]\s*sourceMappingURL=/.test(text) ? [`${file} names a map of the source.`] : []),
        ...(place === undefined ? [] : [`${file} names a place of the machine: ${place}`]),
      ]
    })
}
