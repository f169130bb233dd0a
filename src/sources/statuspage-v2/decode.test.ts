import { describe, expect, it } from 'vitest'
import { scenario } from '../../mock/scenario.ts'
import { incidentsAt, summaryAt } from '../../mock/statusApi.ts'
import { functionsOf, type Summary } from '../../status/snapshot.ts'
import { decodeIncidentRecord, decodeSummary } from './decode.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const minute = (count: number) => Date.parse(ZERO) + count * 60_000
const NOW = minute(60)

const story = scenario(ZERO)
  .component('login', 'Login')
  .incident('fire', 'Fire', { impact: 'critical', startedAt: 0 })
  .update('investigating', '', { at: 0, changes: [['login', 'major_outage']] })
const wire = summaryAt(story, NOW)

function read(json: unknown): Summary {
  const decoded = decodeSummary(json, NOW)
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.problem))
  return decoded.value
}
const omissionsOf = ({ omissions }: Summary) =>
  omissions.map(({ path, reason }) => `${path}: ${reason}`)

describe('decodeSummary rejects the whole answer', () => {
  it.each<[string, unknown, string]>([
    ['null', null, 'answer'],
    ['a word', 'operational', 'answer'],
    ['a list', [], 'page'],
    ['an empty object', {}, 'page'],
    ['without a page', { ...wire, page: undefined }, 'page'],
    ['with a page that is none', { ...wire, page: 'Example' }, 'page'],
    ['with a page without id', { ...wire, page: { ...wire.page, id: undefined } }, 'page.id'],
    ['with a page whose id is a number', { ...wire, page: { ...wire.page, id: 7 } }, 'page.id'],
    ['without components', { ...wire, components: undefined }, 'components'],
    ['with components that are no list', { ...wire, components: { login: {} } }, 'components'],
  ])('if it is %s, with the name of the field', (_, json, path) => {
    expect(decodeSummary(json, NOW)).toMatchObject({
      ok: false,
      problem: { kind: 'malformed', path },
    })
  })
})

describe('decodeSummary tolerates', () => {
  it.each<[string, unknown]>([
    ['missing', undefined],
    ['null', null],
    ['a word', 'none'],
    ['a list', []],
    ['an empty object', {}],
    ['of an unknown word', { indicator: 'sunny' }],
    ['of a word of Object', { indicator: 'constructor' }],
  ])('a missing indicator if the status is %s: it is unknown', (_, status) => {
    const summary = read({ ...wire, status })

    expect(summary.indicator).toBe('unknown')
    expect(functionsOf(summary).map((it) => it.status)).toEqual(['major_outage'])
  })

  it.each(['none', 'minor', 'major', 'critical', 'maintenance'])(
    'no page that is %s',
    (indicator) => {
      expect(read({ ...wire, status: { indicator } }).indicator).toBe(indicator)
    },
  )

  it('missing name, URL, time and zone of the page', () => {
    const { page } = read({ ...wire, page: { id: 'page' } })

    expect(page).toEqual({ id: 'page', name: '', url: null, timeZone: null })
  })

  it('a URL that is no link and an invalid time zone', () => {
    // oxlint-disable-next-line no-script-url -- tests that it is dropped
    const odd = { ...wire.page, url: 'javascript:alert(1)', time_zone: 'Seoul' }

    expect(read({ ...wire, page: odd }).page).toMatchObject({ url: null, timeZone: null })
  })

  it('incidents that are no list, but never claims to have read all', () => {
    for (const incidents of [undefined, null, {}, 'none']) {
      const summary = read({ ...wire, incidents })

      expect([summary.incidents, summary.unreadable]).toEqual([[], 1])
      expect(omissionsOf(summary)).toEqual(['incidents: malformed'])
    }
  })

  it('an unreadable open incident, and counts it', () => {
    const summary = read({ ...wire, incidents: [...wire.incidents, { name: 'no id' }] })

    expect(summary.incidents.map(({ id }) => id)).toEqual(['fire'])
    expect(summary.unreadable).toBe(1)
  })

  it('maintenances that are no list, with an omission', () => {
    expect(omissionsOf(read({ ...wire, scheduled_maintenances: 5 }))).toEqual([
      'scheduled_maintenances: malformed',
    ])
  })
})

