import type { WireConfidence, WireTexts } from '../../../sources/briefing/wire.ts'
import type { WireStatus } from '../../../sources/statuspage-v2/wire.ts'

/** A change in an update: component id, old and new status, and the evidence. */
type KakaoChange = readonly [
  componentId: string,
  from: WireStatus,
  to: WireStatus,
  confidence: WireConfidence,
  sources: readonly string[],
]

/** An update of the incident, with its evidence; `sources` are keys of `SOURCES`. */
export interface KakaoUpdate {
  readonly id: string
  readonly at: string
  readonly status: string
  readonly body: { readonly en: string; readonly ko: string }
  readonly note?: WireTexts
  readonly confidence: WireConfidence
  readonly sources: readonly string[]
  readonly changes: readonly KakaoChange[]
}

/** All updates from the fire to the end, old to new. */
export const UPDATES: readonly KakaoUpdate[] = [
  {
    id: 'U01',
    at: '2022-10-15T15:30:00+09:00',
    status: 'investigating',
    body: {
      en: 'Errors across messaging, mobility, payments, banking and the portal since about 15:30 KST. We are looking for the cause.',
      ko: '15시 30분쯤부터 메신저·이동·결제·은행·포털 전반에서 오류가 나고 있습니다. 원인을 찾고 있습니다.',
    },
    note: {
      en: "The article this project starts from (S) puts fire and stoppage at about 15:30. Kakao noticed at 15:27 (P04); the ministry's 127 h 33 min fits 15:27.",
      ko: '이 프로젝트의 출발점인 기사(S)는 화재와 중단을 15시 30분쯤으로 봅니다. 카카오는 15시 27분에 알아챘으며(P04), 과학기술정보통신부의 127시간 33분은 15시 27분부터 센 것과 맞습니다.',
    },
    confidence: 'stated',
    sources: ['S'],
    changes: [
      ['chat-text', 'operational', 'major_outage', 'stated', ['S']],
      ['chat-media', 'operational', 'major_outage', 'stated', ['S']],
      ['chat-pc', 'operational', 'major_outage', 'stated', ['S']],
      ['chat-alimtalk', 'operational', 'major_outage', 'stated', ['S']],
      ['chat-channel', 'operational', 'major_outage', 'stated', ['S']],
      ['taxi-hailing', 'operational', 'major_outage', 'stated', ['S']],
      ['taxi-driver', 'operational', 'major_outage', 'stated', ['S']],
      ['taxi-parking', 'operational', 'major_outage', 'stated', ['S']],
      ['taxi-bike', 'operational', 'major_outage', 'stated', ['S']],
      ['pay-checkout', 'operational', 'major_outage', 'stated', ['S']],
      ['pay-transfer', 'operational', 'major_outage', 'stated', ['S']],
      ['pay-friend', 'operational', 'major_outage', 'stated', ['S']],
      ['pay-securities', 'operational', 'major_outage', 'stated', ['S']],
      ['bank-core', 'operational', 'major_outage', 'stated', ['S']],
      ['bank-easy', 'operational', 'major_outage', 'stated', ['S']],
      ['bank-notify', 'operational', 'major_outage', 'stated', ['S']],
      ['portal-home', 'operational', 'major_outage', 'stated', ['S']],
      ['portal-search', 'operational', 'major_outage', 'stated', ['S']],
      ['portal-cafe', 'operational', 'major_outage', 'stated', ['S']],
      ['portal-kakaomail', 'operational', 'major_outage', 'stated', ['S']],
      ['portal-mail', 'operational', 'major_outage', 'stated', ['S']],
    ],
  },
  {
    id: 'U02',
    at: '2022-10-15T15:52:00+09:00',
    status: 'investigating',
    body: {
      en: 'First public notice: services are unstable and under emergency check. Cause not yet known.',
      ko: '첫 공지를 냈습니다. 서비스가 불안정해 긴급 점검 중이며 원인은 아직 확인되지 않았습니다.',
    },
    note: { en: '25 min after detection (15:27).', ko: '감지(15시 27분) 25분 뒤입니다.' },
    confidence: 'corroborated',
    sources: ['P04', 'P09'],
    changes: [],
  },
  {
    id: 'U03',
    at: '2022-10-15T16:10:00+09:00',
    status: 'identified',
    body: {
      en: 'Cause confirmed: fire in the SK C&C data centre in Pangyo, which hosts our servers. Everyone got out safely.',
      ko: '원인을 확인했습니다. 카카오 서버가 있는 판교 SK C&C 데이터센터에 불이 났습니다. 근무자는 모두 대피했습니다.',
    },
    note: {
      en: 'Site and no casualties: S; 16:10 notice: P08. When Kakao learnt of the fire is disputed.',
      ko: '장소와 인명 피해 없음: S. 16시 10분 공지: P08. 카카오가 화재를 언제 알았는지는 주장이 엇갈립니다.',
    },
    confidence: 'corroborated',
    sources: ['S', 'P08'],
    changes: [],
  },
  {
    id: 'U04',
    at: '2022-10-15T16:52:00+09:00',
    status: 'identified',
    body: {
      en: 'Power to the whole building is being cut so that water can be used on the fire. All servers there go down; traffic is being moved to other sites by hand.',
      ko: '물로 불을 끄기 위해 건물 전체 전원을 내립니다. 이곳 서버가 모두 멈추며, 트래픽을 다른 데이터센터로 수동 전환하고 있습니다.',
    },
    note: {
      en: '16:52 (P05); Kakao says it was told at 16:53 (P06); SK C&C says it called at 16:40-16:43 (a report that is not in the list of sources).',
      ko: '16시 52분(P05). 카카오는 16시 53분에 통보받았다고 하고(P06), SK C&C는 16시 40분에서 43분 사이에 전화했다고 합니다(출처 목록에 없는 보도).',
    },
    confidence: 'corroborated',
    sources: ['P05', 'P06', 'P04'],
    changes: [],
  },
  {
    id: 'U05',
    at: '2022-10-15T17:00:00+09:00',
    status: 'identified',
    body: {
      en: 'KakaoBank reports that its own transfers and card payments run again. Features that go through KakaoTalk are still down.',
      ko: '카카오뱅크가 자체 계좌이체와 카드 결제가 다시 된다고 알렸습니다. 카카오톡을 거치는 기능은 아직 이용할 수 없습니다.',
    },
    note: {
      en: 'Level held at major outage: S has all services down for ten-odd hours. Other sources (P10, P11, P12) put transfers and card payment at degraded performance from here.',
      ko: "수준을 '중단'으로 둡니다. S에 따르면 모든 서비스가 열 시간 넘게 멈춰 있었습니다. 다른 출처(P10, P11, P12)는 계좌이체·카드 결제를 이때부터 '불안정'으로 봅니다.",
    },
    confidence: 'corroborated',
    sources: ['P10', 'P11'],
    changes: [],
  },
  {
    id: 'U06',
    at: '2022-10-15T18:50:00+09:00',
    status: 'identified',
    body: {
      en: 'Forecast: full service about two hours after power returns.',
      ko: '전망: 전원이 다시 들어오면 약 2시간 안에 전체 서비스를 복구할 수 있을 것으로 봅니다.',
    },
    note: {
      en: 'A forecast, later missed by days: kept as data.',
      ko: '며칠이나 빗나간 전망입니다. 자료로 남겨 둡니다.',
    },
    confidence: 'corroborated',
    sources: ['P13', 'P14'],
    changes: [],
  },
  {
    id: 'U07',
    at: '2022-10-15T20:31:00+09:00',
    status: 'identified',
    body: {
      en: 'Recovery is late because the building still has no power. Work may run through the night.',
      ko: '건물에 전원이 들어오지 않아 복구가 늦어지고 있습니다. 밤샘 작업이 될 수 있습니다.',
    },
    confidence: 'corroborated',
    sources: ['P13', 'P14'],
    changes: [],
  },
  {
    id: 'U08',
    at: '2022-10-15T22:00:00+09:00',
    status: 'identified',
    body: {
      en: 'The fire is out. Power cannot be switched on until the site has been checked.',
      ko: '불길이 잡혔습니다. 안전 점검이 끝날 때까지 전원을 다시 넣을 수 없습니다.',
    },
    note: {
      en: 'Time: about 22:00 (S); power check: P15. Kakao said so at 21:39 (P15); the fire service counts 23:45 or 23:46 as fully out (P01, P20).',
      ko: '시각: 22시쯤(S). 전원 점검: P15. 카카오는 21시 39분에 알렸고(P15), 소방 당국은 23시 45분 또는 46분을 완진으로 봅니다(P01, P20).',
    },
    confidence: 'stated',
    sources: ['S', 'P15'],
    changes: [],
  },
  {
    id: 'U09',
    at: '2022-10-15T23:20:00+09:00',
    status: 'identified',
    body: {
      en: 'Kakao reports part of Daum News back, still unstable. Other services are down.',
      ko: '카카오가 다음 뉴스 일부가 복구됐다고 알렸으나 아직 불안정합니다. 다른 서비스는 멈춰 있습니다.',
    },
    note: {
      en: '23:20 or 23:21; 7.8 h after the start, so the level is held at major outage as in the update of 17:00. Other sources (P17, P18, P21) put the front page and news at partial outage from here.',
      ko: "23시 20분 또는 21분. 시작 7.8시간 뒤라 17시 소식과 같이 수준을 '중단'으로 둡니다. 다른 출처(P17, P18, P21)는 첫 화면·뉴스를 이때부터 '일부 장애'로 봅니다.",
    },
    confidence: 'corroborated',
    sources: ['P17', 'P18'],
    changes: [],
  },
  {
    id: 'U10',
    at: '2022-10-16T01:31:00+09:00',
    status: 'identified',
    body: {
      en: "Text messages work again for some mobile users. Part of Daum News and KakaoBank's own functions are usable. Power is coming back in stages.",
      ko: '모바일에서 텍스트 메시지 송수신이 일부 재개됐습니다. 다음 뉴스 일부와 카카오뱅크 자체 기능도 이용할 수 있습니다. 전원도 단계적으로 들어오고 있습니다.',
    },
    note: {
      en: 'Agrees with S: some services resumed from dawn on the 16th; power from 01:30 (P02).',
      ko: 'S와 맞습니다. 16일 새벽부터 일부 서비스가 재개됐고, 전원은 01시 30분부터 들어왔습니다(P02).',
    },
    confidence: 'corroborated',
    sources: ['P22', 'P20', 'P02'],
    changes: [
      ['chat-text', 'major_outage', 'partial_outage', 'corroborated', ['P20', 'P22']],
      ['bank-core', 'major_outage', 'degraded_performance', 'reconstructed', ['S', 'P10', 'P11']],
      ['portal-home', 'major_outage', 'partial_outage', 'reconstructed', ['S', 'P17', 'P18']],
    ],
  },
  {
    id: 'U11',
    at: '2022-10-16T07:24:00+09:00',
    status: 'identified',
    body: {
      en: 'Text messages work in ordinary and open chats, with delays. Photos and videos still fail.',
      ko: '일반·오픈 채팅에서 텍스트 메시지를 주고받을 수 있으나 지연될 수 있습니다. 사진과 동영상은 아직 보낼 수 없습니다.',
    },
    confidence: 'corroborated',
    sources: ['P23'],
    changes: [['chat-text', 'partial_outage', 'degraded_performance', 'corroborated', ['P23']]],
  },
  {
    id: 'U12',
    at: '2022-10-16T08:00:00+09:00',
    status: 'identified',
    body: {
      en: 'KakaoPay payments and transfers, designated driver calls, and Daum front page and Cafe are usable in part. Taxi hailing, photos, PC sign-in and channels are still down.',
      ko: '카카오페이 결제·송금, 대리운전 호출, 다음 첫 화면과 카페를 일부 이용할 수 있습니다. 택시 호출, 사진 전송, PC 로그인, 톡채널은 아직 안 됩니다.',
    },
    note: {
      en: "Kakao's status list as of 08:00. KakaoPay itself counts from 19:00 on the 15th.",
      ko: '08시 기준 카카오의 복구 현황입니다. 카카오페이 스스로는 15일 19시부터 셉니다.',
    },
    confidence: 'corroborated',
    sources: ['P24', 'P25', 'P98'],
    changes: [
      [
        'pay-checkout',
        'major_outage',
        'degraded_performance',
        'corroborated',
        ['P24', 'P25', 'P51'],
      ],
      [
        'pay-transfer',
        'major_outage',
        'degraded_performance',
        'corroborated',
        ['P24', 'P25', 'P51'],
      ],
      ['pay-securities', 'major_outage', 'degraded_performance', 'corroborated', ['P24']],
      ['taxi-driver', 'major_outage', 'degraded_performance', 'corroborated', ['P24', 'P25']],
      ['portal-home', 'partial_outage', 'degraded_performance', 'corroborated', ['P98']],
      ['portal-cafe', 'major_outage', 'partial_outage', 'corroborated', ['P98']],
    ],
  },
  {
    id: 'U13',
    at: '2022-10-16T10:25:00+09:00',
    status: 'identified',
    body: {
      en: 'PC sign-in is coming back for some users.',
      ko: 'PC 버전 로그인이 일부 이용자부터 가능해지고 있습니다.',
    },
    note: {
      en: 'After 09:00 (P25: not possible), by 12:08 (P26: works in part); the minute is from one blog (P27).',
      ko: '09시 뒤(P25: 불가), 12시 08분 전(P26: 일부 가능). 분 단위 시각은 블로그 한 곳(P27)에서 왔습니다.',
    },
    confidence: 'reconstructed',
    sources: ['P27', 'P26'],
    changes: [['chat-pc', 'major_outage', 'degraded_performance', 'reconstructed', ['P27', 'P26']]],
  },
  {
    id: 'U14',
    at: '2022-10-16T10:30:00+09:00',
    status: 'identified',
    body: {
      en: 'All KakaoPay payment methods, account transfer and investing work normally. Friend transfer and certification do not.',
      ko: '카카오페이 결제 전체와 계좌 송금, 투자 서비스가 정상입니다. 친구송금과 인증은 아직 안 됩니다.',
    },
    confidence: 'corroborated',
    sources: ['P28'],
    changes: [
      ['pay-checkout', 'degraded_performance', 'operational', 'corroborated', ['P28']],
      ['pay-transfer', 'degraded_performance', 'operational', 'corroborated', ['P28']],
      ['pay-securities', 'degraded_performance', 'operational', 'corroborated', ['P28']],
    ],
  },
  {
    id: 'U15',
    at: '2022-10-16T14:00:00+09:00',
    status: 'identified',
    body: {
      en: 'Taxi hailing is back, with some driver features unstable. Designated driver calls are normal.',
      ko: '택시 호출이 재개됐으나 기사용 일부 기능이 불안정합니다. 대리운전 호출은 정상입니다.',
    },
    note: {
      en: 'Kakao Mobility notice as of 14:00; not available at 09:00; a report of 15:02 (not in the list of sources) still saw it not fully working.',
      ko: '14시 기준 카카오모빌리티 공지입니다. 09시에는 이용할 수 없었고, 15시 02분 보도(출처 목록에 없음)는 아직 완전하지 않다고 봤습니다.',
    },
    confidence: 'corroborated',
    sources: ['P30', 'P32'],
    changes: [
      [
        'taxi-hailing',
        'major_outage',
        'degraded_performance',
        'corroborated',
        ['P30', 'P29', 'P32'],
      ],
      ['taxi-driver', 'degraded_performance', 'operational', 'corroborated', ['P30', 'P29']],
    ],
  },
  {
    id: 'U16',
    at: '2022-10-16T14:30:00+09:00',
    status: 'identified',
    body: {
      en: 'PC sign-in, in-chat transfer, KakaoBank core and the Daum front page are normal. About 12,000 of 32,000 servers are back.',
      ko: 'PC 로그인, 채팅방 송금, 카카오뱅크 기본 기능, 다음 첫 화면이 정상입니다. 서버 3만2000대 중 약 1만2000대가 복구됐습니다.',
    },
    note: {
      en: 'Status list as of 14:30; server count reported the same afternoon.',
      ko: '14시 30분 기준 현황입니다. 서버 수는 같은 날 오후에 보도됐습니다.',
    },
    confidence: 'corroborated',
    sources: ['P29', 'P69'],
    changes: [
      ['chat-pc', 'degraded_performance', 'operational', 'corroborated', ['P29']],
      ['pay-friend', 'major_outage', 'partial_outage', 'corroborated', ['P29', 'P28']],
      ['bank-core', 'degraded_performance', 'operational', 'corroborated', ['P29']],
      ['portal-home', 'degraded_performance', 'operational', 'corroborated', ['P29']],
      ['portal-cafe', 'partial_outage', 'degraded_performance', 'corroborated', ['P29']],
    ],
  },
  {
    id: 'U17',
    at: '2022-10-16T21:30:00+09:00',
    status: 'monitoring',
    body: {
      en: 'Main functions are back, including photos and files (slow). Mail, channels, AlimTalk and some search are still being restored.',
      ko: '사진·파일 전송(느림)을 포함해 주요 기능이 복구됐습니다. 메일, 톡채널, 알림톡, 일부 검색은 복구 중입니다.',
    },
    note: { en: 'Kakao notice as of 21:30.', ko: '21시 30분 기준 카카오 공지입니다.' },
    confidence: 'corroborated',
    sources: ['P33', 'P34'],
    changes: [
      ['chat-text', 'degraded_performance', 'operational', 'corroborated', ['P33', 'P27']],
      ['chat-media', 'major_outage', 'degraded_performance', 'corroborated', ['P34', 'P32', 'P97']],
      ['taxi-parking', 'major_outage', 'operational', 'reconstructed', ['P29', 'P35']],
      ['bank-easy', 'major_outage', 'operational', 'reconstructed', ['P50', 'P12']],
      ['portal-search', 'major_outage', 'partial_outage', 'reconstructed', ['P21', 'P38']],
    ],
  },
  {
    id: 'U18',
    at: '2022-10-17T06:00:00+09:00',
    status: 'monitoring',
    body: {
      en: 'Government count at 06:00: 4 of 13 main services normal, 9 partly restored. Site power at about 95%. Taxi driver apps are back.',
      ko: '정부 집계(06시): 주요 서비스 13개 중 4개 정상, 9개 일부 복구. 데이터센터 전력 약 95%. 택시 기사용 앱이 복구됐습니다.',
    },
    confidence: 'corroborated',
    sources: ['P02', 'P37'],
    changes: [
      ['taxi-hailing', 'degraded_performance', 'operational', 'corroborated', ['P02', 'P35']],
    ],
  },
  {
    id: 'U19',
    at: '2022-10-17T09:01:00+09:00',
    status: 'monitoring',
    body: {
      en: 'Emergency text message to the public: messaging, Kakao T and navigation are usable; mail and search are being restored.',
      ko: '재난문자 안내: 메시지, 카카오 T, 내비 이용에 불편이 없으며 메일과 검색은 복구 중입니다.',
    },
    note: {
      en: 'Sent by the Ministry of Science and ICT.',
      ko: '과학기술정보통신부가 보냈습니다.',
    },
    confidence: 'corroborated',
    sources: ['P36'],
    changes: [
      ['chat-media', 'degraded_performance', 'operational', 'reconstructed', ['P36', 'P35']],
    ],
  },
  {
    id: 'U20',
    at: '2022-10-17T09:33:00+09:00',
    status: 'monitoring',
    body: {
      en: 'Two days on, service is only partly back. Daum Mail cannot be opened and card-approval AlimTalk is not going out. Compensation is undecided.',
      ko: '사고 이틀째에도 서비스는 일부만 정상입니다. 다음 메일에 접속할 수 없고 카드 승인 알림톡도 나가지 않습니다. 보상안은 정해지지 않았습니다.',
    },
    note: {
      en: 'The state that the article itself (S) describes.',
      ko: '기사(S)가 전한 그 시각의 상태입니다.',
    },
    confidence: 'stated',
    sources: ['S'],
    changes: [],
  },
  {
    id: 'U21',
    at: '2022-10-17T15:00:00+09:00',
    status: 'monitoring',
    body: {
      en: 'KakaoPay and KakaoBank functions tied to KakaoTalk work again, apart from AlimTalk.',
      ko: '카카오톡과 연동된 카카오페이·카카오뱅크 기능이 알림톡을 빼고 복구됐습니다.',
    },
    note: {
      en: 'As of 15:00 (P39); P54 says from noon; P12 (11:37): chat support still out.',
      ko: '15시 기준(P39). P54는 정오부터라고 하며, P12(11시 37분)는 상담톡이 아직 안 된다고 했습니다.',
    },
    confidence: 'corroborated',
    sources: ['P39', 'P54'],
    changes: [
      ['pay-friend', 'partial_outage', 'operational', 'corroborated', ['P39', 'P52']],
      ['bank-notify', 'major_outage', 'degraded_performance', 'corroborated', ['P39', 'P12']],
    ],
  },
  {
    id: 'U22',
    at: '2022-10-17T16:23:00+09:00',
    status: 'monitoring',
    body: {
      en: 'Bike rental and return are open again. Charges run up during the outage will be corrected.',
      ko: '바이크 대여와 반납이 다시 됩니다. 장애 중 초과로 붙은 요금은 바로잡습니다.',
    },
    note: {
      en: 'Minute from one blog (P27); Kakao had promised the morning of the 17th (P35); complete by 18 Oct (P41).',
      ko: '분 단위 시각은 블로그 한 곳(P27)에서 왔습니다. 카카오는 17일 오전을 약속했고(P35), 18일에는 모두 끝나 있었습니다(P41).',
    },
    confidence: 'reconstructed',
    sources: ['P27', 'P95'],
    changes: [['taxi-bike', 'major_outage', 'operational', 'reconstructed', ['P27', 'P41']]],
  },
  {
    id: 'U23',
    at: '2022-10-17T18:00:00+09:00',
    status: 'monitoring',
    body: {
      en: 'AlimTalk: tests are done and sending reopens step by step.',
      ko: '알림톡: 내부 시험을 마치고 발송을 단계적으로 다시 엽니다.',
    },
    note: {
      en: 'P39 reports the plan (tests until 18:00, then gradual opening); no report of the actual minute.',
      ko: 'P39는 계획(18시까지 시험, 그 뒤 단계적 재개)을 전합니다. 실제 시각을 전한 보도는 없습니다.',
    },
    confidence: 'reconstructed',
    sources: ['P39'],
    changes: [['chat-alimtalk', 'major_outage', 'partial_outage', 'reconstructed', ['P39']]],
  },
  {
    id: 'U24',
    at: '2022-10-18T09:00:00+09:00',
    status: 'monitoring',
    body: {
      en: 'Kakao Mail is back. KakaoBank, Kakao T and Map are complete. Channels work except advertising messages. Daum Mail is still down.',
      ko: '카카오메일이 복구됐고 카카오뱅크·카카오 T·지도는 모두 정상입니다. 톡채널은 광고성 메시지를 뺀 기능이 됩니다. 다음 메일은 아직 안 됩니다.',
    },
    confidence: 'corroborated',
    sources: ['P41', 'P42', 'P43', 'P44'],
    changes: [
      ['chat-alimtalk', 'partial_outage', 'operational', 'reconstructed', ['P41']],
      ['chat-channel', 'major_outage', 'partial_outage', 'corroborated', ['P41', 'P43']],
      ['bank-notify', 'degraded_performance', 'operational', 'corroborated', ['P41']],
      ['portal-search', 'partial_outage', 'degraded_performance', 'corroborated', ['P41']],
      ['portal-kakaomail', 'major_outage', 'operational', 'corroborated', ['P41', 'P44']],
    ],
  },
  {
    id: 'U25',
    at: '2022-10-19T05:00:00+09:00',
    status: 'monitoring',
    body: {
      en: 'Power at the site is back to 100%.',
      ko: '데이터센터 전력 공급이 100%로 돌아왔습니다.',
    },
    confidence: 'corroborated',
    sources: ['P01', 'P45'],
    changes: [],
  },
  {
    id: 'U26',
    at: '2022-10-19T06:00:00+09:00',
    status: 'monitoring',
    body: {
      en: 'Daum Mail opens again: sending, receiving, reading. IMAP, POP3, SMTP and large attachments are still out. Mail sent to you during the outage was bounced; stored mail was not lost.',
      ko: '다음 메일에 다시 접속해 주고받고 읽을 수 있습니다. IMAP·POP3·SMTP와 대용량 첨부는 아직 안 됩니다. 장애 중 들어온 메일은 반송됐고, 보관 중이던 메일은 유실되지 않았습니다.',
    },
    confidence: 'corroborated',
    sources: ['P45', 'P46', 'P47'],
    changes: [
      [
        'portal-mail',
        'major_outage',
        'degraded_performance',
        'corroborated',
        ['P45', 'P46', 'P47'],
      ],
      ['portal-search', 'degraded_performance', 'operational', 'reconstructed', ['P41', 'P45']],
      ['portal-cafe', 'degraded_performance', 'operational', 'reconstructed', ['P41', 'P45']],
    ],
  },
  {
    id: 'U27',
    at: '2022-10-19T15:00:00+09:00',
    status: 'monitoring',
    body: {
      en: 'Channels can send advertising messages again.',
      ko: '톡채널에서 광고성 메시지를 다시 보낼 수 있습니다.',
    },
    note: {
      en: 'Announced for 15:00 that morning; no report that it happened on time.',
      ko: '그날 아침에 15시로 예고됐습니다. 제때 됐다는 보도는 없습니다.',
    },
    confidence: 'reconstructed',
    sources: ['P45', 'P48'],
    changes: [['chat-channel', 'partial_outage', 'operational', 'reconstructed', ['P45', 'P48']]],
  },
  {
    id: 'U28',
    at: '2022-10-20T23:00:00+09:00',
    status: 'resolved',
    body: {
      en: 'All services and functions are restored, 127 hours 30 minutes after the start.',
      ko: '모든 서비스와 기능을 복구했습니다. 시작부터 127시간 30분 만입니다.',
    },
    note: {
      en: '127 h 30 min: Kakao (P22); 127 h 33 min: the ministry (P01).',
      ko: '127시간 30분: 카카오(P22). 127시간 33분: 과학기술정보통신부(P01).',
    },
    confidence: 'corroborated',
    sources: ['P22', 'P01'],
    changes: [
      ['portal-mail', 'degraded_performance', 'operational', 'reconstructed', ['P22', 'P46']],
    ],
  },
]
