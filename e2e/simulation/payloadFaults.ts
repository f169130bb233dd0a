import type { Exchange } from './exchange.ts'
import type { FaultContext, Spoil } from './faults.ts'

/** An entry of a list on the wire, whatever it is. */
type Entry = Record<string, unknown>
type Answer = Record<string, unknown> & { components?: Entry[]; incidents?: Entry[] }

/** Changes the answer as JSON; what is no JSON any more stays as it is. */
function reworded(change: (answer: Answer, context: FaultContext) => unknown): Spoil {
  return (exchange: Exchange, context) => {
    let answer: Answer
    try {
      answer = JSON.parse(exchange.text) as Answer
    } catch {
      return exchange
    }
    change(answer, context)
    return { ...exchange, text: JSON.stringify(answer) }
  }
}

/** Changes some of the functions, at least one where there is any. */
function someFunctions(change: (entry: Entry, context: FaultContext) => unknown): Spoil {
  return reworded((answer, context) => {
    const functions = listOf(answer.components).filter(isEntry).filter(isFunction)
    const hit = functions.filter(() => context.chance.is(0.4))
    for (const entry of hit.length > 0 ? hit : functions.slice(0, 1)) change(entry, context)
  })
}

const listOf = (list: unknown): Entry[] => (Array.isArray(list) ? (list as Entry[]) : [])
/** Another fault may have put something else in its place. */
const isEntry = (entry: unknown): entry is Entry => typeof entry === 'object' && entry !== null
const isFunction = ({ group }: Entry) => group !== true

const STRANGE: readonly unknown[] = [
  'OPERATIONAL ',
  'Operational',
  'ok',
  'up',
  '',
  null,
  0,
  true,
  [],
  {},
  'constructor',
  '__proto__',
  ['operational'],
  'operational\u0000',
  'partially_operational',
  'unknown',
]
const NO_IDS: readonly unknown[] = [null, '', 7, undefined, 'x'.repeat(300), ['a']]
const NO_LISTS: readonly unknown[] = [null, {}, 'none', 0, undefined, true]
const NO_TIMES: readonly unknown[] = [
  '1',
  '2024-02-30T00:00:00Z',
  '2024-03-01 10:00',
  null,
  0,
  undefined,
]

const CRITICAL: Entry = {
  id: 'grave',
  name: 'Everything is down',
  status: 'investigating',
  impact: 'critical',
  incident_updates: [],
  components: [],
}

const components: Readonly<Record<string, Spoil>> = {
  'empty list of components': reworded((answer) => (answer.components = [])),
  'no list of components': reworded((answer, { chance }) => {
    Object.assign(answer, { components: chance.pick(NO_LISTS) })
  }),
  'half of the components missing': reworded((answer, { chance }) => {
    answer.components = listOf(answer.components).filter(() => chance.is(0.5))
  }),
  'functions without their groups': reworded((answer) => {
    answer.components = listOf(answer.components).filter(isFunction)
  }),
  'groups without their functions': reworded((answer) => {
    answer.components = listOf(answer.components).filter(({ group }) => group === true)
  }),
  'unknown words for a status': someFunctions((entry, { chance }) => {
    entry['status'] = chance.pick(STRANGE)
  }),
  'no status at all': someFunctions((entry) => delete entry['status']),
  'components without an id': someFunctions((entry, { chance }) => {
    entry['id'] = chance.pick(NO_IDS)
  }),
  'components without a name': someFunctions((entry, { chance }) => {
    entry['name'] = chance.pick([null, '', 5, undefined])
  }),
  'components that are no objects': reworded((answer, { chance }) => {
    const entries = listOf(answer.components)
    Object.assign(answer, { components: entries.map((it) => (chance.is(0.4) ? 'x' : it)) })
  }),
  'two of one id that contradict': reworded((answer, { chance }) => {
    const entries = listOf(answer.components)
    const twins = entries.filter(({ group }) => group !== true && chance.is(0.5))
    const worse = twins.map((it) => ({ ...it, status: chance.pick(['major_outage', null]) }))
    answer.components = chance.is(0.5) ? [...entries, ...worse] : [...worse, ...entries]
  }),
  'a function that has the id of a group': reworded((answer) => {
    const entries = listOf(answer.components)
    const group = entries.find((it) => it['group'] === true)
    const bad = { id: group?.['id'] ?? 'g', name: 'Twin', status: 'major_outage', group: false }
    answer.components = [...entries, bad]
  }),
}

const statements: Readonly<Record<string, Spoil>> = {
  'indicator none over whatever there is': reworded((answer) => {
    Object.assign(answer, { status: { indicator: 'none', description: 'All Systems Operational' } })
  }),
  'indicator critical over whatever there is': reworded((answer) => {
    Object.assign(answer, { status: { indicator: 'critical', description: '' } })
  }),
  'no indicator, or a strange one': reworded((answer, { chance }) => {
    const odd = chance.pick([undefined, null, {}, { indicator: 'green' }, { indicator: 3 }])
    Object.assign(answer, { status: odd })
  }),
  'a critical incident over whatever there is': reworded((answer) => {
    answer.incidents = [...listOf(answer.incidents), CRITICAL]
  }),
  'an incident of a strange impact': reworded((answer) => {
    answer.incidents = [...listOf(answer.incidents), { ...CRITICAL, impact: 'apocalyptic' }]
  }),
  'no list of incidents': reworded((answer, { chance }) => {
    Object.assign(answer, { incidents: chance.pick(NO_LISTS) })
  }),
  'incidents that cannot be read': reworded((answer, { chance }) => {
    Object.assign(answer, {
      incidents: [...listOf(answer.incidents), chance.pick([null, 'x', {}])],
    })
  }),
}

const pages: Readonly<Record<string, Spoil>> = {
  'half of the JSON': (exchange) => ({
    ...exchange,
    text: exchange.text.slice(0, Math.floor(exchange.text.length / 2)),
  }),
  'the page of somebody else': reworded((answer, { isPageKnown }) => {
    // The page of an answer cannot be checked before another answer was seen.
    if (!isPageKnown) return
    Object.assign(answer, { page: { ...(answer['page'] as object), id: 'somebody-else' } })
    for (const entry of listOf(answer.components).filter(isEntry)) entry['status'] = 'operational'
  }),
  'no page': reworded((answer, { chance }) => {
    Object.assign(answer, { page: chance.pick([undefined, null, {}, 'page', { id: '' }]) })
  }),
  'updated in the future': reworded((answer) => {
    Object.assign(answer['page'] ?? {}, { updated_at: '2099-01-01T00:00:00Z' })
  }),
  'no time of the last update': reworded((answer, { chance }) => {
    Object.assign(answer['page'] ?? {}, { updated_at: chance.pick(NO_TIMES) })
  }),
  'poisoned keys': (exchange) => ({
    ...exchange,
    text: exchange.text.replace(
      '{',
      '{"__proto__":{"status":"operational"},"constructor":{"prototype":{"status":"operational"}},',
    ),
  }),
}

/** Faults in what an answer says, by name. */
export const PAYLOAD_FAULTS: Readonly<Record<string, Spoil>> = {
  ...components,
  ...statements,
  ...pages,
}
