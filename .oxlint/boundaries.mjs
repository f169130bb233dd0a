// @ts-check
import path from 'node:path'

/**
 * Imports that the files of each folder of `src` may make besides their own folder: other folders, or single files of them. `*` stands for one name. A file at the top of `src` may import anything.
 * @type {Record<string, readonly string[]>}
 */
const MAY_IMPORT = {
  status: [],
  text: [],
  texts: ['status', 'outage'],
  sources: ['status', 'text'],
  outage: ['status'],
  announce: ['status', 'outage'],
  live: ['status', 'outage', 'sources/source.ts'],
  prefs: ['status'],
  ui: ['status', 'text', 'texts'],
  charts: ['status', 'outage', 'texts', 'ui'],
  views: ['status', 'text', 'outage', 'announce', 'live', 'prefs', 'texts', 'ui', 'charts'],
  app: ['status', 'sources', 'outage', 'live', 'prefs', 'texts', 'ui', 'charts', 'views'],
  mock: ['status', 'ui', 'texts', 'sources/*/wire.ts'],
  testing: ['status', 'outage', 'sources', 'live', 'mock', 'views', 'app'],
  // Writes the pages: their frames come from the app, their policy from the configuration.
  build: ['app', 'sources/config.ts', 'status', 'texts', 'ui'],
  hosting: ['views/list.mjs'],
  // The scenarios' names, the list of views, and the server that tests run against.
  e2e: ['mock', 'views/list.mjs', 'hosting'],
}

/** What only some files may import on top of that. */
const BESIDES = [
  // A test may take a story the whole way: told by the pretend API, read by the real source.
  { files: /^src\/.*\.test\.tsx?$/, may: ['mock', 'sources', 'testing', 'text', 'texts'] },
  // The simulator drives polling without a browser, and looks at what the public view would say.
  {
    files: /^e2e\/simulation\//,
    may: ['status', 'text', 'outage', 'sources', 'live', 'testing'],
  },
]

/**
 * The folders that know a package. A package that is not here belongs to nobody yet. Tests and
 * what is outside `src` may import any.
 * @type {Record<string, readonly string[]>}
 */
const PACKAGE_OWNERS = {
  valibot: ['sources', 'testing'],
  '@tanstack/react-query': ['live', 'app'],
  zustand: ['prefs'],
  recharts: ['charts'],
  msw: ['mock'],
  react: ['announce', 'live', 'prefs', 'ui', 'charts', 'views', 'app', 'mock', 'main.tsx'],
  'react-dom': ['ui', 'app', 'mock', 'main.tsx'],
  vite: ['build', 'hosting'],
  '@vitejs/plugin-react': ['build'],
  node: ['build', 'hosting'],
}

/** In these each folder stands alone: a source knows no other source, a view no other view. */
const SEPARATE = ['sources', 'views']

/**
 * The modules of `outage` that hand out facts. Views import values from these only, and types from any: the other
 * modules are for deriving facts, which views must not do.
 */
const FACTS = [
  'outage/overview.ts',
  'outage/verdict.ts',
  'outage/progress.ts',
  'outage/replay.ts',
  'outage/calmDay.ts',
  'outage/stops.ts',
  'outage/confirmation.ts',
  'outage/forecastEvents.ts',
  'outage/recovery/*',
]

/** @param {string} pattern @param {string} target such as `sources/source.ts` */
function covers(pattern, target) {
  const wanted = pattern.split('/')
  const parts = target.split('/')
  return wanted.every((part, at) => part === '*' || part === parts[at])
}

/**
 * @param {string} file
 * @param {string} target relative to `src`
 * @param {boolean} isType
 * @returns {string | undefined} what is wrong
 */
function derivesFacts(file, target, isType) {
  const isView = file.startsWith('src/views/') && !/\.test\.tsx?$/.test(file)
  if (!isView || isType || !target.startsWith('outage/')) return undefined
  if (FACTS.some((pattern) => covers(pattern, target))) return undefined
  return `Views derive no facts: take this from ${FACTS.join(', ')}, not from ${target}.`
}

/**
 * @param {string} file relative to the project, such as `src/live/clock.ts`
 * @param {string} target relative to `src`
 * @returns {string | undefined} what is wrong
 */
function wrongFolder(file, target) {
  const [top = '', folder = '', inner = '', deeper] = file.split('/')
  const [targetFolder = '', targetInner = '', targetDeeper] = target.split('/')
  if (targetFolder === '..') return 'src does not import from outside itself.'
  const from = top === 'src' ? folder : top
  const rule = MAY_IMPORT[from]
  if (rule === undefined) return undefined
  if (from === targetFolder) {
    const stays = deeper === undefined || targetDeeper === undefined || inner === targetInner
    if (!SEPARATE.includes(from) || stays) return undefined
    return `${inner} and ${targetInner} stand alone: neither imports the other.`
  }
  const besides = BESIDES.filter(({ files }) => files.test(file)).flatMap(({ may }) => may)
  if ([...rule, ...besides].some((pattern) => covers(pattern, target))) return undefined
  const allowed = rule.length === 0 ? 'nothing outside itself' : `only ${rule.join(', ')}`
  return `${from} may import ${allowed}, not ${target}.`
}

/**
 * @param {string} file relative to the project
 * @param {string} specifier such as `react-dom/client`
 * @returns {string | undefined} what is wrong
 */
function wrongPackage(file, specifier) {
  const [top, folder = ''] = file.split('/')
  if (top !== 'src' || /\.test\.(?:tsx?|mjs)$/.test(file) || specifier.startsWith('virtual:')) {
    return undefined
  }
  const isNode = specifier.startsWith('node:')
  const name = isNode ? 'node' : specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
  const owners = PACKAGE_OWNERS[name]
  if (owners === undefined) return `No folder of src owns the package ${name}.`
  if (owners.includes(folder)) return undefined
  return `Only ${owners.join(', ')} may import ${name}, not ${folder}.`
}

/**
 * @param {string} file relative to the project, with forward slashes
 * @param {string} specifier what stands in the import
 * @param {boolean} [isType] nothing but types is imported
 * @returns {string | undefined} what is wrong, in a sentence
 */
export function wrongImport(file, specifier, isType = false) {
  const [bare = ''] = specifier.split('?')
  if (!bare.startsWith('.')) return wrongPackage(file, bare)
  const target = path.posix.relative('src', path.posix.join(path.posix.dirname(file), bare))
  const isOurs = file.startsWith('src/') || !target.startsWith('..')
  return isOurs ? (wrongFolder(file, target) ?? derivesFacts(file, target, isType)) : undefined
}

/**
 * @typedef {object} ImportNode
 * @property {string} type
 * @property {{ value?: unknown } | null} source
 * @property {string} [importKind] `type` or `value`
 * @property {string} [exportKind] the same of an export
 * @property {readonly { importKind?: string }[]} [specifiers]
 */

/** The tables above as a rule of the linter. */
const folders = {
  meta: { type: 'problem' },
  /** @param {{ filename: string, cwd: string, report: (problem: object) => void }} context */
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/')
    /** @param {ImportNode} node */
    function check({ type, source, importKind, exportKind, specifiers = [] }) {
      if (typeof source?.value !== 'string') return
      const isType =
        type === 'TSImportType' ||
        importKind === 'type' ||
        exportKind === 'type' ||
        (specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type'))
      const message = wrongImport(file, source.value, isType)
      if (message !== undefined) context.report({ node: source, message })
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    }
  },
}

export default { meta: { name: 'relight' }, rules: { folders } }
