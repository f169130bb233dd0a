import * as v from 'valibot'
import type { Omission } from '../status/omission.ts'

/** How many omissions are kept: a page of a thousand broken entries need not be told a thousand times. */
const MAX_OMISSIONS = 100

/** Collects what a decoder leaves out. */
export interface Omissions {
  readonly add: (path: string, reason: Omission['reason'], detail: string) => void
  readonly all: () => readonly Omission[]
}

/** An empty collection; beyond a hundred only the count goes on. */
export function collectOmissions(): Omissions {
  const found: Omission[] = []
  let more = 0
  return {
    add: (path, reason, detail) => {
      if (found.length < MAX_OMISSIONS) found.push({ path, reason, detail: detail.slice(0, 120) })
      else more += 1
    },
    all: () =>
      more > 0 ? [...found, { path: '', reason: 'too_many', detail: `+${more}` }] : found,
  }
}

/** What a schema makes of a value, or `null` with an omission that says which field was wrong. */
export function parsed<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  path: string,
  omissions: Omissions,
): v.InferOutput<S> | null {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const issue = result.issues[0]
  const field = v.getDotPath(issue)
  omissions.add(
    field ? `${path}.${field}` : path,
    'malformed',
    `expected ${issue.expected ?? issue.message}`,
  )
  return null
}
