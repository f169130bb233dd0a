// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

/**
 * Makes one module for Node out of TypeScript and everything it imports, and gives its address. It is gone
 * when the process ends.
 * @param {URL} entry
 * @returns {Promise<string>}
 */
export async function bundled(entry) {
  const outDir = mkdtempSync(path.join(tmpdir(), 'relight-simulate-'))
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }))
  await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(entry),
      outDir,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'entry.mjs', codeSplitting: false } },
    },
  })
  return pathToFileURL(path.join(outDir, 'entry.mjs')).href
}
