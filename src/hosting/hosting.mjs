// @ts-check
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { CACHE, HEADERS, HSTS, OTHER_POLICY, pagePolicy } from './securityHeaders.mjs'

/**
 * Content of a site: the paths of its pages with their policies, and of its other files. A page that stands for
 * a folder has two addresses.
 * @typedef {{ pages: [string, string][], assets: string[], others: string[] }} Served
 */

/** @param {string} root the folder of a build @returns {Served} */
export function servedFrom(root) {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.startsWith('.') && file !== '_headers')
    .filter((file) => statSync(path.join(root, file)).isFile())
    .sort()
  const rest = files.filter((file) => !file.endsWith('.html')).map((file) => `/${file}`)
  return {
    pages: files
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) => {
        const html = readFileSync(path.join(root, file), 'utf8')
        const at = `/${file}`
        const names = at.endsWith('/index.html') ? [at.slice(0, -'index.html'.length), at] : [at]
        return names.map((name) => /** @type {[string, string]} */ ([name, pagePolicy(html, name)]))
      }),
    assets: rest.filter((at) => at.startsWith('/assets/')),
    others: rest.filter((at) => !at.startsWith('/assets/')),
  }
}

/** The part of a `_headers` file that Cloudflare Pages reads; Netlify reads more. */
const MOST_RULES = 100
const LONGEST_LINE = 2_000

/**
 * A `_headers` file as Netlify and Cloudflare Pages read it. They join the values of all rules that fit an address, so no
 * two rules here name the same header for one; and each asset has a rule of its own, so that one which is missing after
 * a release is kept by nobody for a year.
 * @param {Served} served
 * @returns {string}
 */
