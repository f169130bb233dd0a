import type {
  WireBriefing,
  WireComparisonRow,
  WireComponentBriefing,
  WireForecast,
  WireSite,
  WireTexts,
  WireUpdateBriefing,
  WireUserCount,
} from '../../../sources/briefing/wire.ts'
import { SERVICES } from './components.ts'
import { SOURCES } from './sources.ts'
import { UPDATES } from './updates.ts'

const USERS: Readonly<Record<string, WireUserCount>> = {
  chat: { monthly: 47_637_000, as_of: '2022 Q3', sources: ['P70'] },
  taxi: { monthly: 10_160_000, as_of: '2021-08', sources: ['P76'] },
  pay: {
    monthly: 20_000_000,
    as_of: '2022 Q2',
    note: { en: '"over 20 million"', ko: '"2천만 명 이상"' },
    sources: ['P75'],
  },
  bank: { monthly: 12_360_000, as_of: '2022-09', sources: ['P74'] },
  portal: {
    monthly: 8_040_000,
    as_of: '2023-05',
    note: {
      en: 'mobile, no figure found for October 2022',
      ko: '모바일 기준이며, 2022년 10월의 수치는 찾지 못했습니다.',
    },
    sources: ['P89'],
  },
}

const FORECASTS: readonly WireForecast[] = [
  {
    made_at: '2022-10-15T18:50:00+09:00',
    expected_at: '2022-10-16T03:30:00+09:00',
    covers: ['chat', 'taxi', 'pay', 'bank', 'portal'],
    text: {
      en: 'All services about two hours after power returns',
      ko: '전원 공급 재개 후 약 2시간이면 전체 복구',
    },
    sources: ['P13', 'P14'],
  },
  {
    made_at: '2022-10-17T09:00:00+09:00',
    expected_at: '2022-10-17T12:00:00+09:00',
    covers: ['taxi-bike'],
    text: { en: 'Bikes back in the morning of the 17th', ko: '바이크는 17일 오전 중 복구' },
    sources: ['P35'],
  },
  {
    made_at: '2022-10-17T16:42:00+09:00',
    expected_at: '2022-10-17T18:00:00+09:00',
    covers: ['chat-alimtalk'],
    text: {
      en: 'AlimTalk reopens step by step from 18:00',
      ko: '알림톡은 18시부터 단계적으로 재개',
    },
    sources: ['P39'],
  },
  {
    made_at: '2022-10-18T09:36:00+09:00',
    expected_at: '2022-10-19T00:00:00+09:00',
    covers: ['portal-mail'],
    text: { en: 'Daum Mail within the 18th', ko: '다음 메일은 18일 중 복구' },
    sources: ['P42'],
  },
  {
    made_at: '2022-10-19T09:00:00+09:00',
    expected_at: '2022-10-19T15:00:00+09:00',
    covers: ['chat-channel'],
    text: { en: 'Advertising messages from 15:00', ko: '광고성 메시지는 15시부터' },
    sources: ['P45'],
  },
]

const SITE: WireSite = {
  id: 'site-pangyo',
  name: { en: 'SK C&C Pangyo data centre', ko: 'SK C&C 판교 데이터센터' },
  hosts: ['chat', 'taxi', 'pay', 'portal'],
  note: {
    en: 'KakaoBank has its own data centre, and hung on calls to KakaoTalk (P12)',
    ko: '카카오뱅크는 자체 데이터센터를 쓰지만 카카오톡 호출에 매여 있었습니다(P12).',
  },
  sources: ['S', 'P12'],
}

const NAVER: WireComparisonRow = {
  id: 'naver',
  name: { en: 'Naver', ko: '네이버' },
  changes: [
    {
      at: '2022-10-15T16:00:00+09:00',
      old_status: 'operational',
      new_status: 'partial_outage',
      confidence: 'corroborated',
      sources: ['P90'],
    },
    {
      at: '2022-10-16T00:00:00+09:00',
      old_status: 'partial_outage',
      new_status: 'operational',
      confidence: 'stated',
      sources: ['S'],
    },
  ],
}

