import { localized, namesOf, type LocalizedText, type Names } from '../../status/names.ts'
import type { RecoveryModel, RecoveryService } from './recoveryModel.ts'

/** A line of the picture: a place, or one service in it. */
export type PlaceLine =
  | { readonly kind: 'place'; readonly id: string; readonly name: LocalizedText | null }
  | {
      readonly kind: 'service'
      readonly id: string
      readonly service: RecoveryService
      readonly shortName: LocalizedText
    }

/** Room around the lines of one place, by their number. `isSite`: a place the briefing names. */
export interface PlaceFrame {
  readonly from: number
  readonly to: number
  readonly isSite: boolean
}

/** A dependency, by line numbers. */
export interface PlaceLink {
  readonly from: number
  readonly to: number
}

/** A place in words: its services and its note in the briefing. */
export interface PlaceWords {
  readonly id: string
  readonly name: LocalizedText
  readonly hosts: readonly LocalizedText[]
  readonly note: LocalizedText | null
  readonly sources: readonly string[]
}

/** Services of each place, and dependencies between services. */
export interface SiteModel {
  readonly lines: readonly PlaceLine[]
  readonly frames: readonly PlaceFrame[]
  readonly links: readonly PlaceLink[]
  readonly sites: readonly PlaceWords[]
  /** Pairs in words: the first depends on the second. */
  readonly dependencies: readonly (readonly [LocalizedText, LocalizedText])[]
  /** Services for which no place is named. */
  readonly elsewhere: readonly LocalizedText[]
}

/**
 * The places of the briefing with their services, then the services without a place, and the dependencies. A function
 * counts for its service. `null` if the briefing names no service of this page.
 */
export function siteModel({ inputs, services }: RecoveryModel): SiteModel | null {
  const { briefing, language, snapshot } = inputs
  const serviceOf = new Map<string, string>()
  for (const { id, functions } of snapshot.services) {
    serviceOf.set(id, id)
    for (const component of functions) serviceOf.set(component.id, id)
  }
  const names = new Map<string, Names>(
    snapshot.services.map((service) => [service.id, namesOf(service, briefing, language)]),
  )
  const nameOf = (id: string) => names.get(id)?.name ?? { text: id, language: null }
  const hosted = briefing.sites
    .map((site) => {
      const hosts = new Set(site.hosts.map((id) => serviceOf.get(id)))
      return { site, hosts: services.filter(({ id }) => hosts.has(id)) }
    })
    .filter(({ hosts }) => hosts.length > 0)
  const pairs = briefing.dependencies.flatMap(([from, to]) => {
    const pair = [serviceOf.get(from), serviceOf.get(to)] as const
    return pair[0] && pair[1] && pair[0] !== pair[1] ? [[pair[0], pair[1]] as const] : []
  })
  if (hosted.length === 0 && pairs.length === 0) return null
  const isHosted = new Set(hosted.flatMap(({ hosts }) => hosts.map(({ id }) => id)))
  const others = services.filter(({ id }) => !isHosted.has(id))
  const groups = [
    ...hosted.map(({ site, hosts }) => {
      return { id: site.id, name: localized(site.name, language, site.id), services: hosts }
    }),
    ...(others.length > 0 ? [{ id: '', name: null, services: others }] : []),
  ]
  const shortNameOf = (id: string) => names.get(id)?.shortName ?? nameOf(id)
  return {
    ...picture(groups, pairs, shortNameOf),
    sites: hosted.map(({ site, hosts }) => ({
      id: site.id,
      name: localized(site.name, language, site.id),
      hosts: hosts.map(({ id }) => nameOf(id)),
      note: site.note && localized(site.note, language, ''),
      sources: site.sources,
    })),
    dependencies: pairs.map(([from, to]) => [nameOf(from), nameOf(to)]),
    elsewhere: others.map(({ id }) => nameOf(id)),
  }
}

interface Group {
  readonly id: string
  readonly name: LocalizedText | null
  readonly services: readonly RecoveryService[]
}

function picture(
  groups: readonly Group[],
  pairs: readonly (readonly [string, string])[],
  shortNameOf: (id: string) => LocalizedText,
): Pick<SiteModel, 'lines' | 'frames' | 'links'> {
  const lines: PlaceLine[] = []
  const frames: PlaceFrame[] = []
  const lineOf = new Map<string, number>()
  for (const { id, name, services } of groups) {
    const from = lines.length
    lines.push({ kind: 'place', id, name })
    for (const service of services) {
      if (!lineOf.has(service.id)) lineOf.set(service.id, lines.length)
      const shortName = shortNameOf(service.id)
      lines.push({ kind: 'service', id: `${id} ${service.id}`, service, shortName })
    }
    frames.push({ from, to: lines.length - 1, isSite: name !== null })
  }
  const links = pairs.map(([from, to]) => ({
    from: lineOf.get(from) ?? 0,
    to: lineOf.get(to) ?? 0,
  }))
  return { lines, frames, links }
}
