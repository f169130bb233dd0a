import type { AlarmTexts } from '../en/alarm.ts'

/** Korean texts of the wall's alarms. */
export const ko: AlarmTexts = {
  noData: (length) => `자료 끊김 ${length}째`,
  neverData: (length) => `자료 없음 ${length}째`,
  noDataYet: '아직 자료 없음',
  lastData: (moment) => `마지막 자료 ${moment}`,
  presentUnknown: '지금 상태는 알 수 없습니다',
  notWell: '정상이라는 뜻이 아닙니다.',

  down: (who, length) => `${who} 중단 ${length}째`,
  justDown: (who) => `${who} 방금 중단`,
  oneOf: (service, name) => `${service} ${name}`,
  someOf: (service, count) => `${service} 기능 ${count}개`,
  functions: (count) => `기능 ${count}개`,
  services: (count) => `서비스 ${count}개`,
  inServices: (count) => `서비스 ${count}개에서`,
  both: (a, b) => `${a}·${b}`,

  since: (moment) => `${moment}부터`,
  allFunctions: (total) => `기능 ${total}개 모두`,
  ofFunctions: (count, total) => `기능 ${total}개 중 ${count}개`,
  list: (names) => names.join(', '),

  spokenDown: (who, moment) => `경보: ${who} 중단, ${moment}부터.`,
  spokenUnseen: (moment) =>
    `경보: ${moment}부터 자료가 끊겼습니다. 지금 상태는 알 수 없으며, 정상이라는 뜻이 아닙니다.`,
  spokenNever:
    '경보: 아직 자료를 한 번도 받지 못했습니다. 지금 상태는 알 수 없으며, 정상이라는 뜻이 아닙니다.',

  howToAcknowledge: '확인: Enter 또는 화면 누르기',
  acknowledged: (clock) => `${clock}에 확인됨`,
  howToSilence: '소리 끄기: Enter 또는 화면 누르기',
  silenced: '소리를 껐습니다',
  soundBlocked: '소리를 켜려면 화면을 한 번 누르세요',
}
