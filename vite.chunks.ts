import type { Plugin, ResolvedConfig } from 'vite'

/**
 * Keeps everything that the first script needs in the first script. Left to itself the bundler moves what later parts
 * need as well into files of their own, and a page then waits for each of them in turn.
 *
 * Besides that it holds what several parts that are loaded on demand share, as long as it is very small.
 */
export function firstScript(): Plugin {
  const needed = new Set<string>()
  return {
    name: 'relight-first-script',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [{ name: 'index', test: (id) => needed.has(id) || SHARED.test(id) }],
            },
          },
        },
      },
    }),
    buildEnd() {
      needed.clear()
      const need = (id: string) => {
        if (needed.has(id)) return
        needed.add(id)
        for (const next of this.getModuleInfo(id)?.importedIds ?? []) need(next)
      }
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) need(id)
    },
  }
}

/** The texts of several views in Korean choose their particles by it. */
const SHARED = /\/src\/ui\/words\/particle\.ts$/

/**
 * Parts of packages that nothing here uses and the bundler cannot tell, because a class keeps them. Their stand-ins do
 * what the parts do for a page that never calls them.
 */
const UNUSED: Readonly<Record<string, string>> = {
  '/query-core/build/modern/mutationCache.js':
    'export class MutationCache { resumePausedMutations() { return Promise.resolve() } clear() {} }',
  '/query-core/build/modern/infiniteQueryBehavior.js':
    'export const infiniteQueryBehavior = () => undefined, hasNextPage = () => false, hasPreviousPage = () => false',
}

/** Sends for the style sheets of a part before it is drawn. A sheet that does not come leaves the part without style. */
const partLoader = (base: string): string => `
const sheets = new Map()
const sheet = (file) => new Promise((done) => {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = ${JSON.stringify(base)} + file
  link.onload = link.onerror = done
  document.head.append(link)
})
export const __vitePreload = async (load, files = []) => {
  for (const file of files) if (file.endsWith('.css') && !sheets.has(file)) sheets.set(file, sheet(file))
  await Promise.all(files.map((file) => sheets.get(file)))
  return load()
}`

/**
 * Leaves out of the first script what no page of Relight uses. Stops the build where a new version of a package has
 * no longer what is left out, so that nobody believes it is.
 */
export function leaveOut(): Plugin {
  const left = new Set<string>()
  let config: ResolvedConfig
  return {
    name: 'relight-leave-out',
    apply: 'build',
    enforce: 'pre',
    configResolved: (resolved) => {
      config = resolved
    },
    load(id) {
      if (id.endsWith(LOADER)) {
        left.add(LOADER)
        return partLoader(config.base)
      }
      const file = Object.keys(UNUSED).find((end) => id.replaceAll('\\', '/').endsWith(end))
      if (file === undefined) return null
      left.add(file)
      return UNUSED[file]
    },
    buildEnd(error) {
      const missed = [LOADER, ...Object.keys(UNUSED)].filter((file) => !left.has(file))
      if (!error && missed.length > 0)
        this.error(`There is nothing to leave out: ${missed.join(', ')}.`)
    },
  }
}

const LOADER = 'vite/preload-helper.js'
