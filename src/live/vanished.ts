import type { Component, ComponentId, Service, Summary } from '../status/snapshot.ts'

/** A component as last reported. */
interface Seen {
  readonly component: Component
  readonly service: Pick<Service, 'id' | 'name' | 'isGroup'>
  readonly at: number
}

/** All components reported recently. */
export type SeenComponents = ReadonlyMap<ComponentId, Seen>

/** Time for which a vanished component is shown, as unknown. */
const REMEMBERED_MS = 24 * 3_600_000

/**
 * Adds the components that vanished since earlier answers to a summary, as `unknown` and no longer
 * reported, for 24 hours; returns it with the components to remember. Returns the same summary if
 * nothing vanished. `readAt` is a time by any single clock, ms; components seen later belong to a
 * restarted scenario and are forgotten.
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
  // A group without functions represents itself until it has some.
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
