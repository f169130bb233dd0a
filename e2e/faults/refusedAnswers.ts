import { RECORDED_AT } from '../support/stories.ts'
import type { FaultRow } from './faultRow.ts'

const MINUTE = 60_000

const CANNOT_BE_READ = {
  en: 'The source sends data that cannot be read.',
  ko: '원본이 보낸 자료를 읽을 수 없습니다.',
}
const OTHER_FORM = {
  en: 'The source sends data of another form',
  ko: '원본 자료의 모양이 다릅니다.',
}
const TOO_LARGE = {
  en: 'The answer is larger than 1 MB and was not read.',
  ko: '응답이 1 MB보다 커서 읽지 않았습니다.',
}
const TOO_DEEP = {
  en: 'The answer is nested too deep and was not read.',
  ko: '응답이 너무 깊게 겹쳐 있어 읽지 않았습니다.',
}
const TWICE = {
  en: 'The answer says one thing twice and may contradict itself.',
  ko: '응답에 같은 항목이 두 번 있어 서로 어긋날 수 있으므로 읽지 않았습니다.',
}
const OLDER = {
  en: 'The source sent an older answer than before.',
  ko: '원본이 전보다 오래된 응답을 보냈습니다.',
}
const OTHER_PAGE = {
  en: 'The answer is about another page (an0th3rpag3).',
  ko: '다른 페이지(an0th3rpag3)의 응답이 왔습니다.',
}

const REJECTED = 'Rejected'

/** An answer that is rejected as a whole. */
function refused(
  id: string,
  fault: string,
  cause: FaultRow['cause'],
  body: (text: string) => string,
): FaultRow {
  return {
    id,
    fault,
    seen: REJECTED,
    ...(cause && { cause }),
    play: async (stage) => {
      stage.source.fails({ body })
      await stage.growsStale()
    },
  }
}

/** Answers that are rejected as a whole. */
export const REFUSED_ANSWERS: readonly FaultRow[] = [
  refused('not-json', 'Not JSON', CANNOT_BE_READ, () => 'all systems operational'),
  refused('utf-16', 'JSON in UTF-16', CANNOT_BE_READ, (text) => text.split('').join('\0')),
  refused(
    'field-twice',
    'Each status field occurs twice, the second time as operational',
    TWICE,
    (text) => text.replaceAll('"status":"', '"status":"major_outage","status":"'),
  ),
  refused('null', 'Valid JSON: null', OTHER_FORM, () => 'null'),
  refused(
    'no-components',
    'Valid JSON without a list of components',
    OTHER_FORM,
    () => '{"page":{"id":"8rk2v0tq6lsp","name":"Larkspur"},"status":{"indicator":"none"}}',
  ),
  refused('huge-name', 'A name of 10 MB', TOO_LARGE, (text) =>
    text.replace('"name":"', `"name":"${'N'.repeat(10_000_000)}`),
  ),
  refused('too-large', 'An answer of 2 MB', TOO_LARGE, (text) => text + ' '.repeat(2_000_000)),
  refused(
    'too-deep',
    'JSON nested 100,000 levels deep',
    TOO_DEEP,
    () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  ),
  {
    id: 'bomb',
    fault: '1 MB of gzip that unpacks to 1 GB',
    seen: 'Rejected after the first megabyte',
    cause: TOO_LARGE,
    play: async (stage) => {
      stage.source.fails({ bombMb: 1_000 })
      await stage.growsStale()
    },
  },
  {
    id: 'another-page',
    fault: 'The answer of another page that reports all operational',
    seen: 'Rejected; nothing of the other page is shown',
    cause: OTHER_PAGE,
    play: async (stage) => {
      stage.source.fails({
        body: (text) => text.replaceAll('8rk2v0tq6lsp', 'an0th3rpag3'),
      })
      await stage.growsStale()
    },
  },
  {
    id: 'rolled-back',
    fault: 'An answer from an hour earlier that reports all operational',
    seen: 'Rejected',
    cause: OLDER,
    play: async (stage) => {
      const hourAgo = new Date(RECORDED_AT - 60 * MINUTE).toISOString()
      stage.source.fails({
        body: (text) => text.replace(/("updated_at":\s*")[^"]+(")/, `$1${hourAgo}$2`),
      })
      await stage.growsStale()
    },
  },
]
