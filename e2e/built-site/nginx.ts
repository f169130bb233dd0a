import { expect } from '@playwright/test'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { nginxFile, servedFrom } from '../../src/hosting/hosting.mjs'

const NGINX = process.env['RELIGHT_NGINX'] ?? 'nginx'

/** Reason to skip the tests with nginx. */
export const NO_NGINX =
  'nginx is not installed: its configuration is not tried. On Debian: apt-get install nginx'

export const hasNginx = (): boolean => spawnSync(NGINX, ['-v']).status === 0

export type Headers = Record<string, string>

/** A running nginx with the configuration that we write for it. */
export interface Nginx {
  /** The origin, without a slash at the end. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Answer of a server, redirects not followed. */
export async function ask(url: string, headers: Headers = {}) {
  const response = await fetch(url, { headers, redirect: 'manual' })
  const text = await response.text()
  return { status: response.status, headers: Object.fromEntries(response.headers), text }
}

/** A port that nobody has at the moment. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Writes what nginx reads into a folder, and gives back the file that it begins with. */
function configuration(home: string, root: string, port: number, api?: string): string {
  const plain = { name: 'status.example.com', folder: root, listen: `127.0.0.1:${port}` }
  const place = api === undefined ? plain : { ...plain, api }
  writeFileSync(path.join(home, 'relight.conf'), nginxFile(servedFrom(root), place))
  const types = [
    '/etc/nginx/mime.types',
    path.join(path.dirname(NGINX), '../../etc/nginx/mime.types'),
  ]
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const file = path.join(home, 'nginx.conf')
  writeFileSync(
    file,
    [
      'daemon off; worker_processes 1;',
      // Files of the one who runs the tests can be read by nobody else.
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      `pid ${home}/nginx.pid; error_log ${home}/error.log;`,
      'events { worker_connections 64; }',
      'http {',
      'access_log off;',
      ...temporary.map((name) => `${name}_temp_path ${home}/${name};`),
      `include ${types.find((one) => existsSync(one)) ?? types[0]};`,
      `include ${home}/relight.conf;`,
      '}',
    ].join('\n'),
  )
  return file
}

/** Starts nginx for the build in a folder, in front of a status API if one is given by its origin. */
export async function startNginx(root: string, api?: string): Promise<Nginx> {
  const home = mkdtempSync(path.join(tmpdir(), 'relight-nginx-'))
  const port = await freePort()
  const file = configuration(home, root, port, api)
  const url = `http://127.0.0.1:${port}`
  const nginx = spawn(NGINX, ['-p', home, '-e', `${home}/error.log`, '-c', file], {
    stdio: 'inherit',
  })
  await expect(async () => expect((await ask(url)).status).toBe(200)).toPass({ timeout: 10_000 })
  return {
    url,
    close: async () => {
      const ended = new Promise((resolve) => nginx.once('exit', resolve))
      nginx.kill('SIGQUIT')
      await ended
      rmSync(home, { recursive: true })
    },
  }
}
