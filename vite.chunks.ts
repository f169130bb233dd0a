import type { Plugin } from 'vite'

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
