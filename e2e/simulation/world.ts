import { type Story, scenario } from '../../src/mock/scenario.ts'
import { incidentsAt, summaryAt } from '../../src/mock/statusApi.ts'
import type { WireStatus } from '../../src/sources/statuspage-v2/wire.ts'
import type { Chance } from './chance.ts'

export const SECOND = 1_000
export const MINUTE = 60 * SECOND

/** Content of a status page over a while, if nothing went wrong on the way. Moments are epoch ms. */
export interface World {
  readonly startAt: number
  /** The answer as it stood at a moment. */
  readonly textAt: (file: 'summary.json' | 'incidents.json', at: number) => string
  /** When something is said, old to new. */
  readonly toldAt: readonly number[]
  readonly ids: readonly string[]
  readonly pageId: string
}

const TROUBLE: readonly WireStatus[] = ['major_outage', 'partial_outage', 'degraded_performance']
const STATUSES: readonly WireStatus[] = [...TROUBLE, 'operational', 'operational', 'operational']

/** A page of some services whose functions fail and come back, with and without incidents. */
export function worldOf(chance: Chance, lastsMs: number): World {
  const startAt = Date.UTC(2024, 2, 1) + chance.whole(0, 300 * 24 * 3_600) * SECOND
  const { ids, story: begun } = withComponents(scenario(startAt), chance)
  const minutes = lastsMs / MINUTE
  let story = begun
  if (chance.is(0.6)) story = withOutage(story, ids, chance, minutes)
  if (chance.is(0.25)) story = withOutage(story, ids, chance, minutes)
  if (chance.is(0.5)) story = withBareChanges(story, ids, chance, minutes)
  if (chance.is(0.2)) story = withMaintenance(story, ids, chance, minutes)
  return { startAt, ids, pageId: story.about.id, ...answersOf(story, startAt, lastsMs) }
}

function withComponents(empty: Story, chance: Chance) {
  const ids: string[] = []
  let story = empty
  for (let service = 0; service < chance.whole(1, 4); service += 1) {
    const isGroup = chance.is(0.6)
    const group = `s${service}`
    if (isGroup) story = story.service(group, `Service ${service}`)
    for (let i = 0; i < (isGroup ? chance.whole(1, 4) : 1); i += 1) {
      const id = `${group}f${i}`
      ids.push(id)
      const status = chance.is(0.8) ? 'operational' : chance.pick(TROUBLE)
      story = story.component(id, `Function ${service}.${i}`, isGroup ? group : null, { status })
    }
  }
  return { ids, story }
}

/** An incident over some functions that ends in part, or wholly, or opens again. */
function withOutage(story: Story, ids: readonly string[], chance: Chance, minutes: number): Story {
  const name = `i${story.incidents.length}`
  const impact = chance.pick(['minor', 'major', 'critical'] as const)
  const hit = ids.filter(() => chance.is(0.5))
  let at = chance.between(-60, minutes * 0.7)
  let told = story
    .incident(name, `Incident ${name}`, { impact, startedAt: at })
    .update('investigating', 'It fails.', {
      at,
      changes: hit.map((id) => [id, chance.pick(TROUBLE)] as const),
    })
  const stages = chance.pick([
    ['identified', 'resolved'],
    ['monitoring', 'resolved', 'investigating', 'resolved'],
    ['identified', 'monitoring'],
    ['resolved'],
  ])
  for (const stage of stages) {
    at += chance.between(0.5, minutes * 0.4)
    const isBack = stage === 'resolved' || stage === 'monitoring'
    const status = () => (isBack && chance.is(0.9) ? 'operational' : chance.pick(STATUSES))
    told = told.update(stage, `Now ${stage}.`, {
      at,
      createdAt: at + chance.between(0, 0.5),
      changes: hit.filter(() => chance.is(0.8)).map((id) => [id, status()] as const),
    })
  }
  return told
}

function withBareChanges(
  story: Story,
  ids: readonly string[],
  chance: Chance,
  minutes: number,
): Story {
  let told = story
  for (let i = 0; i < chance.whole(1, 5); i += 1) {
    told = told.at(chance.between(0, minutes), chance.pick(ids), chance.pick(STATUSES))
  }
  return told
}

function withMaintenance(
  story: Story,
  ids: readonly string[],
  chance: Chance,
  minutes: number,
): Story {
  const from = chance.between(0, minutes * 0.6)
  const until = from + chance.between(1, minutes * 0.4)
  const components = ids.filter(() => chance.is(0.4))
  return story.maintenance('m0', 'Planned work', { from, until, components })
}

function answersOf(story: Story, startAt: number, lastsMs: number) {
  const said = [
    ...story.incidents.flatMap(({ updates }) => updates.map(({ createdAt }) => createdAt)),
    ...story.changes.map(({ at }) => at),
  ]
  const toldAt = [...new Set(said)].sort((a, b) => a - b)
  const begins = toldAt.filter((at) => at > startAt && at <= startAt + lastsMs)
  const texts = new Map<string, string>()
  // Between two things that are said the page stays as it is, to the byte.
  const lastTold = (at: number) => toldAt.findLast((told) => told <= at) ?? story.about.createdAt
  const textAt: World['textAt'] = (file, at) => {
    const from = lastTold(at)
    const key = `${file} ${from}`
    const known = texts.get(key)
    if (known !== undefined) return known
    const answer = file === 'summary.json' ? summaryAt(story, from) : incidentsAt(story, from)
    const text = JSON.stringify(answer)
    texts.set(key, text)
    return text
  }
  return { textAt, toldAt: begins }
}
