import type { Component, ComponentId, Service, Summary } from '../status/snapshot.ts'

/** A component as it last stood in an answer. */
interface Seen {
  readonly component: Component
  readonly service: Pick<Service, 'id' | 'name' | 'isGroup'>
  readonly at: number
}

/** Every component that stood in an answer lately. */
export type SeenComponents = ReadonlyMap<ComponentId, Seen>

/** How long a component that vanished is still shown, as unknown. */
const REMEMBERED_MS = 24 * 3_600_000

/**
 * A summary in which what vanished since an earlier answer still stands, as `unknown` and no longer reported, for
 * 24 hours; and what is to be remembered for the next. The same summary where nothing vanished. `readAt` is a
 * moment by any one clock, ms; what was seen after it is of another world and forgotten.
 */
export function withVanished(
  summary: Summary,
  seen: SeenComponents,
  readAt: number,
): { readonly summary: Summary; readonly seen: SeenComponents } {
  const next = new Map<ComponentId, Seen>()
  for (const service of summary.services) {
    for (const component of service.functions) {
      next.set(component.id, { component, service, at: readAt })
    }
  }
  // A group without functions stands for itself, until it has some.
  const listed = new Set<string>([...next.keys(), ...summary.services.map(({ id }) => id)])
  const gone = [...seen].filter(
    ([id, { at }]) => !listed.has(id) && at <= readAt && readAt - at < REMEMBERED_MS,
  )
  for (const [id, memory] of gone) next.set(id, memory)
  if (gone.length === 0) return { summary, seen: next }
  const services = new Map(summary.services.map((service) => [service.id, service]))
  for (const [, { component, service }] of gone) {
    const host = services.get(service.id) ?? { ...service, functions: [] }
    const ghost: Component = { ...component, status: 'unknown', strangeWord: null, isGone: true }
    services.set(service.id, { ...host, functions: [...host.functions, ghost] })
  }
  const omissions = gone.map(([id]) => ({
    path: `components.${id}`,
    reason: 'no_longer_reported' as const,
    detail: id,
  }))
  return {
    summary: {
      ...summary,
      services: [...services.values()],
      omissions: [...summary.omissions, ...omissions],
    },
    seen: next,
  }
}
