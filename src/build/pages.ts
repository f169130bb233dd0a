import react from '@vitejs/plugin-react'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type CSSOptions, type Plugin, type Rolldown } from 'vite'
import { fingerprint } from '../app/fingerprint.ts'
import { type Config, configDoubts, decodeConfig } from '../sources/config.ts'
import type { Language } from '../status/briefing.ts'
import { firstLookScript, inlineScript } from './scripts.ts'

/** Parts of a page. */
interface PageParts {
  readonly html: string
  readonly css: string
  readonly config: Config
  readonly frames: Readonly<Record<Language, string>>
  /** The address of each language's texts. */
  readonly words: Readonly<Record<string, string>>
  /** The script that shows the first answer before the page's own has come; `null`: the page has none. */
  readonly firstLook: string | null
  /** The script that keeps a display up whatever becomes of the page's own; `null`: the page has none. */
  readonly kiosk: string | null
  /** The files of a view that are not in the first script, sent for beside it. */
  readonly chunks: readonly string[]
  /** True if it is dark whatever the reader chose. */
  readonly isNight: boolean
  /** True if the device may have kept choices of an earlier visit. */
  readonly isKeeping: boolean
  readonly isDemo: boolean
}

/** The language of a page before its reader is known. */
const FIRST_LANGUAGE: Language = 'en'
const OTHER_LANGUAGE: Language = 'ko'

/**
 * Chooses language and colours before anything is drawn, by the address, the last visit, the browser; and sends for
 * the texts of that language beside the script that needs them.
 */
const choose = (
  words: Readonly<Record<string, string>>,
  { isNight, isKeeping }: Pick<PageParts, 'isNight' | 'isKeeping'>,
) =>
  `(function(){var d=document.documentElement,q=new URLSearchParams(location.search),g=function(k){${isKeeping ? 'try{return localStorage.getItem("relight."+k)}catch(e){}' : ''}return null},l=q.get("lang")||g("language"),t=${isNight ? '"dark"' : 'q.get("theme")||g("theme")'};if(l!=="ko"&&l!=="en")l=(navigator.languages||[navigator.language]).map(function(x){return String(x).slice(0,2)}).find(function(x){return x==="ko"||x==="en"})||"en";d.lang=l;if(t==="light"||t==="dark")d.dataset.theme=t;var m=document.createElement("link");m.rel="modulepreload";m.href=${JSON.stringify(words)}[l];document.head.append(m)})()`

/** Puts the frame in the reader's language into its place, before the script takes it over. */
const SPEAK = `(function(){var t=document.getElementById("frame-"+document.documentElement.lang);if(t)document.getElementById("root").replaceChildren(t.content.cloneNode(true))})()`

/** Sends the first poll at once, as the script would a second later. */
const begin = (url: string) =>
  `(window.relightFirstRequest=fetch(${JSON.stringify(url)},{cache:"no-cache",redirect:"error",credentials:"omit",referrerPolicy:"no-referrer",signal:AbortSignal.timeout(8e3)})).catch(function(){})`

/**
 * Writes one page for each view: its frame in both languages, the critical CSS, the configuration, and a policy
 * that allows no other script or style. Stops the build, in plain words, at a configuration that is wrong.
 */
