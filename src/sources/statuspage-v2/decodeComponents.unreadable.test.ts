import { describe, expect, it } from 'vitest'
import { scenario } from '../../mock/scenario.ts'
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

describe('an unreadable component', () => {
  it.each<[string, unknown, string]>([
    ['nothing', null, 'components[1]'],
    ['a word', 'Login', 'components[1]'],
    ['a list', [], 'components[1].id'],
    ['without id', { name: 'B', status: 'operational' }, 'components[1].id'],
    ['with a number for an id', { id: 5, name: 'B' }, 'components[1].id'],
    ['with an empty id', { id: '', name: 'B' }, 'components[1].id'],
    ['with an endless id', { id: 'x'.repeat(201), name: 'B' }, 'components[1].id'],
    ['a group without name', { id: 'b', group: true }, 'components[1].name'],
  ])('is dropped, counted and listed: %s', (_, broken, path) => {
    const summary = withComponents([
      { id: 'a', name: 'A', status: 'operational' },
      broken,
      { id: 'c', name: 'C', status: 'operational' },
    ])

    expect(rows(summary)).toEqual(['a', 'c'])
    expect(summary.unreadable).toBe(1)
    expect(omissionsOf(summary)).toEqual([`${path}: malformed`])
  })

  it.each([
    ['operational', 'unknown'],
    ['major_outage', 'major_outage'],
    [undefined, 'unknown'],
  ])(
    'is not operational if only its name is missing, and keeps its row in the group: %s',
    (status, shown) => {
      const summary = withComponents([
        { id: 'g', name: 'Group', group: true },
        { id: 'a', name: 'A', status: 'operational', group_id: 'g' },
        { id: 'b', status, group_id: 'g' },
      ])

      expect(rows(summary)).toEqual(['g(a b)'])
      expect(statuses(summary)).toEqual({ a: 'operational', b: shown })
      expect(functionsOf(summary)[1]?.name).toBe('b')
      expect(summary.unreadable).toBe(1)
      expect(omissionsOf(summary)).toContain('components[2].name: malformed')
    },
  )

  it('is kept if only its times, position, group or description are broken', () => {
    const odd = { position: {}, group: 'yes', group_id: 5, components: 'x', description: 7 }

    const summary = withComponents([
      { id: 'a', name: 'A', status: 'operational', created_at: '1', updated_at: 'soon', ...odd },
    ])

    expect(functionsOf(summary)).toEqual([
      {
        id: 'a',
        name: 'A',
        description: null,
        status: 'operational',
        strangeWord: null,
        isGone: false,
        updatedAt: null,
        createdAt: null,
      },
    ])
  })
})
