import { createHash } from 'node:crypto'
import { type Story, scenario } from '../../src/mock/scenario.ts'
import { incidentsAt, summaryAt } from '../../src/mock/statusApi.ts'

/** The answers of a synthetic page. */
export interface World {
  readonly summary: ReturnType<typeof summaryAt>
  readonly incidents: ReturnType<typeof incidentsAt>
}

const ONSET = Date.parse('2022-10-15T06:30:00Z')
/** When the page is read, epoch ms. */
export const READ_AT = ONSET + 150 * 60_000
const DAY_MINUTES = 1_440
const PAST_INCIDENTS = 8

const NAMES = ['메신저 Chat', 'Login', '결제 Pay', 'Search', '지도 Maps', 'Mail', '은행 Bank']
const FUNCTIONS = ['Sign in', 'Send', 'Receive', 'Images', 'Alerts', 'Export']
const BAD = ['degraded_performance', 'partial_outage', 'major_outage'] as const
type Status = (typeof BAD)[number] | 'operational'

/** Twelve characters that do not compress, as the ids of a real page. */
function idOf(seed: string): string {
  const digest = createHash('sha256').update(seed).digest('hex')
  return BigInt(`0x${digest}`).toString(36).slice(0, 12)
}

const nameOf = (at: number) => `${NAMES[at % NAMES.length]} ${at + 1}`
const bodyOf = (step: number) =>
  `We are at step ${step}. 전원 공급이 중단되어 일부 서비스를 이용할 수 없습니다.`

/** Every seventh component is not operational. `turn` moves which. */
function statusOf(at: number, turn: number): Status {
  return (at + turn) % 7 === 0 ? (BAD[(at + turn) % 3] ?? 'major_outage') : 'operational'
}

interface Leaf {
  readonly id: string
  readonly status: Status
}

/** The services with their functions, all operational, and the status that each is to get. */
function withServices(
  empty: Story,
  services: number,
  turn: number,
): { story: Story; leaves: Leaf[] } {
  const leaves: Leaf[] = []
  let story = empty
  for (let at = 0; at < services; at += 1) {
    const functions = services <= 5 ? 4 : at % 10 === 0 ? 3 : 0
    if (functions === 0) {
      const id = idOf(`component-${at}`)
      story = story.component(id, nameOf(at))
      leaves.push({ id, status: statusOf(at, turn) })
      continue
    }
    const group = idOf(`group-${at}`)
    story = story.service(group, nameOf(at))
    for (let of = 0; of < functions; of += 1) {
      const id = idOf(`${group}-${of}`)
      story = story.component(id, FUNCTIONS[of], group)
      leaves.push({ id, status: statusOf(at + of, turn) })
    }
  }
  return { story, leaves }
}

/**
 * A page of so many services, the same each time, with one open incident and eight past ones. Five services are groups of
 * four functions, as on a small page; of more, one in ten is a group of three and the others stand alone.
 * @param turn another number gives other statuses, a minute later; nothing else differs
 */
export function storyOf(services: number, turn = 0): Story {
  const page = { id: 'benchpage', name: 'Bench', url: 'https://status.example.com' }
  const { story: begun, leaves } = withServices(scenario(ONSET).page(page), services, turn)
  let story = begun
  for (let ago = PAST_INCIDENTS; ago > 0; ago -= 1) {
    const from = -ago * DAY_MINUTES
    const hit = leaves.slice(ago, ago + 3)
    const to = (status: Status) => hit.map(({ id }) => [id, status] as const)
    story = story
      .incident(idOf(`incident-${ago}`), `Power failure ${ago + 1}`, { impact: 'major' })
      .update('investigating', bodyOf(1), { at: from, changes: to('partial_outage') })
      .update('identified', bodyOf(2), { at: from + 40 })
      .update('monitoring', bodyOf(3), { at: from + 80 })
      .update('resolved', bodyOf(4), { at: from + 120, changes: to('operational') })
  }
  const bad = leaves.filter(({ status }) => status !== 'operational')
  const isKnown = bad.slice(0, 10)
  for (const { id, status } of bad.slice(10)) story = story.at(0, id, status)
  return story
    .incident(idOf('incident-0'), 'Power failure 1', { impact: 'major' })
    .update('investigating', bodyOf(1), {
      at: 0,
      changes: isKnown.map(({ id, status }) => [id, status] as const),
    })
    .update('identified', bodyOf(2), { at: 40 })
    .update('monitoring', bodyOf(3), { at: 80 + turn })
}

/** Answer of a page with a number of services. */
export function world(services: number, turn = 0): World {
  const story = storyOf(services, turn)
  return { summary: summaryAt(story, READ_AT), incidents: incidentsAt(story, READ_AT) }
}
