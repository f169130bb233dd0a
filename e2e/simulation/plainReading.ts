/** Reads an answer word by word, without the product's own decoder. */
export interface Words {
  readonly pageId: string
  readonly updatedAt: number | null
  /** Each function that is named, by id; `null` where there is no list of components. */
  readonly components: ReadonlyMap<string, 'works' | 'does not'> | null
  /** Each function that has a name too, and so a row of its own: what never had one cannot vanish. */
  readonly rows: readonly string[]
  /** Ids of the groups: a function that became a group is still reported. */
  readonly groups: ReadonlySet<unknown>
  /** Its words for each function, for telling. */
  readonly said: ReadonlyMap<string, string>
  /** Reason against the all-clear; `null`: none. */
  readonly doubt: string | null
}

type Thing = Readonly<Record<string, unknown>>

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 200
const isNamed = (it: Thing) => isId(it['id']) && typeof it['name'] === 'string' && it['name'] !== ''
const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null)

const RFC_3339 = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

function moment(value: unknown): number | null {
  if (typeof value !== 'string' || !RFC_3339.test(value)) return null
  const at = Date.parse(value)
  // 30 February would be read as a day of March.
  const day = Number(value.slice(8, 10))
  const days = new Date(
    Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 0),
  ).getUTCDate()
  return Number.isNaN(at) || day > days ? null : at
}

let last: { readonly text: string; readonly words: Words | null } | null = null

/** Content of an answer; `null` if it has none: no JSON, no page in it, or a repeated name. */
export function wordsOf(text: string): Words | null {
  if (last?.text !== text) last = { text, words: read(text) }
  return last.words
}

function read(text: string): Words | null {
  try {
    const json: unknown = JSON.parse(text)
    // Answers here are as short as JSON can be; one that is shorter when written again had said something twice.
    return JSON.stringify(json).length === text.length ? wordsIn(json) : null
  } catch {
    return null
  }
}

/** The same of an answer that was parsed already. */
export function wordsIn(json: unknown): Words | null {
  if (!isThing(json) || !isThing(json['page']) || !isId(json['page']['id'])) return null
  const list = listOf(json['components'])
  const things = list?.filter(isThing) ?? []
  const groupIds = new Set(things.flatMap(({ id, group }) => (group === true ? [id] : [])))
  // A component with the id of a group cannot be told from it.
  const functions = [
    ...things.filter(({ id, group }) => group !== true && !groupIds.has(id)),
    ...groupsAlone(things),
  ]
  const components = new Map<string, 'works' | 'does not'>()
  const said = new Map<string, string>()
  for (const { id, status } of functions) {
    if (!isId(id)) continue
    const works = status === 'operational' && components.get(id) !== 'does not'
    components.set(id, works ? 'works' : 'does not')
    said.set(id, `${said.get(id) ?? ''} ${JSON.stringify(status)}`.trim())
  }
  return {
    pageId: json['page']['id'],
    updatedAt: moment(json['page']['updated_at']),
    components: list ? components : null,
    rows: functions.filter(isNamed).flatMap(({ id }) => (isId(id) ? [id] : [])),
    said,
    groups: groupIds,
    doubt: doubtIn(json, list ?? [], components, groupIds),
  }
}

/** Groups that no component names, and that name no component: each stands for itself. */
function groupsAlone(things: readonly Thing[]): readonly Thing[] {
  const parents = new Set(things.map((it) => it['group_id']))
  return things.filter(
    (it) => it['group'] === true && !parents.has(it['id']) && !listOf(it['components'])?.length,
  )
}

function doubtIn(
  json: Thing,
  list: readonly unknown[],
  components: ReadonlyMap<string, 'works' | 'does not'>,
  groupIds: ReadonlySet<unknown>,
): string | null {
  if (components.size === 0) return 'no function is listed'
  if ([...components.values()].includes('does not')) return 'a function does not'
  if (!list.every((it) => isThing(it) && isNamed(it))) return 'an entry cannot be read'
  const isClash = (it: Thing) => it['group'] !== true && groupIds.has(it['id'])
  if (list.filter(isThing).some(isClash)) return 'a function has the id of a group'
  const indicator = isThing(json['status']) ? json['status']['indicator'] : undefined
  if (indicator !== 'none' && indicator !== 'maintenance') {
    return `the page's own word is ${JSON.stringify(indicator)}`
  }
  return incidentDoubt(listOf(json['incidents']))
}

const isOneOf = (words: readonly unknown[], word: unknown) => words.includes(word)

function incidentDoubt(incidents: readonly unknown[] | null): string | null {
  if (!incidents) return 'there is no list of incidents'
  if (!incidents.every((it) => isThing(it) && isId(it['id']))) return 'an incident cannot be read'
  const closed = ['resolved', 'postmortem', 'completed']
  const grave = incidents
    .filter(isThing)
    .find(({ status, impact }) => !isOneOf(closed, status) && impact !== 'maintenance')
  return grave ? `the incident ${String(grave['id'])} is open` : null
}
