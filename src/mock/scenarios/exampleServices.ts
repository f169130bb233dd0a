import type { WireBriefing } from '../../sources/briefing/wire.ts'
import { scenario, type Story } from '../scenario.ts'

type Named = readonly [id: string, en: string, ko: string]

const SERVICES: readonly (readonly [service: Named, functions: readonly Named[]])[] = [
  [
    ['messages', 'Messages', '메시지'],
    [
      ['messages-text', 'Text', '글'],
      ['messages-photos', 'Photos', '사진'],
      ['messages-calls', 'Calls', '통화'],
    ],
  ],
  [
    ['rides', 'Rides', '이동'],
    [
      ['rides-taxi', 'Taxi', '택시'],
      ['rides-bikes', 'Bikes', '자전거'],
    ],
  ],
  [
    ['payments', 'Payments', '결제'],
    [
      ['payments-shops', 'In shops', '매장 결제'],
      ['payments-online', 'Online', '온라인 결제'],
      ['payments-transfer', 'Transfers', '송금'],
    ],
  ],
  [
    ['bank', 'Bank', '은행'],
    [
      ['bank-accounts', 'Accounts', '계좌'],
      ['bank-cards', 'Cards', '카드'],
    ],
  ],
  [
    ['portal', 'Portal', '포털'],
    [
      ['portal-search', 'Search', '검색'],
      ['portal-mail', 'Mail', '메일'],
      ['portal-news', 'News', '뉴스'],
    ],
  ],
]

/**
 * Five fictitious services with 13 functions, before any event, and their names in Korean. Minutes
 * count from `zero`, ISO 8601 with an offset.
 */
export function exampleServices(zero: string): Story {
  const page = scenario(zero)
    .page({ id: 'example', name: 'Example services', url: 'https://status.example' })
    .brief(BRIEFING)
  return SERVICES.reduce(
    (story, [[service, name], functions]) =>
      functions.reduce(
        (so, [id, of]) => so.component(id, of, service),
        story.service(service, name),
      ),
    page,
  )
}

const BRIEFING: WireBriefing = {
  version: 1,
  title: { en: 'Example services', ko: '예시 서비스' },
  components: Object.fromEntries(
    SERVICES.flatMap(([service, functions]) =>
      [service, ...functions].map(([id, en, ko]) => [id, { name: { en, ko } }]),
    ),
  ),
  notes: [
    {
      en: 'These services and everything that is said of them are made up.',
      ko: '이 서비스와 그에 관한 내용은 모두 지어낸 것입니다.',
    },
  ],
}
