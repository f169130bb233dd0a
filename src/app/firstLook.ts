import { serviceStatus } from '../outage/serviceStatus.ts'
import { type ComponentStatus, toStatus } from '../status/componentStatus.ts'

/** A service in the first look. */
export interface FirstRow {
  readonly id: string
  readonly name: string
  readonly status: ComponentStatus
}

/** Maximum number of rows: no screen shows more, and the page itself handles long lists. */
const MAX_ROWS = 600
const MAX_NAME = 80

interface Entry {
  readonly id: string
  readonly name: string
  readonly status: ComponentStatus
  readonly group: boolean
  readonly groupId: string | null
  /** Children listed by a group. */
  readonly members: readonly unknown[]
}

/**
 * Reads the services of a `summary.json` for the time before the page's script is loaded. Returns
 * nothing for an answer with any anomaly: the full decoder handles it and lists its omissions.
 */
export function firstRows(json: unknown): readonly FirstRow[] {
  const list = field(json, 'components')
  if (typeof field(field(json, 'page'), 'id') !== 'string') return []
  if (!Array.isArray(list) || list.length > MAX_ROWS * 4) return []
  const entries = list.map(entryOf)
  if (!entries.every((entry) => entry !== null)) return []
  const groups = new Set(entries.filter(({ group }) => group).map(({ id }) => id))
  if (new Set(entries.map(({ id }) => id)).size < entries.length) return []
  if (entries.some((entry) => listsForeignChildren(entry, entries))) return []
  const isChild = ({ group, groupId }: Entry) => !group && groupId !== null && groups.has(groupId)
  return entries
    .filter((entry) => !isChild(entry))
    .slice(0, MAX_ROWS)
    .map(({ id, name, status, group }) => {
      if (!group) return { id, name, status }
      const members = entries.filter((entry) => isChild(entry) && entry.groupId === id)
      // A group without functions counts with its own status, as in the full decoder.
      if (members.length === 0) return { id, name, status }
      return { id, name, status: serviceStatus(members.map((member) => member.status)) }
    })
}

/**
 * True if a group lists a child that does not name the group: only the full decoder handles that.
 */
function listsForeignChildren({ id, members }: Entry, entries: readonly Entry[]): boolean {
  return members.some((member) => entries.find((one) => one.id === member)?.groupId !== id)
}

function entryOf(value: unknown): Entry | null {
  const id = field(value, 'id')
  const name = field(value, 'name')
  const groupId = field(value, 'group_id') ?? null
  if (typeof id !== 'string' || typeof name !== 'string' || id === '' || name === '') return null
  if (typeof groupId !== 'string' && groupId !== null) return null
  const members = field(value, 'components')
  return {
    id,
    members: Array.isArray(members) ? members : [],
    name: name.slice(0, MAX_NAME),
    status: toStatus(field(value, 'status')),
    group: field(value, 'group') === true,
    groupId,
  }
}

function field(value: unknown, key: string): unknown {
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, key)
  return isObject ? (value as Record<string, unknown>)[key] : undefined
}
