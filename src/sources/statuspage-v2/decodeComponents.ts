import * as v from 'valibot'
import { isReportedStatus, toStatus, worse } from '../../status/componentStatus.ts'
import type { Component, ComponentId, Service } from '../../status/snapshot.ts'
import { type Omissions, parsed } from '../omissions.ts'
import { cleanText, MAX_BODY, MAX_NAME } from '../../text/cleanText.ts'
import { ComponentSchema, NamelessSchema } from './lenient.ts'

/** Maximum number of components; the largest known page has 539. */
const MAX_COMPONENTS = 2_000

type Entry = v.InferOutput<typeof ComponentSchema> & { readonly index: number }

/** The services of a page, and the number of unreadable entries. */
export interface DecodedComponents {
  readonly services: readonly Service[]
  readonly unreadable: number
}

/**
 * Builds services from the flat list of the API: groups with their children, and ungrouped
 * components, by position. A broken entry is counted, and a component with its id becomes `unknown`
 * or worse, even if it is the entry itself. Two components with one id become one with the worse
 * status. A component with the id of a group is dropped and counted. Children of a missing group
 * stand alone.
 */
export function decodeComponents(
  list: readonly unknown[],
  omissions: Omissions,
): DecodedComponents {
  if (list.length > MAX_COMPONENTS) {
    omissions.add('components', 'too_many', `${list.length - MAX_COMPONENTS} of ${list.length}`)
  }
  // Ids of unreadable entries, whose status may be anything.
  const doubted = new Set<string>()
  let unreadable = list.length
  const read = list.slice(0, MAX_COMPONENTS).flatMap((value, index): readonly Entry[] => {
    const entry = parsed(ComponentSchema, value, `components[${index}]`, omissions)
    if (entry) {
      unreadable -= 1
      return [{ ...entry, index }]
    }
    const nameless = v.safeParse(NamelessSchema, value)
    if (!nameless.success) return []
    doubted.add(nameless.output.id)
    return nameless.output.group ? [] : [{ ...nameless.output, index }]
  })
  const { entries, hidden } = withoutDuplicates(
    read.map((entry) =>
      doubted.has(entry.id)
        ? { ...entry, status: worse(toStatus(entry.status), 'unknown') }
        : entry,
    ),
    omissions,
  )
  const groups = new Map(entries.filter(({ group }) => group).map((entry) => [entry.id, entry]))
  const adopted = childrenByGroup(entries, groups, omissions)
  const isWhole = unreadable + hidden === 0
  const services = entries
    .filter((entry) => entry.group || !adopted.has(entry.id))
    .sort(byPosition)
    .map((entry) => serviceOf(entry, { entries, groupOf: adopted, isWhole }, omissions))
  return { services, unreadable: unreadable + hidden }
}

/** Keeps one entry per id, and counts components that cannot be told from a group. */
function withoutDuplicates(
  read: readonly Entry[],
  omissions: Omissions,
): { readonly entries: readonly Entry[]; readonly hidden: number } {
  const groups = new Set(read.flatMap(({ id, group }) => (group ? [id] : [])))
  const byId = new Map<string, Entry>()
  let hidden = 0
  for (const entry of read) {
    const other = byId.get(entry.id)
    const isHidden = !entry.group && groups.has(entry.id)
    if (other || isHidden) omissions.add(`components[${entry.index}].id`, 'duplicate', entry.id)
    if (isHidden) {
      hidden += 1
      continue
    }
    const status = other ? worse(toStatus(other.status), toStatus(entry.status)) : entry.status
    // Keeps the name of whichever entry has one.
    byId.set(entry.id, { ...(other?.name ? other : entry), status })
  }
  return { entries: [...byId.values()], hidden }
}

/** Finds the group of each child, by the child's `group_id`, else by the group's own list. */
function childrenByGroup(
  entries: readonly Entry[],
  groups: ReadonlyMap<string, Entry>,
  omissions: Omissions,
): ReadonlyMap<string, string> {
  const ids = new Set(entries.map(({ id }) => id))
  const groupOf = new Map<string, string>()
  for (const { id, group, group_id, index } of entries) {
    if (group || group_id === null) continue
    if (groups.has(group_id)) groupOf.set(id, group_id)
    else omissions.add(`components[${index}].group_id`, 'missing_group', group_id)
  }
  for (const group of groups.values()) {
    for (const [i, child] of group.components.entries()) {
      if (typeof child !== 'string') continue
      if (!ids.has(child)) {
        omissions.add(`components[${group.index}].components[${i}]`, 'missing_child', child)
      } else if (!groupOf.has(child) && !groups.has(child)) groupOf.set(child, group.id)
    }
  }
  return groupOf
}

interface Page {
  readonly entries: readonly Entry[]
  /** Group of each child, by id. */
  readonly groupOf: ReadonlyMap<string, string>
  /** True if every component of the answer was readable. */
  readonly isWhole: boolean
}

/**
 * Builds the service of a group. A group without functions counts with its own status, as one
 * component; it is `unknown` if that status is good and a child may be missing: listed or
 * unreadable.
 */
function serviceOf(
  entry: Entry,
  { entries, groupOf, isWhole }: Page,
  omissions: Omissions,
): Service {
  const name = cleanName(entry, omissions)
  const id = entry.id as ComponentId
  const members = entries.filter((one) => !one.group && groupOf.get(one.id) === entry.id)
  if (entry.group && members.length > 0) {
    const functions = members.sort(byPosition).map((member) => componentOf(member, omissions))
    return { id, name, isGroup: true, functions }
  }
  const own = componentOf(entry, omissions)
  const mayHide = entry.group && (!isWhole || entry.components.length > 0)
  const status = mayHide ? worse(own.status, 'unknown') : own.status
  return { id, name, isGroup: false, functions: [{ ...own, status }] }
}

function componentOf(entry: Entry, omissions: Omissions): Component {
  const word = entry.status
  const isKnown = isReportedStatus(word) || word === 'unknown'
  const strangeWord = isKnown
    ? null
    : cleanText(word === undefined ? 'none' : JSON.stringify(word), 60).text
  if (strangeWord !== null) {
    omissions.add(`components[${entry.index}].status`, 'unknown_word', strangeWord)
  }
  return {
    id: entry.id as ComponentId,
    name: cleanName(entry, omissions),
    description: entry.description ? cleanText(entry.description, MAX_BODY).text : null,
    status: toStatus(word),
    strangeWord,
    isGone: false,
    updatedAt: entry.updated_at,
    createdAt: entry.created_at,
  }
}

function cleanName(entry: Entry, omissions: Omissions): string {
  const { text, wasClipped } = cleanText(entry.name, MAX_NAME)
  if (wasClipped)
    omissions.add(`components[${entry.index}].name`, 'clipped', `${entry.name.length}`)
  return text === '' ? entry.id : text
}

const byPosition = (a: Entry, b: Entry): number =>
  (a.position ?? Infinity) - (b.position ?? Infinity) || a.index - b.index
