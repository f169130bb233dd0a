import type { Chance } from './chance.ts'
import type { Json, JsonObject } from './fuzzPayload.ts'

const deep = (levels: number): Json => {
  let value: Json = 'deep'
  for (let i = 0; i < levels; i += 1) value = i % 2 === 0 ? [value] : { deeper: value }
  return value
}

/* oxlint-disable no-script-url -- as they come from outside */
/** Values that something might stumble over. None of them is a word that says that anything works. */
const HOSTILE: readonly Json[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1,
  1.5,
  1e308,
  -1e308,
  2 ** 53,
  2 ** 31,
  Number.MIN_VALUE,
  '',
  ' ',
  'x',
  '0',
  '1',
  'null',
  'true',
  'undefined',
  'NaN',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'prototype',
  'length',
  'OPERATIONAL',
  'operational ',
  'Operational',
  'unknown',
  'major_outage',
  'ok',
  '2022-10-16',
  '2022-02-30T00:00:00Z',
  '2022-10-16T24:00:00Z',
  '2022-12-31T23:59:60Z',
  '9999-12-31T23:59:59.999Z',
  '0000-01-01T00:00:00Z',
  '2022-10-16T00:00:00',
  '2022-10-16T00:00:00+99:99',
  '\u202Egreen',
  '\uD800',
  '\u0000',
  '\uFEFF',
  '<script>x()</script>',
  '<a href="javascript:x()">',
  '</p></p></p>',
  '<p',
  '&#39;&amp;&lt',
  'javascript:x()',
  'data:,x',
  'https://[',
  '//evil.example',
  'é\u0301\u0301\u0301',
  '👩‍👩‍👧‍👧',
  [],
  {},
  [null],
  [[]],
  [{}],
  { id: null },
  { toString: 1 },
  { length: 5 },
  ['operational'],
  { value: 'operational' },
]

/* oxlint-enable no-script-url */

/** Made when they are wanted: they are large. */
const LARGE: readonly ((chance: Chance) => Json)[] = [
  () => 'a'.repeat(10_000),
  () => '<'.repeat(9_000),
  () => '<b>'.repeat(3_000),
  () => '&'.repeat(9_000),
  () => ' \n'.repeat(5_000),
  () => deep(40),
  (chance) => Array.from({ length: 3_000 }, () => hostile(chance)),
]

const POISON = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '',
]

/** One of them, of its own: what is damaged further must not be shared. */
function hostile(chance: Chance): Json {
  const value = chance.pick(HOSTILE)
  return typeof value === 'object' && value !== null ? structuredClone(value) : value
}

/** Position in an object or a list, by a key. */
interface Place {
  readonly parent: JsonObject | Json[]
  readonly key: string
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function valueAt({ parent, key }: Place): Json | undefined {
  return Array.isArray(parent) ? parent[Number(key)] : parent[key]
}

/** Puts a value as a key of its own, `__proto__` too, as JSON does. */
function put({ parent, key }: Place, value: Json): void {
  Object.defineProperty(parent, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  })
}

/** A place by chance: from the root down, further with each step at even odds. */
function somewhere(root: JsonObject, chance: Chance): Place {
  let parent: JsonObject | Json[] = root
  for (;;) {
    const keys = Object.keys(parent)
    if (keys.length === 0) return { parent, key: '0' }
    const place: Place = { parent, key: chance.pick(keys) }
    const value = valueAt(place)
    const isLeaf = !isObject(value) && !Array.isArray(value)
    if (isLeaf || chance.is(0.25)) return place
    parent = value
  }
}

type Damage = (place: Place, chance: Chance) => void

const remove: Damage = ({ parent, key }) => {
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else delete parent[key]
}
const spoil: Damage = (place, chance) => put(place, hostile(chance))
const swell: Damage = (place, chance) => put(place, chance.pick(LARGE)(chance))
const poison: Damage = (place, chance) => {
  const value = valueAt(place)
  const parent = isObject(value) ? value : place.parent
  // A list on the wire has no names in it.
  if (Array.isArray(parent)) return
  const poisoned = { polluted: true, status: 'operational', isAdmin: 1 }
  put({ parent, key: chance.pick(POISON) }, chance.is(0.5) ? poisoned : hostile(chance))
}
const wrap: Damage = (place, chance) => {
  const value = valueAt(place) ?? null
  put(place, chance.is(0.5) ? [value] : { value })
}
const repeat: Damage = ({ parent, key }, chance) => {
  if (!Array.isArray(parent)) return
  const value = parent[Number(key)] ?? null
  parent.splice(chance.whole(0, parent.length), 0, structuredClone(value))
}
const shuffle: Damage = ({ parent }, chance) => {
  if (Array.isArray(parent)) parent.sort(() => chance.next() - 0.5)
}
const empty: Damage = (place) => {
  const value = valueAt(place)
  put(place, Array.isArray(value) ? [] : typeof value === 'string' ? '' : {})
}
const number: Damage = (place, chance) => {
  const value = valueAt(place)
  if (typeof value === 'number') put(place, value * chance.pick([-1, 0, 1e9, 0.5]))
  else if (typeof value === 'string') put(place, value.slice(0, chance.whole(0, value.length)))
}

const DAMAGES: readonly Damage[] = [
  remove,
  remove,
  spoil,
  spoil,
  spoil,
  poison,
  wrap,
  repeat,
  shuffle,
  empty,
  number,
]

/** Damages an answer in one to six places. */
export function damage(root: JsonObject, chance: Chance): void {
  for (let left = chance.pick([1, 1, 2, 3, 6]); left > 0; left -= 1) {
    const how = chance.is(0.0005) ? swell : chance.pick(DAMAGES)
    how(somewhere(root, chance), chance)
  }
}

/** Damages a text as it travels: cut short, letters lost, doubled or changed. */
export function damagedText(text: string, chance: Chance): string {
  const at = chance.whole(0, text.length)
  const until = Math.min(text.length, at + chance.pick([1, 1, 4, 60]))
  switch (chance.whole(0, 4)) {
    case 0:
      return text.slice(0, at)
    case 1:
      return text.slice(0, at) + text.slice(until)
    case 2:
      return text.slice(0, until) + text.slice(at)
    case 3:
      return (
        text.slice(0, at) + chance.pick(['"', '{', ']', '\\', '\u0000', ',', '9']) + text.slice(at)
      )
    default:
      return `${chance.pick(['\uFEFF', ' ', '[', '{"a":'])}${text}`
  }
}