export function pages({ isDemo }: { readonly isDemo: boolean }): Plugin {
  let isBuild = false
  return {
    name: 'relight-pages',
    configResolved: ({ command }) => {
      isBuild = command === 'build'
    },
    transformIndexHtml: async (html) => {
      const whole = html.replace('<body>', `<body>${await sprite()}`)
      return isBuild ? whole : withConfig(whole, await readConfig(isDemo))
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const config = await readConfig(isDemo)
        for (const doubt of configDoubts(config)) this.warn(doubt)
        const html = takeAsset(bundle, 'index.html')
        const words = wordsFiles(bundle)
        const [server, firstLook, kiosk] = await Promise.all([
          serverBuild(),
          firstLookScript(),
          inlineScript('src/app/kiosk/kioskEntry.ts'),
        ])
        const sources = new Map<string, string>()
        for (const { path, ...kind } of server.PAGES) {
          const frames = {
            ko: await server.frameOf(path, 'ko', config, isDemo),
            en: await server.frameOf(path, 'en', config, isDemo),
          }
          const css = cssOf(bundle, path)
          const source = page({
            html,
            css,
            config,
            frames,
            words,
            // In the demo nothing answers yet; other views have no room for a list.
            firstLook: path === '/' && !isDemo ? firstLook : null,
            kiosk: path === '/wall/' ? kiosk : null,
            chunks: viewChunks(bundle, path),
            ...kind,
            isDemo,
          })
          sources.set(`${path.slice(1)}index.html`, source)
        }
        const build = buildName([...sources.values()])
        const emit = (fileName: string, source: string) =>
          this.emitFile({ type: 'asset', fileName, source })
        const mark = `<meta name="relight-build" content="${build}">`
        for (const [fileName, html] of sources) {
          emit(
            fileName,
            html.replace(/<meta charset[^>]*>/, (meta) => meta + mark),
          )
        }
        emit('version.json', `${JSON.stringify({ build })}\n`)
        emit('relight.json', `${JSON.stringify(config, null, 2)}\n`)
      },
    },
  }
}

/** The demo plays a scenario that brings its own briefing; every other build reads what its file names. */
async function readConfig(isDemo: boolean): Promise<Config> {
  const file = process.env['RELIGHT_CONFIG'] ?? 'public/relight.json'
  const text = isDemo
    ? '{"source":{"kind":"statuspage-v2","urls":["/api/v2"]},"briefing":"/briefing.json"}'
    : await readFile(file, 'utf8').catch(() => {
        throw new Error(`The configuration ${file} cannot be read. Is the path right?`)
      })
  const result = decodeConfig(text)
  if (result.ok) return result.config
  throw new Error(`The configuration ${file} is wrong:\n  - ${result.faults.join('\n  - ')}`)
}

function page(parts: PageParts): string {
  const { html, css, config, frames, words, firstLook, kiosk, chunks, isDemo } = parts
  const url = `${config.source.urls[0]?.replace(/\/$/, '') ?? ''}/summary.json`
  // Joined, since each script needs a hash in the policy, which does not compress. In the demo
  // nothing answers before the script has set it up.
  const early = [[...(isDemo ? [] : [begin(url)]), choose(words, parts)].join(';')]
  // The first look comes after the frame, because it shows what it finds under it.
  const shown = [SPEAK, firstLook].filter((script) => script !== null).join(';')
  const late = [shown, kiosk].filter((script) => script !== null)
  const scripts = [...early, ...late]
  const policy = contentPolicy({ scripts, css, config, isDemo })
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    ...early.map((script) => `<script>${script}</script>`),
    ...chunks.map((file) => `<link rel="modulepreload" href="/${file}">`),
    `<style>${css}</style>`,
  ].join('')
  const body = [
    // First, because without JavaScript what follows says for ever that it is checking.
    NO_SCRIPT,
    `<div id="root">${frames[FIRST_LANGUAGE]}</div>`,
    `<template id="frame-${OTHER_LANGUAGE}">${frames[OTHER_LANGUAGE]}</template>`,
    ...late.map((script) => `<script>${script}</script>`),
  ].join('')
  return withConfig(html, config)
    .replace(/<link rel="stylesheet"[^>]*>/g, '')
    .replace(/(<meta charset[^>]*>)/, (meta) => meta + head)
    .replace('<div id="root"></div>', () => body)
}

const NO_SCRIPT =
  '<noscript><p lang="en">This page needs JavaScript to ask for the status. Without it nothing is known here; that does not mean that all is well.</p><p lang="ko">이 페이지는 JavaScript가 있어야 상태를 물을 수 있습니다. 없으면 아무것도 알 수 없으며, 정상이라는 뜻이 아닙니다.</p></noscript>'

function withConfig(html: string, config: Config): string {
  const json = JSON.stringify(config).replaceAll('<', '\\u003c')
  const mark = fingerprint(json)
  const tag = `<script type="application/json" id="relight-config" data-fingerprint="${mark}">${json}</script>`
  return html.replace('</head>', () => `${tag}</head>`)
}

