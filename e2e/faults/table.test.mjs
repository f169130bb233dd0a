// @ts-check
import { expect, it } from 'vitest'
import { format } from 'prettier'
import { VIEWS } from './faultRow.ts'
import { KINDS, ROWS } from './rows.ts'

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('__', '\\_\\_')

/** The page of the docs, made of the rows that are tried. */
function faultsPage() {
  const lines = [
    '# Faults, and what the reader sees',
    '',
    `Each of these ${ROWS.length} faults is played in a real browser, against a real server, on the views named (all three where none is), by \`e2e/faults/faults.long.e2e.ts\`: \`npm test\` plays each on one of them, in turns; \`npm run faults\` plays all of them. In each of them nothing on the page may claim that something works unless the newest trustworthy answer says so: not a word, the title, the icon, a colour, nor what screen readers are told. The page must not log an error, nor ask faster than its pace. When the fault is over, it must ask within the one delay that it may still have before it and ten seconds (its pace where it read its answers; two minutes where they failed; longer where it was asked to wait or turned away), and with that answer be live and show what the source says.`,
    '',
    'This page is made from the rows in `e2e/faults`; after a change of theirs, `npm run faults` writes it anew.',
  ]
  for (const { title, rows } of KINDS) {
    lines.push(
      '',
      `## ${title}`,
      '',
      '| fault | what the reader sees | views |',
      '| --- | --- | --- |',
    )
    for (const { fault, seen, views } of rows) {
      const named = views?.length === VIEWS.length ? '' : (views?.join(', ') ?? '')
      lines.push(`| ${cell(fault)} | ${cell(seen)} | ${named} |`)
    }
  }
  return format(lines.join('\n'), { parser: 'markdown', proseWrap: 'preserve' })
}

it('has a page in the docs that tells of every fault that is tried', async () => {
  await expect(await faultsPage()).toMatchFileSnapshot('../../docs/faults.md')
})

it('names each fault once', () => {
  const ids = ROWS.map(({ id }) => id)
  expect(ids.length).toBe(new Set(ids).size)
})
