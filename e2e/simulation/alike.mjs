// @ts-check

/** A mutant that no test can notice, and where it is. */
/** @typedef {{ file: string, line: string, before: string, text: string, why: string }} Alike */

/**
 * Mutants that no test can notice, because the code does the same with them: each with the reason. `line` is the
 * whole line without its indent, `before` and `text` what the mutant changes in it to what. One that fits no
 * mutant any more is an error.
 * @type {readonly Alike[]}
 */
export const ALIKE = [
  {
    file: 'src/status/componentStatus.ts',
    line: 'return STATUSES_WORST_FIRST.length - 1 - STATUSES_WORST_FIRST.indexOf(status)',
    before: 'indexOf',
    text: 'lastIndexOf',
    why: 'No status stands twice in the list.',
  },
  {
    file: 'src/status/componentStatus.ts',
    line: 'return severity(a) >= severity(b) ? a : b',
    before: 'severity(a) >= severity(b)',
    text: 'severity(a) > severity(b)',
    why: 'Two statuses of one severity are the same status.',
  },
  {
    file: 'src/text/htmlText.ts',
    line: ".replace(TAG, (_, __, name = '') => (/^br$/i.test(name) ? '\\n' : LINES.test(name) ? '\\0' : ''))",
    before: "''",
    text: '"mutant"',
    why: 'What has no name, as a comment, makes no line: no more does a name that is none of those.',
  },
  {
    file: 'src/status/snapshot.ts',
    line: 'const starts = incidents.map(startOf).filter((at) => at > 0)',
    before: '0',
    text: '1',
    why: 'No incident began in the first millisecond of 1970.',
  },
  {
    file: 'src/status/snapshot.ts',
    line: 'return Math.max(incident.updatedAt ?? 0, ...incident.updates.map((update) => update.createdAt))',
    before: '0',
    text: '1',
    why: 'Nothing was told in the first millisecond of 1970.',
  },
  {
    file: 'src/live/gathering.ts',
    line: 'export const GATHERING: Gathering = { ...NOTHING_GATHERED, lastReadAt: null, hasFailed: false }',
    before: 'false',
    text: 'true',
    why: 'Without an answer before it a failure makes no gap, and the first answer clears it.',
  },
  {
    file: 'src/live/monitor.ts',
    line: 'const stepMs = of.ageMs < MINUTE ? AGE_STEP_MS : MINUTE',
    before: 'of.ageMs < MINUTE',
    text: 'of.ageMs <= MINUTE',
    why: 'A minute is a whole number of either step.',
  },
]
