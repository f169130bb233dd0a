/** The page that the host serves at the wall's URL: its build and its scripts. */
export interface ServedPage {
  readonly build: string
  readonly scripts: readonly string[]
}

const REQUEST_MS = 8_000
const LIMITS = { version: 1_000, page: 1_000_000, script: 5_000_000 }
/** Upper bound of scripts in any build. */
const MAX_SCRIPTS = 60

/** The same options as for polls: no credentials, no redirects. */
const REQUEST: RequestInit = {
  cache: 'no-cache',
  redirect: 'error',
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
}

/** Reads the newest build from the file that each build writes; `null` if unavailable. */
export async function newestBuild(): Promise<string | null> {
  const text = await textAt('/version.json', 'json', LIMITS.version)
  return text === null ? null : buildInVersion(text)
}

/**
 * Checks that the host serves a page completely: the page, all scripts that it names and their
 * static imports, each whole and of the right type. Returns `null` if anything is missing: a reload
 * could then end at the browser's own error page, and nobody is at a wall to press "try again".
 */
export async function servedPage(address: string): Promise<ServedPage | null> {
  const html = await textAt(address, 'html', LIMITS.page)
  const page = html === null ? null : pageIn(html)
  if (!page) return null
  const requested = new Set<string>()
  const isThere = async (script: string): Promise<boolean> => {
    if (requested.has(script)) return true
    requested.add(script)
    if (requested.size > MAX_SCRIPTS) return false
    const text = await textAt(script, 'javascript', LIMITS.script)
    return text !== null && areThere(importsIn(text))
  }
  const areThere = async (scripts: readonly string[]): Promise<boolean> =>
    (await Promise.all(scripts.map(isThere))).every(Boolean)
  return (await areThere(page.scripts)) ? page : null
}

/** Lists the static imports of a built script. */
export function importsIn(text: string): readonly string[] {
  const found = text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+\.js)["']/g)
  return [...found].map(({ 1: name = '' }) => `/assets/${name}`)
}

/** Parses the build in a version file; `null` if invalid. */
export function buildInVersion(text: string): string | null {
  try {
    const build: unknown = JSON.parse(text)?.build
    return typeof build === 'string' && /^[\w-]{1,64}$/.test(build) ? build : null
  } catch {
    return null
  }
}

/** Parses a page's build and scripts; `null` if the page is not ours or names no script. */
export function pageIn(html: string): ServedPage | null {
  const build = /<meta name="relight-build" content="([\w-]{1,64})">/.exec(html)?.[1]
  const scripts = new Set(html.match(/\/assets\/[\w.-]+\.js\b/g))
  const isWhole = /<\/html>\s*$/.test(html)
  if (!build || !isWhole || scripts.size === 0 || scripts.size > MAX_SCRIPTS) return null
  return { build, scripts: [...scripts] }
}

/** Loads the whole text at a URL of the right type; `null` on any failure or timeout. */
async function textAt(address: string, kind: string, limitBytes: number): Promise<string | null> {
  try {
    const response = await fetch(address, { ...REQUEST, signal: AbortSignal.timeout(REQUEST_MS) })
    const isRight = response.headers.get('content-type')?.includes(kind) === true
    if (response.status === 200 && isRight && response.body) {
      return await boundedText(response.body, limitBytes)
    }
    await response.body?.cancel()
  } catch {
    // The kind of failure makes no difference: the page is not reloaded.
  }
  return null
}

async function boundedText(
  body: ReadableStream<Uint8Array>,
  limit: number,
): Promise<string | null> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    bytes += value.byteLength
    if (bytes > limit) {
      await reader.cancel()
      return null
    }
    text += decoder.decode(value, { stream: true })
  }
}
