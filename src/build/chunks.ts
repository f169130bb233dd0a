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
  /** Modules that one view needs at once and its late parts too, each with the name of their file. */
  const parts = new Map<string, string>()
  const groups = [
    { name: 'index', test: (id: string) => first.has(id) || SHARED.test(id) },
    { name: 'views', test: (id: string) => (uses.get(id) ?? 0) > 1 },
    { name: (id: string) => parts.get(id) ?? null, test: (id: string) => parts.has(id) },
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
      /** Modules needed by the parts that these modules load on demand. */
      const neededLate = (ids: ReadonlySet<string>): ReadonlySet<string> => {
        const late = new Set<string>()
        for (const id of ids) {
          for (const part of this.getModuleInfo(id)?.dynamicallyImportedIds ?? []) {
            collect(part, late)
          }
        }
        return late
      }
      const count = (id: string) => uses.set(id, (uses.get(id) ?? 0) + 1)
      const lateOf: string[][] = []
      first.clear()
      uses.clear()
      parts.clear()
      for (const id of this.getModuleIds()) {
        if (this.getModuleInfo(id)?.isEntry) collect(id, first)
        if (!VIEW.test(id)) continue
        const needed = new Set<string>()
        collect(id, needed)
        const late = neededLate(needed)
        for (const one of needed) {
          count(one)
          if (late.has(one) && !VIEW.test(one)) parts.set(one, nameOf(id))
        }
        lateOf.push([...late].filter((one) => !needed.has(one)))
      }
      // One view needs it at once, and a late part of another one does.
      for (const late of lateOf) for (const one of late) if (uses.has(one)) count(one)
    },
  }
}

const CLASSES = /import (\w+) from ('[^']+\.module\.css')/g

/**
 * Puts the names of classes into the code that uses them. As properties of an object per style sheet they would all be
 * kept, which costs a reader 0.8 KB.
 */
export function inlineClasses(): Plugin[] {
  return [
    {
      name: 'relight-inline-classes',
      apply: 'build',
      enforce: 'pre',
      config: () => ({
        build: { rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 3 } } } },
      }),
      transform: {
        filter: { id: /\/src\/.*\.tsx$/ },
        handler: (code) => code.replace(CLASSES, 'import * as $1 from $2'),
      },
    },
    {
      name: 'relight-keep-sheets',
      apply: 'build',
      enforce: 'post',
      // A sheet whose names are all inlined looks unused.
      transform: {
        filter: { id: /\.module\.css$/ },
        handler: (code) => ({ code, map: null, moduleSideEffects: 'no-treeshake' }),
      },
    },
  ]
}

const VIEW = /\/src\/views\/(\w+)\/\w+View\.tsx$/
const nameOf = (view: string) => VIEW.exec(view)?.[1] ?? 'view'
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
