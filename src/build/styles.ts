import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { CSSOptions } from 'vite'

/** The files whose classes have been named. Two letters are few: a build in which two files share a class stops. */
const owners = new Map<string, string>()

/**
 * Names of classes are the same in every build: their own, and two letters for their file. Each stands in the page
 * three times, and a name that says what it is compresses better than a hash.
 */
export const CSS_OPTIONS = {
  // `Features.LightDark` of Lightning CSS: it would prepare every page for a function that none uses.
  lightningcss: { exclude: 1_048_576 },
  modules: {
    generateScopedName: (name: string, file: string) => {
      const hash = createHash('sha256').update(basename(file)).digest('hex')
      const letters = Number.parseInt(hash.slice(0, 8), 16).toString(26).slice(-2)
      const scoped = `${name}-${letters.replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}`
      const owner = owners.get(scoped) ?? basename(file)
      if (owner !== basename(file)) {
        throw new Error(`${owner} and ${basename(file)} both have a class ${scoped}. Rename one.`)
      }
      owners.set(scoped, owner)
      return scoped
    },
  },
} satisfies CSSOptions
