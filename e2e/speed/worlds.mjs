// @ts-check
import { createHash } from 'node:crypto'

/**
 * A synthetic page of a status API: its `summary.json` and its `incidents.json`.
 * @typedef {object} World
 * @property {{ page: object, status: object, components: Component[], incidents: Incident[],
 *   scheduled_maintenances: object[] }} summary
 * @property {{ page: object, incidents: Incident[] }} incidents
 */
/** @typedef {ReturnType<typeof component>} Component */
/** @typedef {ReturnType<typeof incident>} Incident */

const PAGE = {
  id: 'benchpage',
  name: 'Bench',
  url: 'https://status.example.com',
  time_zone: 'Asia/Seoul',
}
const ONSET = Date.parse('2022-10-15T06:30:00Z')
const NAMES = ['메신저 Chat', 'Login', '결제 Pay', 'Search', '지도 Maps', 'Mail', '은행 Bank']
const FUNCTIONS = ['Sign in', 'Send', 'Receive', 'Images', 'Alerts', 'Export']
const BAD = ['degraded_performance', 'partial_outage', 'major_outage']

/**
 * Twelve characters that look drawn by lot, as upstream's are: they do not compress.
 * @param {string} seed
 */
function idOf(seed) {
  const digest = createHash('sha256').update(seed).digest('hex')
  return BigInt(`0x${digest}`).toString(36).slice(0, 12)
}

/** @param {number} minutes since the onset */
const moment = (minutes) => new Date(ONSET + minutes * 60_000).toISOString()

/**
 * Every seventh is not well. `turn` moves which.
 * @param {number} at @param {number} turn
 */
function statusOf(at, turn) {
  return (at + turn) % 7 === 0 ? (BAD[(at + turn) % 3] ?? 'major_outage') : 'operational'
}

/**
 * @param {string} id @param {string} name @param {string} status @param {number} position
 * @param {{ group_id?: string, components?: string[] }} [place]
 */
function component(id, name, status, position, { group_id, components } = {}) {
  return {
    id,
    name,
    status,
    created_at: moment(-100_000),
    updated_at: moment(position % 60),
    position,
    description: null,
    showcase: true,
    start_date: null,
    group_id: group_id ?? null,
    page_id: PAGE.id,
    group: components !== undefined,
    only_show_if_degraded: false,
    ...(components === undefined ? {} : { components }),
  }
}

/**
 * A group with its functions.
 * @param {number} at @param {number} functions how many @param {number} turn
 */
function group(at, functions, turn) {
  const id = idOf(`group-${at}`)
  const children = Array.from({ length: functions }, (_, of) =>
    component(idOf(`${id}-${of}`), FUNCTIONS[of] ?? `Part ${of}`, statusOf(at + of, turn), of + 1, {
      group_id: id,
    }),
  )
  const components = children.map((child) => child.id)
  return [component(id, nameOf(at), 'operational', at + 1, { components }), ...children]
}

/** @param {number} at */
const nameOf = (at) => `${NAMES[at % NAMES.length]} ${at + 1}`

/**
 * @param {number} at 0 is the one that is still open
 * @param {readonly Component[]} affected
 */
function incident(at, affected) {
  const from = -at * 1_440
  const words = ['investigating', 'identified', 'monitoring', ...(at === 0 ? [] : ['resolved'])]
  const updates = words.map((status, step) => ({
    id: idOf(`update-${at}-${step}`),
    incident_id: idOf(`incident-${at}`),
    status,
    body: `We are at step ${step + 1}. 전원 공급이 중단되어 일부 서비스를 이용할 수 없습니다.`,
    created_at: moment(from + step * 40),
    updated_at: moment(from + step * 40),
    display_at: moment(from + step * 40),
    affected_components: affected.map(({ id, name, status: now }) => {
      const end = status === 'resolved' ? 'operational' : at === 0 ? now : 'partial_outage'
      return {
        code: id,
        name,
        old_status: step === 0 ? 'operational' : 'partial_outage',
        new_status: end,
      }
    }),
  }))
  return {
    id: idOf(`incident-${at}`),
    name: `Power failure ${at + 1}`,
    status: words.at(-1),
    impact: 'major',
    created_at: moment(from),
    started_at: moment(from),
    updated_at: moment(from + 120),
    monitoring_at: null,
    resolved_at: at === 0 ? null : moment(from + 120),
    shortlink: 'https://stspg.example.com/x',
    page_id: PAGE.id,
    incident_updates: updates.toReversed(),
    components: affected,
  }
}

/**
 * A world of so many services, the same each time. Five are groups of four functions, as on a
 * small page; of more, one in ten is a group of three and the others stand alone.
 * @param {number} services
 * @param {number} [turn] another number, other statuses; nothing else differs
 * @returns {World}
 */
export function world(services, turn = 0) {
  const isSmall = services <= 5
  const components = Array.from({ length: services }, (_, at) => at).flatMap((at) => {
    if (isSmall) return group(at, 4, turn)
    if (at % 10 === 0) return group(at, 3, turn)
    return component(idOf(`component-${at}`), nameOf(at), statusOf(at, turn), at + 1)
  })
  const leaves = components.filter((one) => !one.group)
  const open = incident(0, leaves.filter((one) => one.status !== 'operational').slice(0, 10))
  const past = [1, 2, 3, 4, 5, 6, 7, 8].map((at) => incident(at, leaves.slice(at, at + 3)))
  const page = { ...PAGE, updated_at: moment(turn) }
  const status = { indicator: 'major', description: 'Partial System Outage' }
  return {
    summary: { page, components, incidents: [open], scheduled_maintenances: [], status },
    incidents: { page, incidents: [open, ...past] },
  }
}