const NOTES: readonly WireTexts[] = [
  {
    en: 'The minute at which each notice was posted is not recorded, so the time it was posted repeats the time it speaks of.',
    ko: '각 공지를 올린 시각은 기록되어 있지 않아, 게시 시각에 공지가 말하는 시각을 그대로 적었습니다.',
  },
  {
    en: "What to do meanwhile is Relight's own wording, not Kakao's.",
    ko: '그동안 할 수 있는 일은 카카오가 아니라 Relight가 쓴 안내입니다.',
  },
  {
    en: 'Where sources disagree on when something came back, the level is held at the worse one: transfers and card payment on 15 October, 17:00, and the front page and news at 23:20. The notes of these two updates say what other sources report.',
    ko: '언제 돌아왔는지 출처가 엇갈리는 곳에서는 더 나쁜 수준을 유지했습니다. 10월 15일 17시의 계좌이체·카드 결제와 23시 20분의 첫 화면·뉴스가 그렇습니다. 다른 출처의 내용은 두 소식의 참고에 적었습니다.',
  },
  {
    en: 'Figures of users come from different dates and count accounts in use each month. They are exposure, not people harmed, and one person may be counted in several services.',
    ko: '이용자 수는 기준 시점이 서로 다르고 월간 이용자를 센 것입니다. 피해자 수가 아니라 노출 규모이며, 한 사람이 여러 서비스에 겹쳐 세어질 수 있습니다.',
  },
  {
    en: 'The first forecast named no hour, only two hours after power returns. Power began to return on 16 October at 01:30 (P02), so 03:30 is taken as the hour expected.',
    ko: '첫 전망은 시각을 말하지 않고 전원 재개 뒤 약 2시간이라고만 했습니다. 전원이 10월 16일 01시 30분부터 들어오기 시작해(P02) 03시 30분을 예상 시각으로 삼았습니다.',
  },
  {
    en: 'Power at the site: fire 15 October 15:30 (S); cut for the whole building 16:52 (P05); returns in stages from 16 October 01:30 (P02); about 90% at 11:00 (P53); about 95% on 17 October 06:00 (P02); 100% on 19 October 05:00 (P01). Shares between these times are not known.',
    ko: '데이터센터 전력: 10월 15일 15시 30분 화재(S), 16시 52분 건물 전체 차단(P05), 16일 01시 30분부터 단계적 공급(P02), 11시 약 90%(P53), 17일 06시 약 95%(P02), 19일 05시 100%(P01). 그 사이의 비율은 알려져 있지 않습니다.',
  },
  {
    en: 'No list of compensation by category was found in the sources.',
    ko: '항목별 보상 목록은 출처에서 찾지 못했습니다.',
  },
]

/**
 * Data that the status API of this scenario has no field for: Korean texts, users, forecasts,
 * evidence.
 */
export const BRIEFING: WireBriefing = {
  version: 1,
  title: { en: 'Kakao outage, October 2022', ko: '2022년 10월 카카오 장애' },
  components: componentBriefings(),
  incidents: {
    'inc-2022-10-15': {
      name: {
        en: 'Data centre fire in Pangyo: Kakao services down',
        ko: '판교 데이터센터 화재로 카카오 서비스 중단',
      },
    },
  },
  updates: updateBriefings(),
  forecasts: FORECASTS,
  sites: [SITE],
  dependencies: [
    ['bank', 'chat'],
    ['pay', 'chat'],
  ],
  comparison: [NAVER],
  notes: NOTES,
  sources: SOURCES,
}

function componentBriefings(): Readonly<Record<string, WireComponentBriefing>> {
  const rows = SERVICES.flatMap(({ id, name, short, functions }) => {
    const users = USERS[id]
    const service = { name, short_name: short, ...(users ? { users } : {}) }
    return [
      [id, service] as const,
      ...functions.map((it) => {
        return [it.id, { name: it.name, short_name: it.short, meanwhile: it.meanwhile }] as const
      }),
    ]
  })
  return Object.fromEntries(rows)
}

function updateBriefings(): Readonly<Record<string, WireUpdateBriefing>> {
  const rows = UPDATES.map(({ id, body, note, confidence, sources, changes }) => {
    const footing = changes.map(([componentId, , , of, from]) => {
      return [componentId, { confidence: of, sources: from }] as const
    })
    const grounds = { confidence, sources, ...(note ? { note } : {}) }
    return [id, { body, ...grounds, changes: Object.fromEntries(footing) }] as const
  })
  return Object.fromEntries(rows)
}
