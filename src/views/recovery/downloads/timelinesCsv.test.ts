import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HealthSpan } from '../../../outage/timeline/healthTimeline.ts'
import type { ComponentId } from '../../../status/snapshot.ts'
import { timelinesCsv, type TimelinesCsv } from './timelinesCsv.ts'

const HOUR = 3_600_000
const id = (text: string) => text as ComponentId
const span = (status: HealthSpan['status'], from: number, to: number): HealthSpan => ({
  status,
  from: from * HOUR,
  to: to * HOUR,
  basis: 'reported',
})

const csvOf = (parts: Partial<TimelinesCsv>) =>
  timelinesCsv({
    functions: [{ id: id('text'), name: 'Text', group: 'Chat' }],
    timelines: new Map([[id('text'), [span('operational', 0, 2), span('major_outage', 2, 5)]]]),
    now: 5 * HOUR - 1,
    iso: (at) => `${at / HOUR}h`,
    notes: [],
    ...parts,
  })

/** Reads a table as RFC 4180 has it. Throws at what is none. */
function read(csv: string): string[][] {
  const rows: string[][] = []
  let at = csv.startsWith('\uFEFF') ? 1 : 0
  while (at < csv.length) {
    const row: string[] = []
    for (let isOver = false; !isOver; at += 1) {
      const quoted = /"((?:[^"]|"")*)"/y
      const plain = /[^",\r\n]*/y
      const pattern = csv[at] === '"' ? quoted : plain
      pattern.lastIndex = at
      const found = pattern.exec(csv)
      if (!found) throw new Error(`no cell at ${at}`)
      row.push((found[1] ?? found[0]).replaceAll('""', '"'))
      at = pattern.lastIndex
      isOver = csv[at] !== ','
    }
    if (csv.slice(at - 1, at + 1) !== '\r\n') throw new Error(`no end of a row at ${at}`)
    at += 1
    rows.push(row)
  }
  return rows
}

describe('timelines as CSV', () => {
  it('has a row for each span, without an end for a lasting one', () => {
    expect(csvOf({})).toBe(
      '\uFEFFcomponent_id,component,group,status,from,to,basis\r\n' +
        'text,Text,Chat,operational,0h,2h,reported\r\n' +
        'text,Text,Chat,major_outage,2h,,reported\r\n',
    )
  })

  it('omits spans after the moment shown', () => {
    const rows = read(csvOf({ now: HOUR }))

    expect(rows.map((row) => row[3])).toEqual(['status', 'operational'])
    expect(rows[1]?.[5]).toBe('')
  })

  it('ends with the notes', () => {
    const rows = read(csvOf({ notes: ['Replay, not now.'] }))

    expect(rows.at(-1)).toEqual(['#', 'Replay, not now.', '', '', '', '', ''])
  })

  it('quotes separators, quotes and line breaks', () => {
    const name = 'Text, "Photos"\r\nand more'
    const [, row] = read(csvOf({ functions: [{ id: id('text'), name, group: '' }] }))

    expect(row?.[1]).toBe(name)
  })

  it.each(['=1+1', '+82', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', ' =1+1', '＝1+1', '＠SUM(A1)'])(
    'defuses %j',
    (name) => {
      const [, row] = read(csvOf({ functions: [{ id: id('text'), name, group: '' }] }))

      expect(row?.[1]).toBe(`'${name}`)
    },
  )
})

it('preserves any name but for the apostrophe, and never begins a cell with a formula', () => {
  const formula = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/
  const name = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[=+@＝＋",\r\n\t' -]{0,4}[a-z한글]{0,4}$/u),
  )
  fc.assert(
    fc.property(name, name, (component, group) => {
      const csv = csvOf({ functions: [{ id: id('text'), name: component, group }] })
      const [head, ...rows] = read(csv)
      expect(head).toHaveLength(7)
      for (const row of rows) {
        expect(row).toHaveLength(7)
        for (const [i, given] of [component, group].entries()) {
          const got = row[i + 1] ?? ''
          expect(got).not.toMatch(formula)
          expect(formula.test(given) ? got.slice(1) : got).toBe(given)
        }
      }
    }),
  )
})
