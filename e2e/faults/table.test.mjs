// @ts-check
import { expect, it } from 'vitest'
import { format } from 'prettier'
import { VIEWS } from './faultRow.ts'
import { KINDS, ROWS } from './rows.ts'

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('__', '\\_\\_')

/** Terms of the column "result", so that rows need not repeat a sentence. */
const LEGEND = {
  'Ages out':
    'no usable answer arrives. The last accepted answer stays until it is stale; from then on nothing is shown as working. After 15 minutes the page is blind. The cause is stated in text (on the wall only when blind, on the embed never).',
  Rejected: 'the answer is not used, and the last accepted answer ages out.',
  'Not all well': 'no headline, title or text says that everything works.',
  Live: 'the page trusts the newest answer and shows it.',
  Blind: 'the page shows no status and says that it cannot see.',
  'As with a correct clock':
    'live, late, stale and blind begin at the same age as with a correct clock.',
}

/** The generated page of the docs. */
function faultsPage() {
  const views = VIEWS.map(({ name }) => name).join(', ')
  const lines = [
    '# Faults',
    '',
    `Each of these ${ROWS.length} faults is played in a real browser against a real server. \`npm run faults\` plays each on every view it concerns; \`npm run test:long\` plays each on one of them, in turns. How to add one: [testing.md](testing.md#fault-table). This page is generated from the rows in \`e2e/faults\` by \`npm run faults\`.`,
    '',
    'For every fault:',
    '',
    '- Nothing on the page claims that something works unless the newest trustworthy answer says so: no text, title, icon, colour or screen reader output.',
    '- The page logs no error and polls no faster than its interval.',
    '- Afterwards the page polls within the delay that remains plus ten seconds, and is live with that answer. The delay is the interval if its answers were read, two minutes if requests failed, longer after `Retry-After` or 403, 404, 410.',
    '',
    'Terms:',
    '',
    ...Object.entries(LEGEND).map(([term, meaning]) => `- **${term}**: ${meaning}`),
    '',
    `Views: ${views}, unless a row names others.`,
  ]
  for (const { title, rows } of KINDS) {
    lines.push('', `## ${title}`, '', '| fault | result | views |', '| --- | --- | --- |')
    for (const { fault, seen, views } of rows) {
      const named = views?.length === VIEWS.length ? '' : (views?.join(', ') ?? '')
      lines.push(`| ${cell(fault)} | ${cell(seen)} | ${named} |`)
    }
  }
  return format(lines.join('\n'), { parser: 'markdown', proseWrap: 'preserve' })
}

it('keeps docs/faults.md in step with the rows', async () => {
  await expect(await faultsPage()).toMatchFileSnapshot('../../docs/faults.md')
})

it('names each fault once', () => {
  const ids = ROWS.map(({ id }) => id)
  expect(ids.length).toBe(new Set(ids).size)
})
