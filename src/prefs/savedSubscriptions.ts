import {
  type Notice,
  type Subscription,
  SUBSCRIPTIONS_KEY,
  subscriptions,
} from './subscriptions.ts'

/** Data that the device keeps between visits. In storage the fields are called `watched` and `told`. */
export interface SavedSubscriptions {
  readonly waiting: readonly Subscription[]
  readonly notices: readonly Notice[]
}

const NOTHING: SavedSubscriptions = { waiting: [], notices: [] }
/** Upper bound of real use; this page never writes more. */
const MAX_SAVED = 200
const MAX_TEXT = 1_000

/** Parses saved data. Returns `null` if this page cannot have written it. */
export function parseSaved(text: string | null): SavedSubscriptions | null {
  if (text === null) return NOTHING
  try {
    const json: unknown = JSON.parse(text)
    const [waiting, notices] = [listIn(json, 'watched'), listIn(json, 'told')]
    if (!waiting?.every(isSubscription) || !notices?.every(isNotice)) return null
    return { waiting, notices }
  } catch {
    return null
  }
}

function listIn(json: unknown, key: string): readonly unknown[] | null {
  const list = fieldOf(json, key)
  return Array.isArray(list) && list.length <= MAX_SAVED ? list : null
}

const fieldOf = (json: unknown, key: string): unknown =>
  typeof json === 'object' && json !== null && Object.hasOwn(json, key)
    ? (json as Readonly<Record<string, unknown>>)[key]
    : undefined

const isText = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && value.length <= MAX_TEXT

function isSubscription(value: unknown): value is Subscription {
  const isNamed = isText(fieldOf(value, 'id')) && isText(fieldOf(value, 'name'))
  return isNamed && Number.isFinite(fieldOf(value, 'since'))
}

function isNotice(value: unknown): value is Notice {
  const isNamed = isText(fieldOf(value, 'id')) && isText(fieldOf(value, 'name'))
  const kind = fieldOf(value, 'kind')
  return isNamed && Number.isFinite(fieldOf(value, 'at')) && (kind === 'back' || kind === 'gone')
}

/** Loads saved data; `null` if it is damaged. Denied storage counts as empty. */
export function loadSubscriptions(): SavedSubscriptions | null {
  try {
    return parseSaved(window.localStorage.getItem(SUBSCRIPTIONS_KEY))
  } catch {
    return NOTHING
  }
}

/** Saves subscriptions and notices. Returns false if the device refuses. */
export function saveSubscriptions({ waiting, notices }: SavedSubscriptions): boolean {
  try {
    if (waiting.length + notices.length === 0) window.localStorage.removeItem(SUBSCRIPTIONS_KEY)
    else
      window.localStorage.setItem(
        SUBSCRIPTIONS_KEY,
        JSON.stringify({ watched: waiting, told: notices }),
      )
    return true
  } catch {
    return false
  }
}

/** Ends subscriptions and adds their notices. */
export function addNotices(news: readonly Notice[]): void {
  subscriptions.setState(({ waiting, notices }) => ({
    waiting: waiting.filter(({ id }) => news.every((one) => one.id !== id)),
    notices: [...notices.filter(({ id }) => news.every((one) => one.id !== id)), ...news],
  }))
}

/** Updates the names of subscriptions, as after a change of language. */
export function renameSubscriptions(names: ReadonlyMap<string, string>): void {
  const isUpToDate = ({ id, name }: Subscription) => (names.get(id) ?? name) === name
  if (subscriptions.getState().waiting.every(isUpToDate)) return
  subscriptions.setState(({ waiting }) => ({
    waiting: waiting.map((one) => ({ ...one, name: names.get(one.id) ?? one.name })),
  }))
}

/** Removes a notice that was read. */
export function dismissNotice(id: string): void {
  subscriptions.setState(({ notices }) => ({ notices: notices.filter((one) => one.id !== id) }))
}
