// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pageOf, VIEW_NAMES } from '../src/views/list.mjs'

/**
 * A chunk in Vite's manifest, under its source file or a made-up key.
 * @typedef {object} Chunk
 * @property {string} file
 * @property {string} [src]
 * @property {string[]} [imports] keys
 * @property {string[]} [dynamicImports] keys
 * @property {string[]} [css] files
 */

/**
 * A page of the build. Files are relative to the build; `first` are those without which nothing can
 * be read, `all` those until everything works.
 * @typedef {{ name: string, page: string, html: string, first: Set<string>, all: Set<string> }} BuiltView
 */

/**
 * Parts that a reader has to ask for, and so do not stand between them and a usable page: the texts of the
 * language they do not read, the terms under "About these data", the panels of the recovery view, the table twin, the notes on a lane that is
 * touched, what is told to who asks to be told; and what only a page with a briefing, with HTML in its messages or with a broken configuration loads.
 */
const ON_DEMAND = [
  /texts\/(?:en|ko)\/common\.ts$/,
  /AboutDataTerms\.tsx$/,
  /recovery\/details\/(?:PanelBody|\w+Panel)\.tsx$/,
  /NotifyMePart\.tsx$/,
  /public\/Meanwhile\.tsx$/,
  /charts\/SpanTable\.tsx$/,
  /charts\/LaneReader\.tsx$/,
  /ui\/RichTextTree\.tsx$/,
  /sources\/config\.ts$/,
  /sources\/briefing\/source\.ts$/,
]

/** @param {Chunk | undefined} chunk */
const isOnDemand = (chunk) => ON_DEMAND.some((part) => part.test(chunk?.src ?? ''))

/**
 * The parts of ON_DEMAND that a build does not have: after a rename they would count as needed at once.
 * @param {string} root
 */
export function missingOnDemand(root) {
  const chunks = Object.values(manifestOf(root))
  return ON_DEMAND.filter((part) => !chunks.some(({ src }) => part.test(src ?? ''))).map(String)
}

/** @param {string} root @returns {Record<string, Chunk>} */
function manifestOf(root) {
  const file = path.join(root, '.vite', 'manifest.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/**
 * The scripts and style sheets that a page names itself.
 * @param {string} html
 * @returns {string[]}
 */
function namedFiles(html) {
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? []
  return tags
    .filter((tag) => tag.startsWith('<script') || /rel="?(?:stylesheet|modulepreload)/.test(tag))
    .map((tag) => /\s(?:src|href)="?\/?([^"\s>]+)/.exec(tag)?.[1])
    .filter((file) => file !== undefined && /\.(?:js|css)$/.test(file))
    .map(String)
}

/**
 * The texts a page sends for by its first script: of the languages it may be read in, the larger one.
 * @param {string} root @param {string} html
 * @returns {string[]}
 */
function wordsOf(root, html) {
  const named = [...html.matchAll(/"(?:en|ko)":"\/(assets\/[^"]+\.js)"/g)].map(
    ({ 1: file = '' }) => file,
  )
  const size = (/** @type {string} */ file) => readFileSync(path.join(root, file)).length
  return named.sort((a, b) => size(b) - size(a)).slice(0, 1)
}

/**
 * Without a manifest: the files that a built script imports, as they stand in its text.
 * @param {string} root @param {string} file
 * @returns {string[]}
 */
function scannedImports(root, file) {
  const full = path.join(root, file)
  if (!file.endsWith('.js') || !existsSync(full)) return []
  const found = readFileSync(full, 'utf8').matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)
  return [...found].map(({ 1: name = '' }) => path.posix.join(path.posix.dirname(file), name))
}

/**
 * @param {string} root
 * @returns {(view: string, html: string) => { first: Set<string>, all: Set<string> }}
 */
function graph(root) {
  const manifest = manifestOf(root)
  /** @type {Map<string, Chunk>} */
  const byFile = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]))
  const filesOf = (/** @type {string[] | undefined} */ keys) =>
    (keys ?? []).flatMap((key) => manifest[key]?.file ?? [])

  return (view, html) => {
    /** @type {Set<string>} */
    const all = new Set()
    /** @type {Set<string>} */
    const first = new Set()

    /** A view that this page does not show is loaded by nobody here. */
    const isForeign = (/** @type {string} */ file) => {
      const shown = /^src\/views\/([^/]+)\//.exec(byFile.get(file)?.src ?? '')?.[1]
      return shown !== undefined && shown !== view
    }
    /** The view itself is there at once; what it loads after that comes when it is drawn. */
    const isOwnView = (/** @type {string} */ file) =>
      new RegExp(`^src/views/${view}/\\w+View\\.tsx$`).test(byFile.get(file)?.src ?? '')

    /** @param {string} file @param {boolean} isFirst */
    function take(file, isFirst) {
      if (isFirst ? first.has(file) : all.has(file)) return
      all.add(file)
      if (isFirst) first.add(file)
      const chunk = byFile.get(file)
      const imports = chunk ? filesOf(chunk.imports) : scannedImports(root, file)
      const isInlined = (/** @type {string} */ css) =>
        html.includes('<style>') && !html.includes(css)
      const css = (chunk?.css ?? []).filter((sheet) => !isFirst || !isInlined(sheet))
      for (const part of [...imports, ...css]) take(part, isFirst)
      for (const part of filesOf(chunk?.dynamicImports)) {
        if (isForeign(part) || isOnDemand(byFile.get(part))) continue
        take(part, isFirst && isOwnView(part))
      }
    }
    for (const file of [...namedFiles(html), ...wordsOf(root, html)]) take(file, true)
    return { first, all }
  }
}

/**
 * The pages of a build with the files they need, by Vite's manifest, or without one by what the
 * pages and scripts name. Parts loaded on demand count: whole means usable.
 * @param {string} root
 * @returns {BuiltView[]} those that the build has; the public one first
 */
export function builtViews(root) {
  const needed = graph(root)
  const built = VIEW_NAMES.filter((name) => existsSync(path.join(root, pageOf(name))))
  return built.map((name) => {
    const page = pageOf(name)
    const html = readFileSync(path.join(root, page), 'utf8')
    return { name, page, html, ...needed(name, html) }
  })
}