it('decodeIncidentRecord rejects a record without a page or without incidents', () => {
  const answer = incidentsAt(story, NOW)

  expect(decodeIncidentRecord({ ...answer, incidents: null }, [], NOW)).toMatchObject({
    ok: false,
    problem: { path: 'incidents' },
  })
  expect(decodeIncidentRecord({ incidents: [] }, [], NOW)).toMatchObject({
    ok: false,
    problem: { path: 'page' },
  })
})

describe('size limits', () => {
  it('decode 2,000 components and count the others as unreadable', () => {
    const [login] = wire.components
    const components = Array.from({ length: 10_000 }, (_, i) => ({ ...login, id: `c${i}` }))
    const began = performance.now()

    const summary = read({ ...wire, components })

    expect(functionsOf(summary)).toHaveLength(2_000)
    expect(summary.unreadable).toBe(8_000)
    expect(omissionsOf(summary)).toEqual(['components: too_many'])
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  it('permit 2,000 components in 100 groups', () => {
    const groups = Array.from({ length: 100 }, (_, i) => ({
      id: `g${i}`,
      name: `G${i}`,
      group: true,
    }))
    const children = Array.from({ length: 1_900 }, (_, i) => ({
      id: `c${i}`,
      name: `C${i}`,
      status: 'operational',
      group_id: `g${i % 100}`,
    }))

    const summary = read({ ...wire, components: [...children, ...groups] })

    expect(summary.services).toHaveLength(100)
    expect(functionsOf(summary)).toHaveLength(1_900)
    expect(summary.unreadable).toBe(0)
  })
})

describe('keys that are special in JavaScript', () => {
  const poison =
    '"__proto__":{"polluted":true,"status":"operational"},"constructor":{"prototype":{"polluted":true}}'

  it('have no side effects', () => {
    const text = JSON.stringify(wire).replaceAll('{', `{${poison},`).replaceAll(',}', '}')

    const summary = read(JSON.parse(text))

    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(functionsOf(summary).map(({ status }) => status)).toEqual(['major_outage'])
    expect(JSON.stringify(summary)).not.toContain('polluted')
  })

  it('are valid ids', () => {
    const components = ['__proto__', 'constructor', 'toString'].map((id) => ({
      id,
      name: id,
      status: 'major_outage',
    }))

    expect(
      functionsOf(read({ ...wire, components })).map(({ id, status }) => [id, status]),
    ).toEqual([
      ['__proto__', 'major_outage'],
      ['constructor', 'major_outage'],
      ['toString', 'major_outage'],
    ])
  })

  it('do not replace missing fields', () => {
    const inherited: unknown = Object.create(wire)

    expect(decodeSummary(inherited, NOW).ok).toBe(false)
  })
})

describe('changeMark', () => {
  const markAt = (omissionsOf: typeof story, minutes: number) => {
    const decoded = decodeSummary(summaryAt(omissionsOf, minute(minutes)), minute(minutes))
    return decoded.ok ? decoded.value.changeMark : ''
  }

  it('stays while nothing changes', () => {
    expect(markAt(story, 10)).toBe(markAt(story, 50))
  })

  it('differs if a status does', () => {
    const later = story.at(20, 'Login', 'operational')

    expect(markAt(later, 19)).not.toBe(markAt(later, 20))
  })

  it('differs if an open incident is updated, starts or ends', () => {
    const later = story
      .update('identified', '', { at: 20 })
      .update('resolved', '', { at: 30 })
      .incident('flood')
      .update('investigating', '', { at: 40 })

    const marks = [10, 20, 30, 40].map((minutes) => markAt(later, minutes))
    expect(new Set(marks).size).toBe(4)
  })
})
