import type { WireTexts } from '../sources/briefing/wire.ts'
import type { Scenario } from './scenario.ts'

/** A time (epoch ms) at which the page changes, and the affected components. */
export interface KeyMoment {
  readonly at: number
  readonly label: { readonly ko: string; readonly en: string }
}

/** Maximum number of names: more make a label too long for a list. */
const MAX_NAMES = 3

/**
 * Lists all times of posts, old to new, each once, up to the end of the scenario clock. A label
 * names the changed components without their status, so that it cannot be read as the present one.
 */
export function keyMoments(scenario: Scenario): readonly KeyMoment[] {
  const names = new Map<number, Set<string>>()
  const add = (at: number, ids: readonly string[]) => {
    if (at <= scenario.endAt) names.set(at, new Set([...(names.get(at) ?? []), ...ids]))
  }
  for (const { at, listings } of scenario.changes)
    add(
      at,
      listings.map(([id]) => id),
    )
  for (const { at } of scenario.indicators) add(at, [])
  for (const { createdAt, listings } of scenario.incidents.flatMap((it) => it.updates)) {
    add(
      createdAt,
      listings.flatMap(([id, status]) => (status ? [id] : [])),
    )
  }
  return [...names]
    .sort(([a], [b]) => a - b)
    .map(([at, ids]) => ({
      at,
      label: { ko: labelOf([...ids], scenario, 'ko'), en: labelOf([...ids], scenario, 'en') },
    }))
}

function labelOf(ids: readonly string[], scenario: Scenario, language: 'ko' | 'en'): string {
  if (ids.length === 0) return language === 'ko' ? '공지' : 'Notice'
  if (ids.length > MAX_NAMES) {
    return language === 'ko' ? `기능 ${ids.length}개` : `${ids.length} functions`
  }
  return ids.map((id) => nameOf(id, scenario, language)).join(', ')
}

function nameOf(id: string, scenario: Scenario, language: keyof WireTexts): string {
  const component = scenario.briefing?.components?.[id]
  const name = scenario.components.find((it) => it.id === id)?.name
  return component?.short_name?.[language] ?? component?.name?.[language] ?? name ?? id
}
