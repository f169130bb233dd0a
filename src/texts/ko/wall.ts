import type { ComponentStatus } from '../../status/componentStatus.ts'
import type { WallTexts } from '../en/wall.ts'
import { minutesSeconds } from '../minutesSeconds.ts'

const COUNTED: Record<ComponentStatus, string> = {
  operational: '정상',
  degraded_performance: '불안정',
  partial_outage: '일부',
  major_outage: '중단',
  under_maintenance: '점검',
  unknown: '확인 불가',
}

/** Korean texts of the wall. */
export const ko: WallTexts = {
  title: '장애 상황판',
  working: (isFunctions) => `${isFunctions ? '기능' : '서비스'} 정상`,
  ofUse: (percent) => `이용의 ${percent}`,
  counted: (status, count) => `${COUNTED[status]} ${count}`,
  allWorking: '모두 정상',
  allOf: (count, isFunctions) => `${isFunctions ? '기능' : '서비스'} ${count}개`,
  hours: '시간',
  minutes: '분',
  since: (moment) => `${moment}부터`,
  startNotOnRecord: '시작 시각은 기록에 없음',
  soFar: (hours) => `${hours}째`,

  wholeHours: (hours) => `${hours}시간`,

  now: '지금',
  hourTick: (clock) => (clock.endsWith(':00') ? `${Number(clock.slice(0, 2))}시` : clock),
  plan: '예정',
  late: (duration) => `${duration} 지연`,
  noDate: '미정',
  nextStage: '다음 단계',
  plannedFor: (moment) => `${moment} 예정`,
  inTime: (duration) => `${duration} 뒤`,
  nothingPlanned: '예정 없음',
  lateCount: (count) => `기능 ${count}개 지연`,
  more: (count) => `외 ${count}개`,

  useRestored: '이용 회복',
  functionsRestored: '기능 회복',

  ago: (ms) => `${minutesSeconds(ms, '분', '초', '시간')} 전`,
  fresh: (ago) => `${ago} 갱신`,
  tryingAgain: '다시 시도 중',
  unseenFor: (ago) => `${ago} 자료`,
  why: '보이지 않는 까닭',
  whatNow: '지금 하는 일',
  troubleAt: (moment) => `${moment} 기준 장애`,

  restored: '모두 복구',
  span: (from, to) => `${from} – ${to}`,
  backAfter: '모두 돌아오기까지',
  sinceLast: '마지막 장애가 끝난 뒤',
  lastIncident: '마지막 장애',
  earlier: '이전 장애',
  ended: (moment, duration) =>
    duration === null ? `${moment} 끝남` : `${moment} 끝남, ${duration} 동안`,
  noIncident: '기록된 장애 없음',
  recordSince: (day) => `기록은 ${day}부터`,
  recordUnread: '지난 장애를 읽지 못했습니다',
  servedToday: '지난 24시간 제공',
  lastDay: '지난 24시간',
  dayUnknown: '기록이 없어 알 수 없습니다',
  servedOf: (duration) => `확인한 ${duration} 제공`,
  restUnknown: '나머지 시간은 알 수 없습니다',
  begins: (moment) => `${moment} 시작`,

  part: (part, parts) => `${parts}개 중 ${part}번째`,
  page: (page, pages) => `${pages}쪽 중 ${page}쪽`,
  holdPage: '쪽 넘김 멈추기',
  turnPages: '다시 넘기기',
  leave: '상황판 나가기',
}