export function headersFile({ pages, assets, others }) {
  /** @param {string} at @param {Record<string, string>} headers */
  const rule = (at, headers) =>
    [at, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  const before = [
    rule('/*', { 'Strict-Transport-Security': HSTS, ...HEADERS }),
    ...pages.map(([at, policy]) =>
      rule(at, { 'Content-Security-Policy': policy, 'Cache-Control': CACHE.other }),
    ),
    ...others.map((at) =>
      rule(at, { 'Content-Security-Policy': OTHER_POLICY, 'Cache-Control': CACHE.other }),
    ),
  ]
  // An asset without a rule is asked for again each time, which costs a round trip and harms nobody.
  const kept = assets.slice(0, MOST_RULES - before.length)
  const rules = [...before, ...kept.map((at) => rule(at, { 'Cache-Control': CACHE.asset }))]
  const long = rules.flatMap((one) => one.split('\n')).find((line) => line.length > LONGEST_LINE)
  if (long !== undefined) throw new Error(`A line of _headers is too long: ${long.slice(0, 60)}…`)
  return `${rules.join('\n')}\n`
}

/**
 * How a server is addressed. `certificate` and `key` are files; without them it speaks plain http, to a proxy that speaks
 * https to the world. `api` is the origin of the status API that is to be reached under `/api/`, if any.
 * @typedef {{ name: string, folder: string, listen: string, certificate?: string, key?: string, api?: string }} Place
 */

/** @param {Place} place @returns {string[]} */
function listening({ listen, certificate, key }) {
  if (certificate === undefined || key === undefined) return [`listen ${listen};`]
  return [
    'listen 443 ssl http2;',
    'listen [::]:443 ssl http2;',
    `ssl_certificate ${certificate};`,
    `ssl_certificate_key ${key};`,
    'ssl_protocols TLSv1.2 TLSv1.3;',
  ]
}

/** @param {Place} place @returns {string[]} what sends http to https, where nginx itself speaks both */
const redirecting = ({ name, listen, certificate }) =>
  certificate === undefined
    ? []
    : [
        'server {',
        `  listen ${listen};`,
        `  server_name ${name};`,
        `  return 301 https://${name}$request_uri;`,
        '}',
      ]

/**
 * Hands on the status API, asking for each of its files once in ten seconds however many readers there are. Nothing of a
 * reader goes there, and no old answer stands in where it fails: nginx does not say how old its copies are.
 * @param {string} api
 * @returns {string[]}
 */
const handingOn = (api) => [
  'location /api/ {',
  '  limit_except GET { deny all; }',
  `  proxy_pass ${api};`,
  '  proxy_ssl_server_name on;',
  '  proxy_http_version 1.1;',
  '  proxy_set_header Connection "";',
  ...['Cookie', 'Authorization', 'Referer', 'Accept-Encoding'].map(
    (name) => `  proxy_set_header ${name} "";`,
  ),
  ...['Set-Cookie', 'Strict-Transport-Security', 'Content-Security-Policy', 'Cache-Control']
    .concat('Expires', 'Pragma', Object.keys(HEADERS))
    .map((name) => `  proxy_hide_header ${name};`),
  '  proxy_ignore_headers Cache-Control Expires Set-Cookie Vary X-Accel-Expires;',
  '  proxy_cache relight_api;',
  '  proxy_cache_key $uri;',
  '  proxy_cache_valid 200 10s;',
  '  proxy_cache_lock on;',
  '  proxy_connect_timeout 4s;',
  '  proxy_read_timeout 6s;',
  '}',
]

/** @param {string} variable @param {string} name @param {[string, string][]} rows */
const map = (variable, name, rows) => [
  `map ${variable} ${name} {`,
  ...rows.map(([key, value]) => `  ${key} "${value}";`),
  '}',
]

/**
 * A file for nginx, to be included in its `http`. Every `add_header` stands in the server: a location that has one of
 * its own would lose these.
 * @param {Served} served
 * @param {Place} place
 * @returns {string}
 */
export function nginxFile({ pages }, place) {
  /** @param {string} name @param {string} value */
  const header = (name, value) => `  add_header ${name} "${value}" always;`
  return [
    ...(place.api === undefined
      ? []
      : ['proxy_cache_path relight_api keys_zone=relight_api:1m max_size=100m inactive=1m;']),
    ...map('$uri', '$relight_policy', [
      ['default', OTHER_POLICY],
      ...pages.map(([at, policy]) => /** @type {[string, string]} */ ([`"${at}"`, policy])),
    ]),
    ...map('"$status$uri"', '$relight_cache', [
      ['default', CACHE.other],
      ['"~^(?:200|206|304)/assets/"', CACHE.asset],
      ...(place.api === undefined
        ? []
        : [/** @type {[string, string]} */ (['"~^(?:200|206|304)/api/"', CACHE.api])]),
      ['"~^[45]"', CACHE.error],
    ]),
    '# Only what came over https may promise to stay there; an empty header is not sent.',
    ...map('"$https$http_x_forwarded_proto"', '$relight_hsts', [
      ['default', ''],
      ['"~^(?:on|https)"', HSTS],
    ]),
    'server {',
    ...listening(place).map((line) => `  ${line}`),
    `  server_name ${place.name};`,
    `  root ${place.folder};`,
    '  index index.html;',
    '  charset utf-8;',
    '  charset_types text/css application/javascript application/json;',
    '  server_tokens off;',
    '  absolute_redirect off;',
    '  gzip on;',
    '  gzip_vary on;',
    '  gzip_types text/css application/javascript application/json image/svg+xml;',
    '  error_page 404 /404.html;',
    header('Strict-Transport-Security', '$relight_hsts'),
    header('Content-Security-Policy', '$relight_policy'),
    header('Cache-Control', '$relight_cache'),
    ...Object.entries(HEADERS).map(([name, value]) => header(name, value)),
    '  location / { try_files $uri $uri/ =404; }',
    '  location ~ /\\.(?!well-known/) { return 404; }',
    '  location = /_headers { return 404; }',
    ...(place.api === undefined ? [] : handingOn(place.api).map((line) => `  ${line}`)),
    '}',
    ...redirecting(place),
    '',
  ].join('\n')
}

const USAGE = `Writes down, for the host of a build, which headers to send with which file.

  npm run hosting -- nginx   [--root dist] [--to FILE] [--name status.example.com] [--folder /var/www/relight]
                             [--certificate FILE --key FILE] [--listen 80] [--api https://api.example.com]
  npm run hosting -- headers [--root dist] [--to dist/_headers]

  nginx    a file to include in the http part of nginx.conf
  headers  the _headers file of Netlify and Cloudflare Pages
  --api    where the status API is that readers are to find under /api/
  --to     where to write it; without it, it is printed

Run it again after each build: it names the pages' policies and the assets.`

/** @param {string} sentence */
function giveUp(sentence) {
  console.error(sentence)
  process.exitCode = 1
}

/** Reads the command line and writes the file it asks for. */
function main() {
  const text = /** @type {const} */ ({ type: 'string' })
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      root: text,
      to: text,
      name: text,
      folder: text,
      listen: text,
      certificate: text,
      key: text,
      api: text,
    },
  })
  const { root = 'dist', to, name = 'status.example.com', folder = '/var/www/relight' } = values
  const { listen = '80', certificate, key, api } = values
  const [kind] = positionals
  if (kind !== 'nginx' && kind !== 'headers') return giveUp(USAGE)
  if (!existsSync(path.join(root, 'index.html'))) {
    return giveUp(`There is no build in ${root}. Run "npm run build" first, then this again.`)
  }
  if ((certificate === undefined) !== (key === undefined)) {
    return giveUp('A certificate needs its key, and a key its certificate.')
  }
  if (api !== undefined && !/^https?:\/\/[^\s/?#;{}"'$]+$/.test(api)) {
    return giveUp('What follows --api should be an origin, such as https://api.example.com')
  }
  const served = servedFrom(root)
  const tls = certificate === undefined || key === undefined ? {} : { certificate, key }
  const place = { name, folder, listen, ...tls, ...(api === undefined ? {} : { api }) }
  const file = kind === 'nginx' ? nginxFile(served, place) : headersFile(served)
  if (to === undefined) process.stdout.write(file)
  else writeFileSync(to, file)
}

if (process.argv[1] === import.meta.filename) main()
