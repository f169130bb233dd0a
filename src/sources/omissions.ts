import * as v from 'valibot'
import type { Omission } from '../status/problems.ts'

/**
 * Maximum number of listed omissions: a page with a thousand broken entries needs no thousand
 * lines.
 */
const MAX_OMISSIONS = 100

/** Collects the omissions of a decoder. */
export interface Omissions {
  readonly add: (path: string, reason: Omission['reason'], detail: string) => void
  readonly all: () => readonly Omission[]
}

/** Creates an empty collection; beyond a hundred only the count grows. */
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

/**
 * Parses a value by a schema. On a mismatch returns `null` and lists the wrong field as an
 * omission.
 */
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
