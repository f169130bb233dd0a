import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstRows } from './firstLook.ts'

const page = { id: 'page' }
const group = { id: 'g', name: 'Chat', status: 'operational', group: true, group_id: null }
const child = (id: string, status: unknown) => ({
  id,
  name: id,
  status,
  group: false,
  group_id: 'g',
})
const alone = { id: 'a', name: 'Mail', status: 'operational', group: false, group_id: null }

describe('the first look', () => {
  it("derives a group's status from its functions, not from the group's own status", () => {
    const rows = firstRows({
      page,
      components: [group, child('x', 'major_outage'), child('y', 'operational'), alone],
    })

    expect(rows).toEqual([
      { id: 'g', name: 'Chat', status: 'partial_outage' },
      { id: 'a', name: 'Mail', status: 'operational' },
    ])
  })

  it('shows an unrecognized status as unknown', () => {
    const rows = firstRows({
      page,
      components: [
        { ...alone, status: 'OPERATIONAL ' },
        { ...alone, id: 'b', status: 'constructor' },
      ],
    })

    expect(rows.map(({ status }) => status)).toEqual(['unknown', 'unknown'])
  })

  it('shows a group without functions with its own status', () => {
    expect(firstRows({ page, components: [group] })).toEqual([
      { id: 'g', name: 'Chat', status: 'operational' },
    ])
  })

  it('leaves an unusual answer to the page itself', () => {
    const odd = [
      null,
      [],
      {},
      { components: [alone] },
      { page: {}, components: [alone] },
      { page, components: {} },
      { page, components: [alone, null] },
      { page, components: [alone, alone] },
      { page, components: [{ ...group, components: ['a'] }, alone] },
      { page, components: [{ ...alone, name: 3 }] },
      {
        page,
        components: [
          { ...group, id: '5' },
          { ...alone, group_id: 5 },
        ],
      },
    ]

    expect(odd.map(firstRows)).toEqual(odd.map(() => []))
  })

  it('never throws, and never shows a service as working that was not reported so', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            id: fc.string(),
            name: fc.string(),
            status: fc.jsonValue(),
            group: fc.boolean(),
            group_id: fc.constantFrom(null, 'g', 'h'),
          }),
        ),
        fc.jsonValue(),
        (components, other) => {
          firstRows(other)
          const working = firstRows({ page, components }).filter(
            ({ status }) => status === 'operational',
          )
          const workingCount = components.filter(({ status }) => status === 'operational').length
          expect(working.length).toBeLessThanOrEqual(workingCount)
        },
      ),
    )
  })
})
