import { BROWSER } from './browser.ts'
import { CLOCKS } from './clocks.ts'
import { DOUBTED_ANSWERS } from './doubtedAnswers.ts'
import { DOUBTED_INCIDENTS } from './doubtedIncidents.ts'
import { ETAGS } from './etags.ts'
import type { FaultRow } from './faultRow.ts'
import { ANSWERS_OUT_OF_TIME, HOSTILE_ANSWERS } from './hostileAnswers.ts'
import { HTTP } from './http.ts'
import { LINES } from './lines.ts'
import { MIRRORS } from './mirrors.ts'
import { PAIRS } from './pairs.ts'
import { REFUSED_ANSWERS } from './refusedAnswers.ts'
import { TRANSPORT } from './transport.ts'
import { WAKING } from './waking.ts'

/** Rows by kind of fault. */
export const KINDS: readonly { readonly title: string; readonly rows: readonly FaultRow[] }[] = [
  { title: 'Network', rows: [...TRANSPORT, ...LINES] },
  { title: 'Several URLs', rows: MIRRORS },
  { title: 'Server responses', rows: [...HTTP, ...ETAGS] },
  {
    title: 'Content of answers',
    rows: [
      ...REFUSED_ANSWERS,
      ...[...DOUBTED_ANSWERS, ...DOUBTED_INCIDENTS, ...HOSTILE_ANSWERS, ...ANSWERS_OUT_OF_TIME].map(
        (row): FaultRow => ({
          isRead: true,
          ...row,
        }),
      ),
    ],
  },
  { title: 'Device and browser', rows: [...CLOCKS, ...WAKING, ...BROWSER] },
  { title: 'Combined faults', rows: PAIRS },
]

/** All fault rows. */
export const ROWS: readonly FaultRow[] = KINDS.flatMap(({ rows }) => rows)
