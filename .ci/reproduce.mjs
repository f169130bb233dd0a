// @ts-check
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runScript } from './runScript.mjs'

const ROOT = 'dist'

/**
 * @param {string} root
 * @returns {Map<string, Buffer>} the files of a build by their names
 */
function filesOf(root) {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => statSync(path.join(root, name)).isFile())
  return new Map(files.map((name) => [name, readFileSync(path.join(root, name))]))
}

/**
 * @param {Map<string, Buffer>} one @param {Map<string, Buffer>} other
 * @returns {string[]} the files that one has and the other lacks, or has otherwise
 */
function differences(one, other) {
  const names = [...new Set([...one.keys(), ...other.keys()])].sort()
  return names.filter((name) => !one.get(name)?.equals(other.get(name) ?? Buffer.alloc(0)))
}

/** Builds into a folder of its own and compares each byte with `dist`; ends with 1 where one differs. */
async function main() {
  if (!existsSync(path.join(ROOT, 'index.html'))) {
    console.error(`There is no build in ${ROOT}. Run "npm run build" first.`)
    process.exitCode = 1
    return
  }
  const again = mkdtempSync(path.join(tmpdir(), 'relight-again-'))
  try {
    const { code, output } = await runScript('build', ['--outDir', again, '--emptyOutDir'])
    const files = filesOf(ROOT)
    const odd = code === 0 ? differences(files, filesOf(again)) : []
    if (code !== 0) console.error(output)
    else if (odd.length === 0) console.log(`${files.size} files, and the same bytes both times.`)
    else console.error(`A second build of the same sources differs in:\n  ${odd.join('\n  ')}`)
    process.exitCode = code === 0 && odd.length === 0 ? 0 : 1
  } finally {
    rmSync(again, { recursive: true, force: true })
  }
}

await main()
