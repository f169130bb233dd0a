import { describe, expect, it } from 'vitest'
import { type Scenario, scenario } from '../../mock/scenario.ts'
import { summaryAt } from '../../mock/statusApi.ts'
import { functionsOf, type Summary } from '../../status/snapshot.ts'
import { decodeSummary } from './decode.ts'

const ZERO = '2022-10-15T15:30:00+09:00'
const NOW = Date.parse('2022-10-15T16:30:00+09:00')

function decoded(json: unknown): Summary {
  const summary = decodeSummary(json, NOW)
  if (!summary.ok) throw new Error(JSON.stringify(summary.problem))
  return summary.value
}
const read = (story: Scenario) => decoded(summaryAt(story, NOW))
const withComponents = (components: readonly unknown[]) =>
  decoded({ ...summaryAt(scenario(ZERO), NOW), components })
const rows = ({ services }: Summary) =>
  services.map(({ id, isGroup, functions }) =>
    isGroup ? `${id}(${functions.map((it) => it.id).join(' ')})` : id,
  )
const statuses = (summary: Summary) =>
  Object.fromEntries(functionsOf(summary).map(({ id, status }) => [id, status]))
const omissionsOf = ({ omissions }: Summary) =>
  omissions.map(({ path, reason }) => `${path}: ${reason}`)

describe('services', () => {
  const story = scenario(ZERO)
    .service('chat', 'Chat')
    .component('text', 'Text', 'chat')
    .component('photos', 'Photos', 'chat')
    .component('mail', 'Mail')

  it('are groups with their components, and components without a group', () => {
    expect(rows(read(story))).toEqual(['chat(text photos)', 'mail'])
  })

  it('are sorted by position, else in the order of the answer', () => {
    const entry = { status: 'operational' }

    const summary = withComponents([
      { ...entry, id: 'last', name: 'No position' },
      { ...entry, id: 'c', name: 'C', position: 3 },
      { ...entry, id: 'a', name: 'A', position: 1 },
      { ...entry, id: 'b', name: 'B', position: 1 },
      { ...entry, id: 'odd', name: 'Odd', position: 'first' },
    ])

    expect(rows(summary)).toEqual(['a', 'b', 'c', 'last', 'odd'])
  })

  it('count with their own status if they list no functions', () => {
    const bank = story.service('bank', 'Bank', { wire: { status: 'major_outage' } })

    expect(statuses(read(bank))).toEqual({
      text: 'operational',
      photos: 'operational',
      mail: 'operational',
      bank: 'major_outage',
    })
  })

  it('are unknown if they list no functions and one may be missing', () => {
    const group = { id: 'g', name: 'G', group: true, status: 'operational' }
    const lost = [{ ...group, components: ['gone'] }]
    const broken = [group, { name: 'no id', status: 'operational' }]

    expect(statuses(withComponents(lost))).toEqual({ g: 'unknown' })
    expect(statuses(withComponents(broken))).toEqual({ g: 'unknown' })
  })

  it('keep their own status to themselves if they list functions', () => {
    const chat = scenario(ZERO)
      .service('chat', 'Chat', { wire: { status: 'major_outage' } })
      .component('text', 'Text', 'chat')

    expect(statuses(read(chat))).toEqual({ text: 'operational' })
  })

  it('may be of the same name as one of their functions', () => {
    const same = scenario(ZERO).service('g', 'Canvas').component('c', 'Canvas', 'g')

    expect(rows(read(same))).toEqual(['g(c)'])
  })

  it("find components by the group's own list if a component names no group", () => {
    const summary = withComponents([
      { id: 'g', name: 'Group', group: true, components: ['a', 'b', 7, null] },
      { id: 'a', name: 'A', status: 'operational' },
      { id: 'b', name: 'B', status: 'operational', group_id: null },
    ])

    expect(rows(summary)).toEqual(['g(a b)'])
    expect(omissionsOf(summary)).toEqual([])
  })

  it('ignore a missing child', () => {
    const summary = withComponents([
      { id: 'g', name: 'Group', group: true, components: ['a', 'ghost'] },
      { id: 'a', name: 'A', status: 'operational', group_id: 'g' },
    ])

    expect(rows(summary)).toEqual(['g(a)'])
    expect(omissionsOf(summary)).toEqual(['components[0].components[1]: missing_child'])
  })

  it('are the children themselves if their group is missing', () => {
    const summary = withComponents([
      { id: 'a', name: 'A', status: 'major_outage', group_id: 'ghost' },
      { id: 'b', name: 'B', status: 'operational', group_id: 'ghost' },
    ])

    expect(rows(summary)).toEqual(['a', 'b'])
    expect(omissionsOf(summary)).toEqual([
      'components[0].group_id: missing_group',
      'components[1].group_id: missing_group',
    ])
  })

  it('keep a component once if two groups list it', () => {
    const summary = withComponents([
      { id: 'g', name: 'G', group: true, components: ['a'] },
      { id: 'h', name: 'H', group: true, components: ['a'] },
      { id: 'a', name: 'A', status: 'operational', group_id: 'h' },
    ])

    expect(rows(summary)).toEqual(['g', 'h(a)'])
  })

  it('are not nested', () => {
    const summary = withComponents([
      { id: 'g', name: 'G', group: true, components: ['h', 'g'] },
      { id: 'h', name: 'H', group: true, group_id: 'g', components: ['a'] },
      { id: 'a', name: 'A', status: 'operational' },
    ])

    expect(rows(summary)).toEqual(['g', 'h(a)'])
  })
})