type PolicyParts = Pick<PageParts, 'css' | 'config' | 'isDemo'> & {
  readonly scripts: readonly string[]
}

function contentPolicy({ scripts, css, config, isDemo }: PolicyParts): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const addresses = [...config.source.urls, ...(config.briefing ? [config.briefing] : [])]
  const origins = addresses
    .filter((url) => url.startsWith('https:'))
    .map((url) => new URL(url).origin)
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.map(hash).join(' ')}`,
    `style-src 'self' ${hash(css)}`,
    ['connect-src', "'self'", ...new Set(origins)].join(' '),
    "img-src 'self' data:",
    ...(isDemo ? ["worker-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // The mock's worker is registered by a text; its one policy accepts that text alone.
    isDemo ? 'trusted-types default' : "trusted-types 'none'",
  ].join('; ')
}

/** The shapes that every view refers to. They never change, so they stand outside of what React keeps. */
async function sprite(): Promise<string> {
  const file = await readFile(new URL('../ui/sprite.svg', import.meta.url), 'utf8')
  return file
    .replace(/\s*\n\s*/g, ' ')
    .replace(/> </g, '><')
    .trim()
}

function wordsFiles(bundle: Rolldown.OutputBundle): Readonly<Record<string, string>> {
  const files = Object.values(bundle).flatMap((file) => {
    const language = /texts\/(ko|en)\/common\.ts$/.exec(
      (file.type === 'chunk' && file.facadeModuleId) || '',
    )?.[1]
    return language ? [[language, `/${file.fileName}`] as const] : []
  })
  return Object.fromEntries(files)
}

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

function takeAsset(bundle: Rolldown.OutputBundle, name: string): string {
  const asset = bundle[name]
  if (asset?.type !== 'asset') throw new Error(`The build has no ${name}.`)
  delete bundle[name]
  return String(asset.source)
}

/** The files of a view that are not in the first script: its own, and what it shares with other parts. */
function viewChunks(bundle: Rolldown.OutputBundle, path: string): readonly string[] {
  const own = new RegExp(`/src/views/${path.replaceAll('/', '')}/\\w+View\\.tsx$`)
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  const entries = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName))
  return chunks
    .filter(({ facadeModuleId }) => own.test(facadeModuleId ?? ''))
    .flatMap(({ fileName, imports }) => [fileName, ...imports])
    .filter((file) => !entries.has(file))
}

/** The CSS a view needs at first sight: what every page has, and its own. */
function cssOf(bundle: Rolldown.OutputBundle, path: string): string {
  const own = path === '/' ? [] : [`${path.replaceAll('/', '')}view`]
  return Object.values(bundle)
    .filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
    .filter(({ fileName }) => {
      const name = fileName.toLowerCase()
      return name.includes('/index-') || own.some((view) => name.includes(`/${view}-`))
    })
    .map((file) => (file.type === 'asset' ? String(file.source).trim() : ''))
    .join('')
}

/**
 * The name of a build, for pages that are open for long to see that another is out. Pages hold all that is not in
 * files, and name the files by what is in them: the same sources make the same name.
 */
function buildName(pages: readonly string[]): string {
  const hash = createHash('sha256')
  for (const page of pages) hash.update(page)
  return hash.digest('base64url').slice(0, 12)
}

type ServerEntry = typeof import('../app/entryServer.tsx')

/** Builds the frames' renderer and loads it, in a folder that goes again. */
async function serverBuild(): Promise<ServerEntry> {
  const folder = await mkdtemp(join(process.cwd(), 'node_modules', '.relight-'))
  try {
    const built = await build({
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      css: CSS_OPTIONS,
      define: { 'process.env.NODE_ENV': '"production"' },
      ssr: { noExternal: true },
      build: {
        ssr: 'src/app/entryServer.tsx',
        write: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    })
    const output = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput
    const file = join(folder, 'entryServer.mjs')
    await writeFile(file, output.output[0].code)
    return (await import(pathToFileURL(file).href)) as ServerEntry
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
