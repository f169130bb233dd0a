import type { RecoveryTexts } from '../en/recovery.ts'

/** Korean texts of the recovery view, written by hand. */
export const ko: RecoveryTexts = {
  title: '복구 현황',
  skip: '복구 현황으로 건너뛰기',
  asOfMoment: (moment) => `${moment} 기준`,
  thenAt: (moment) => `${moment} 당시`,
  nowIs: (moment) => `지금은 ${moment}`,

  isRestored: (remaining) =>
    remaining === 0
      ? '이용이 회복됐습니다. 모든 기능이 돌아왔습니다.'
      : `이용이 회복됐습니다. 기능 ${remaining}개가 남았습니다.`,
  wasRestored: (remaining) =>
    remaining === 0
      ? '이용이 회복됐었습니다. 모든 기능이 돌아와 있었습니다.'
      : `이용이 회복됐었습니다. 기능 ${remaining}개가 남아 있었습니다.`,
  isOpen: '이용이 회복됐습니다. 문제가 있다고 나온 기능은 없으나, 장애는 아직 끝나지 않았습니다.',
  wasOpen:
    '이용이 회복됐었습니다. 문제가 있다고 나온 기능은 없었으나, 장애는 아직 끝나지 않았습니다.',
  unseen: '지금 얼마나 회복됐는지 알 수 없습니다.',
  wasUnseen: '그때 얼마나 회복됐는지는 기록에 없습니다.',
  calm: '복구할 장애가 없습니다',
  wasCalm: '그때는 기록된 장애가 없었습니다',
  empty: '복구를 지켜볼 기능이 없습니다.',
  noOutage: '진행 중이거나 막 끝난 장애가 없어 그릴 복구가 없습니다.',
  unknownToo: (percent) => `이용의 ${percent}는 어떤지 알 수 없습니다.`,

  factBack: '기능 복구',
  factSinceOnset: '장애 발생 뒤',
  factStartUnknown: '시작 시각은 기록에 없음',
  factTook: '시작부터 끝까지',
  factUserHours: (range) => `이용자·시간 손실 (${range})`,
  factAgainstPlan: '계획 대비',
  points: '%p',
  onPlan: '계획대로',
  factAverage: '이용자당 평균 중단',
  factFewest: '가장 나빴을 때 정상',
  factLastChange: '마지막 복구 뒤',

  curve: '이용 회복률',
  curveUnknown: '이용 비율',
  byUsers: '이용자 수로 가중, %',
  byFunctions: '기능마다 하나로 셈, %',
  back: '회복',
  partly: '일부만 됨',
  out: '중단',
  unknown: '확인 불가',
  plan: '계획',
  curveLabel: (from, to, steps) =>
    `${from}부터 ${to}까지의 이용 회복률. ${steps}번에 걸쳐 나아졌습니다.`,
  curveCaption: (percent, moment, working, total) =>
    `${moment} 현재 이용의 ${percent}가 회복됐고, ${total}개 기능 중 ${working}개가 정상이었습니다.`,
  behindPlan: (points) => `계획보다 ${points}%p 늦음`,
  aheadOfPlan: (points) => `계획보다 ${points}%p 빠름`,
  curveComing: '그림을 불러오고 있습니다.',
  curveMissing: '그림을 불러오지 못했습니다. 같은 내용이 표에 있습니다.',
  sameAsTable: '같은 내용이 표에 있습니다.',
  lastData: (clock) => `마지막 자료 ${clock}`,
  colMoment: '시각',
  colStep: '변화',
  colShare: '이용 회복률',
  fromTo: (from, to) => `${from} → ${to}`,
  noSteps: '아직 돌아온 기능이 없습니다.',

  replay: '다시 보기',
  moment: '보이는 시각',
  play: '장애 다시 보기 재생',
  pause: '멈춤',
  momentShown: (moment, working, total) => `${moment}, ${total}개 중 ${working}개 정상`,
  momentUnknown: (moment) => `${moment}, 확인 불가`,
  momentNow: (rest) => `지금, ${rest}`,
  keys: '화살표 키는 10분씩, Page Up과 Page Down은 다음 변화와 이전 변화로, Home은 장애 시작으로, End는 지금으로 갑니다.',
  notNow: '지금이 아니라 지난 시각입니다.',
  nowCaption: '지금',
  clock: '기준',
  clockWas: '일어난 때',
  clockKnown: '알려진 때',
  film: '여섯 장면으로 보는 장애',
  before: '직전',
  workingOf: (working, total) => `${total}개 중 ${working}개 정상`,
  workingUnknown: (total) => `${total}개 기능 확인 불가`,
  toOnset: '장애 시작으로 가기',
  replayTitle: (moment, rest) => `다시 보기 ${moment}: ${rest}`,
  replayStale: (clock) =>
    `원본을 마지막으로 읽은 시각은 ${clock}입니다. 그 뒤에 이 시각의 기록이 고쳐졌을 수 있습니다.`,

  remaining: '남은 기능',
  remainingThen: '그때 남은 기능',
  nothingRemains: '남은 기능이 없습니다.',
  moreRemaining: (count) => `외 ${count}개`,
  fullyRestored: (moment, took) => `완전 복구 ${moment}, ${took}`,
  sinceOnset: (duration) => `처음부터 ${duration}째`,
  late: (duration) => `${duration} 지연`,
  planned: (moment) => `${moment} 예정`,
  noDate: '예정 미정',
  announced: '공지 기록',
  showAll: (count) => `${count}건 모두 보기`,
  showFewer: '줄여 보기',
}
