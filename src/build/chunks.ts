import type { Plugin, ResolvedConfig } from 'vite'

/**
 * Keeps everything that the first script needs in the first script, and what several further views need in one file. Left
 * to itself the bundler moves whatever later parts need as well into files of their own, and a page then waits for each of
 * them in turn.
 *
 * The first script also holds what several parts that are loaded on demand share, as long as it is very small.
 */
export function fewFiles(): Plugin {
  const first = new Set<string>()
  /** In how many views a module is needed. */
  const uses = new Map<string, number>()
  const groups = [
    { name: 'index', test: (id: string) => first.has(id) || SHARED.test(id) },
    { name: 'views', test: (id: string) => (uses.get(id) ?? 0) > 1 },
  ]
  return {
    name: 'relight-few-files',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }),
    buildEnd() {
      const collect = (id: string, into: Set<string>) => {
        if (into.has(id)) return
        into.add(id)
        for (const next of this.getModuleInfo(id)?.importedIds ?? []) collect(next, into)
      }
      first.clear()
      uses.clear()
      for (const id of this.getModuleIds()) {
        if (this.getModuleInfo(id)?.isEntry) collect(id, first)
        if (!VIEW.test(id)) continue
        const needed = new Set<string>()
        collect(id, needed)
        for (const one of needed) uses.set(one, (uses.get(one) ?? 0) + 1)
      }
    },
  }
}

const VIEW = /\/src\/views\/\w+\/\w+View\.tsx$/
/** The texts of several views in Korean choose their particles by it. */
const SHARED = /\/src\/texts\/ko\/particle\.ts$/

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
  const [part] = await Promise.all([load(), ...files.map((file) => sheets.get(file))])
  return part
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
