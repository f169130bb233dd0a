import { type Told, type Watched, WATCHES_KEY, watches } from './watches.ts'

/** What the device keeps between visits. */
export interface Kept {
  readonly watched: readonly Watched[]
  readonly told: readonly Told[]
}

const NOTHING: Kept = { watched: [], told: [] }
/** Nobody waits for more; what is beyond was not written by this page. */
const MOST_KEPT = 200
const MAX_TEXT = 1_000

/** Reads what was kept. `null` where something is there that this page cannot have written. */
export function keptIn(text: string | null): Kept | null {
  if (text === null) return NOTHING
  try {
    const json: unknown = JSON.parse(text)
    const [watched, told] = [listIn(json, 'watched'), listIn(json, 'told')]
    if (!watched?.every(isWatched) || !told?.every(isTold)) return null
    return { watched, told }
  } catch {
    return null
  }
}

function listIn(json: unknown, key: string): readonly unknown[] | null {
  const list = fieldOf(json, key)
  return Array.isArray(list) && list.length <= MOST_KEPT ? list : null
}

const fieldOf = (json: unknown, key: string): unknown =>
  typeof json === 'object' && json !== null && Object.hasOwn(json, key)
    ? (json as Readonly<Record<string, unknown>>)[key]
    : undefined

const isText = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && value.length <= MAX_TEXT

function isWatched(value: unknown): value is Watched {
  const isNamed = isText(fieldOf(value, 'id')) && isText(fieldOf(value, 'name'))
  return isNamed && Number.isFinite(fieldOf(value, 'since'))
}

function isTold(value: unknown): value is Told {
  const isNamed = isText(fieldOf(value, 'id')) && isText(fieldOf(value, 'name'))
  const kind = fieldOf(value, 'kind')
  return isNamed && Number.isFinite(fieldOf(value, 'at')) && (kind === 'back' || kind === 'gone')
}

/** What the device has now; `null` where it is damaged. Storage that is denied has nothing. */
export function recallWatches(): Kept | null {
  try {
    return keptIn(window.localStorage.getItem(WATCHES_KEY))
  } catch {
    return NOTHING
  }
}

/** Has the device keep what is watched and told. Returns whether it could. */
export function keepWatches({ watched, told }: Kept): boolean {
  try {
    if (watched.length + told.length === 0) window.localStorage.removeItem(WATCHES_KEY)
    else window.localStorage.setItem(WATCHES_KEY, JSON.stringify({ watched, told }))
    return true
  } catch {
    return false
  }
}

/** Ends watches with what is to be told of them. */
export function tellOf(news: readonly Told[]): void {
  watches.setState(({ watched, told }) => ({
    watched: watched.filter(({ id }) => news.every((one) => one.id !== id)),
    told: [...told.filter(({ id }) => news.every((one) => one.id !== id)), ...news],
  }))
}

/** Calls what is watched by the names that the reader sees now, as after a change of language. */
export function renameWatched(names: ReadonlyMap<string, string>): void {
  const isCalled = ({ id, name }: Watched) => (names.get(id) ?? name) === name
  if (watches.getState().watched.every(isCalled)) return
  watches.setState(({ watched }) => ({
    watched: watched.map((one) => ({ ...one, name: names.get(one.id) ?? one.name })),
  }))
}

/** Puts news away that was read. */
export function putAway(id: string): void {
  watches.setState(({ told }) => ({ told: told.filter((one) => one.id !== id) }))
}
