import { readFileSync } from 'node:fs'
import { type Scenario, scenario } from '../../src/mock/scenario.ts'
import { kakao2022 } from '../../src/mock/scenarios/kakao2022.ts'
import { incidentsAt, summaryAt } from '../../src/mock/statusApi.ts'

/** Parts of an answer that tests change; everything else passes as it stands in the file. */
export interface ToldComponent {
  id: string
  name: string
  status: string
  group: boolean
  group_id: string | null
  components?: string[]
  position: number
  updated_at: string
}

export interface ToldUpdate {
  id: string
  status: string
  body: string
  display_at: string
  created_at: string
  affected_components:
    { code?: string; name: string; old_status?: string; new_status?: string }[] | null
}

export interface ToldIncident {
  id: string
  name: string
  status: string
  impact: string
  started_at: string
  resolved_at: string | null
  updated_at: string
  incident_updates: ToldUpdate[]
  components: ToldComponent[]
}

interface ToldPage {
  id: string
  name: string
  time_zone: string
  updated_at: string
}

export interface ToldSummary {
  page: ToldPage
  status: { indicator: string; description: string }
  components: ToldComponent[]
  incidents: ToldIncident[]
  scheduled_maintenances: (ToldIncident & { scheduled_for: string; scheduled_until: string })[]
}

/** Everything a source says at a moment, epoch ms. */
export interface Told {
  at: number
  summary: ToldSummary
  incidents: { page: ToldPage; incidents: ToldIncident[] }
  briefing?: unknown
}

/** The moment at which the recorded answers were given: a Tuesday, 14:20 in Seoul. */
export const RECORDED_AT = Date.parse('2026-03-10T14:20:00+09:00')

const TIME = /\b(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3})(Z|[+-]\d\d:\d\d)/g

/** A text with every time in it moved, each in the offset it is written with. */
function moved(text: string, byMs: number): string {
  return text.replace(TIME, (whole, local: string, offset: string) => {
    const shown = new Date(Date.parse(`${local}Z`) + byMs).toISOString().slice(0, -1)
    return byMs === 0 ? whole : shown + offset
  })
}

function recorded(name: string, at: number): string {
  const file = new URL(`../recordings/${name}.json`, import.meta.url)
  return moved(readFileSync(file, 'utf8'), at - RECORDED_AT)
}

/** The recorded page of an invented company, as if it had been given at another moment. */
export function larkspur(at: number = RECORDED_AT): Told {
  const summary: ToldSummary = JSON.parse(recorded('summary', at))
  const incidents: Told['incidents'] = JSON.parse(recorded('incidents', at))
  return { at, summary, incidents }
}

/** Answer for the page of a scenario at a moment: minutes after its zero, or a time with an offset. */
export function scene(story: Scenario, at: number = story.startAt): Told {
  // The wire's own types are readonly; what is told here is a copy that tests may change.
  const copy = (value: unknown) => JSON.parse(JSON.stringify(value))
  return {
    at,
    summary: copy(summaryAt(story, at)),
    incidents: copy(incidentsAt(story, at)),
    ...(story.briefing === null ? {} : { briefing: copy(story.briefing) }),
  }
}

/** The outage of 2022 at a moment in Seoul, such as `17T09:33`. */
export const kakaoAt = (dayAndTime: string): Told =>
  scene(kakao2022(), Date.parse(`2022-10-${dayAndTime}:00+09:00`))

const BAD = ['major_outage', 'partial_outage', 'degraded_performance'] as const
const NAMES = ['Text', 'Photos & files', 'Sign-in', 'Alerts', 'Parking', 'Transfers', 'Invoices']

/**
 * A page of so many services with so many functions each, of which every so many-th does not work. One function each:
 * the services stand alone.
 */
export function manyServices(services: number, functions: number, everyBad: number): Told {
  let story = scenario('2022-10-15T15:30:00+09:00').page({ timeZone: 'Asia/Seoul' })
  const out: (readonly [string, (typeof BAD)[number]])[] = []
  for (let i = 0; i < services * functions; i += 1) {
    const service = functions === 1 ? null : `service-${Math.floor(i / functions)}`
    if (service && i % functions === 0)
      story = story.service(service, `Service ${i / functions + 1}`)
    story = story.component(`function-${i}`, `${NAMES[i % NAMES.length]} ${i + 1}`, service)
    const status = BAD[(i / everyBad) % BAD.length]
    if (i % everyBad === 0 && status) out.push([`function-${i}`, status])
  }
  const told = story
    .incident('power', 'Power failure', { impact: 'major', startedAt: 0 })
    .update('identified', 'The power is out.', { at: 5, changes: out })
  return scene(told, Date.parse('2022-10-15T23:30:00+09:00'))
}

/** The functions of an answer: every component that is no group. */
export function functionsOf({ summary }: Pick<Told, 'summary'>): ToldComponent[] {
  return summary.components.filter(({ group }) => !group)
}

/** The component of an id. Throws where there is none: the test is then about nothing. */
export function componentIn({ summary }: Pick<Told, 'summary'>, id: string): ToldComponent {
  const found = summary.components.find((component) => component.id === id)
  if (!found) throw new Error(`The answer has no component ${id}`)
  return found
}

/** The same page with nothing wrong: every component works, no incident is open. */
export function quiet(told: Told): Told {
  const now = new Date(told.at).toISOString()
  for (const component of told.summary.components) component.status = 'operational'
  told.summary.status = { indicator: 'none', description: 'All Systems Operational' }
  told.summary.incidents = []
  told.incidents.incidents = told.incidents.incidents.filter(
    ({ resolved_at: resolvedAt }) => resolvedAt !== null,
  )
  told.summary.page.updated_at = now
  return told
}
