// @ts-check
import { spawn } from 'node:child_process'

/**
 * Result of a script. `output` is what it printed, both streams in the order of arrival.
 * @typedef {{ code: number, output: string }} Outcome
 */

/**
 * Runs a script of package.json and keeps what it prints.
 * @param {string} name
 * @param {readonly string[]} [args]
 * @param {NodeJS.ProcessEnv} [env] on top of this process's own
 * @returns {Promise<Outcome>} never rejects: a script that cannot be started has code 1
 */
export function runScript(name, args = [], env = {}) {
  const npm = process.env['npm_execpath']
  // Without npm around us, its name is found on PATH: on Windows only by a shell.
  const [command, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
  const child = spawn(command, [...first, 'run', '--silent', name, '--', ...args], {
    env: { ...process.env, FORCE_COLOR: '0', ...env },
    shell: process.platform === 'win32' && command === 'npm',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve) => {
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text))
    }
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