describe('a status', () => {
  const ofWord = (word: unknown) =>
    functionsOf(withComponents([{ id: 'a', name: 'A', status: word }]))[0]

  it.each([
    ['OPERATIONAL ', '"OPERATIONAL "'],
    ['Operational', '"Operational"'],
    ['constructor', '"constructor"'],
    ['__proto__', '"__proto__"'],
    ['on_holiday', '"on_holiday"'],
    ['', '""'],
    [null, 'null'],
    [0, '0'],
    [true, 'true'],
    [['operational'], '["operational"]'],
    [{ operational: true }, '{"operational":true}'],
  ])('%j is unknown, and listed with its text', (word, strangeWord) => {
    expect(ofWord(word)).toMatchObject({ status: 'unknown', strangeWord })
  })

  it('that is missing is unknown', () => {
    const [component] = functionsOf(withComponents([{ id: 'a', name: 'A' }]))

    expect(component).toMatchObject({ status: 'unknown', strangeWord: 'none' })
  })

  it('that is long and unrecognized is listed shortened', () => {
    expect(ofWord('x'.repeat(10_000))?.strangeWord?.length).toBeLessThanOrEqual(61)
  })

  it('"unknown" is accepted without an omission', () => {
    expect(ofWord('unknown')).toMatchObject({ status: 'unknown', strangeWord: null })
  })

  it('that is unrecognized is listed with its path', () => {
    const summary = read(
      scenario(ZERO)
        .component('a')
        .component('b', 'B', null, { wire: { status: 'melted' } }),
    )

    expect(omissionsOf(summary)).toEqual(['components[1].status: unknown_word'])
    expect(statuses(summary)).toEqual({ a: 'operational', b: 'unknown' })
  })
})

describe('two components with one id', () => {
  it.each([
    ['operational', 'major_outage', 'major_outage'],
    ['major_outage', 'operational', 'major_outage'],
    ['operational', 'melted', 'unknown'],
    ['degraded_performance', 'melted', 'unknown'],
    ['operational', 'operational', 'operational'],
  ])('are merged: %s and %s give %s', (first, second, status) => {
    const summary = withComponents([
      { id: 'a', name: 'A', status: first },
      { id: 'a', name: 'A again', status: second },
    ])

    expect(statuses(summary)).toEqual({ a: status })
    expect(omissionsOf(summary)).toContain('components[1].id: duplicate')
  })

  it.each<[string, number, string, string]>([
    ['before', 0, 'operational', 'unknown'],
    ['after', 1, 'major_outage', 'major_outage'],
  ])(
    'are merged and not operational if one without a name comes %s it',
    (_, place, said, status) => {
      const entries: object[] = [{ id: 'a', name: 'A', status: 'operational' }]
      entries.splice(place, 0, { id: 'a', status: said })

      const summary = withComponents(entries)

      expect(statuses(summary)).toEqual({ a: status })
      expect(functionsOf(summary)[0]?.name).toBe('A')
      expect(summary.unreadable).toBe(1)
    },
  )

  it('are kept apart if only their name is the same', () => {
    const summary = withComponents([
      { id: 'a', name: 'API', status: 'operational' },
      { id: 'b', name: 'API', status: 'major_outage' },
    ])

    expect(statuses(summary)).toEqual({ a: 'operational', b: 'major_outage' })
  })

  it.each([
    ['before', 0],
    ['after', 1],
  ])('count as unreadable if one is a group that comes %s it', (_, place) => {
    const group = { id: 'a', name: 'Group', group: true, status: 'operational' }
    const entries = [{ id: 'a', name: 'A', status: 'major_outage' }]
    entries.splice(place, 0, group)

    const summary = withComponents(entries)

    expect(rows(summary)).toEqual(['a'])
    expect(statuses(summary)).toEqual({ a: 'unknown' })
    expect(summary.unreadable).toBe(1)
  })
})

describe('names', () => {
  it('are clipped to 200 characters, with an omission', () => {
    const summary = withComponents([
      { id: 'a', name: 'x'.repeat(10_000_000), status: 'operational' },
    ])

    expect(functionsOf(summary)[0]?.name).toBe(`${'x'.repeat(200)}…`)
    expect(omissionsOf(summary)).toContain('components[0].name: clipped')
  })

  it('are replaced by the id if nothing is left of them', () => {
    expect(functionsOf(withComponents([{ id: 'a', name: '\u202E\u0000 ' }]))[0]?.name).toBe('a')
  })
})
