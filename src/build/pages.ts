import react from '@vitejs/plugin-react'
import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'
import { type Config, configDoubts, decodeConfig } from '../sources/config.ts'
import { pageHtml, withConfig } from './pageHtml.ts'
import { firstLookScript, inlineScript } from './scripts.ts'
import { CSS_OPTIONS } from './styles.ts'

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
          const source = pageHtml({
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
