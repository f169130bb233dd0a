import type { CommonTexts } from '../en/common.ts'
import { withParticle } from './particle.ts'

/** Korean texts shared by all views, written by hand. */
export const ko: CommonTexts = {
  status: {
    operational: '정상',
    degraded_performance: '불안정',
    partial_outage: '일부 장애',
    major_outage: '중단',
    under_maintenance: '점검 중',
    unknown: '확인 불가',
  },
  statusFormal: {
    operational: '정상',
    degraded_performance: '불안정',
    partial_outage: '일부 장애',
    major_outage: '중단',
    under_maintenance: '점검 중',
    unknown: '확인 불가',
  },
  stage: {
    investigating: '원인 파악 중',
    identified: '원인 확인',
    monitoring: '복구 지켜보는 중',
    resolved: '해결',
    postmortem: '사후 보고',
    scheduled: '예정',
    in_progress: '진행 중',
    verifying: '확인 중',
    completed: '완료',
    unknown: '단계 알 수 없음',
  },
  impact: {
    none: '영향 없음',
    minor: '영향 작음',
    major: '영향 큼',
    critical: '영향 매우 큼',
    maintenance: '점검',
    unknown: '영향 알려지지 않음',
  },

  pageTitle: '서비스 상태',
  recoveryLink: '복구 현황',
  publicLink: '서비스 상태',
  otherLanguage: 'English',
  skipToContent: '서비스로 건너뛰기',

  checking: '확인하고 있습니다',
  checked: (ago) => `${ago} 확인`,
  checkedLate: (ago) => `${ago} 확인 · 다시 시도 중`,
  held: '갱신 멈춤',
  lastCheck: (clock, ago) => `마지막 확인 ${clock} · ${ago}`,
  neverChecked: '아직 확인하지 못했습니다',
  nextTry: (seconds) => `자동으로 다시 확인합니다. 다음 시도 ${seconds}초 뒤.`,
  tryingNow: '지금 다시 확인하고 있습니다.',
  tryAgain: '다시 시도',

  headlineChecking: '서비스를 확인하고 있습니다',
  headlineWorking: (working, total, isFunctions) =>
    `${total}개 ${isFunctions ? '기능' : '서비스'} 중 ${working}개가 정상입니다`,
  headlineAllWorking: '모두 정상입니다',
  headlineStale: '지금 상태를 확인하지 못했습니다',
  headlineBlind: '지금은 볼 수 없습니다',
  headlineDisagree: '정보가 서로 어긋납니다',
  headlineEmpty: '원본에 서비스가 하나도 없습니다',
  headlineIncidentOpen: '문제가 있다고 나온 서비스는 없지만, 끝나지 않은 장애가 있습니다',
  headlineIncomplete: (count) => `${count}개 항목을 읽지 못했습니다`,
  staleNote: (clock) => `아래는 ${clock}에 알던 상태이며, 바뀌었을 수 있습니다.`,
  blindNote: '정상이라는 뜻이 아닙니다.',
  emptyNote: '어떤 서비스의 상태도 말할 수 없습니다.',
  incompleteNote: '읽은 항목은 모두 정상으로 나와 있으나, 나머지는 알 수 없습니다.',
  allBackBy: (count, moment) => `${count}개 기능이 ${moment}까지 모두 돌아왔습니다.`,
  lastIncident: (name, day) => `마지막 장애: ${name}, ${day}`,
  noIncidentOnRecord: (day) => `${day}부터 기록된 장애가 없습니다.`,
  sinceOnset: (duration) => `장애 시작 뒤 ${duration}째`,
  startNotOnRecord: '시작 시각은 기록에 없습니다.',

  disagree: '정보가 서로 어긋납니다',
  doubt: (c) => {
    switch (c.kind) {
      case 'indicator_bad_rows_working':
        return `페이지 전체 등급은 "${c.indicator}"인데, 문제가 있다고 나온 서비스는 없습니다.`
      case 'indicator_none_rows_bad':
        return `페이지 전체 등급은 이상 없음인데, ${c.count}개 항목에 문제가 있다고 나와 있습니다.`
      case 'incident_open':
      case 'incident_open_rows_working':
        return `끝나지 않은 장애(${c.incidents.join(', ')})가 있는데, 문제가 있다고 나온 서비스는 없습니다.`
      case 'indicator_unknown':
        return '페이지 전체 등급이 모르는 말로 되어 있습니다.'
      case 'unreadable':
        return `${c.count}개 항목을 읽지 못했습니다.`
    }
  },

  counts: (working, total) => `${total}개 중 ${working}개 정상`,
  countUnknown: (total) => `?/${total}`,
  services: '서비스',
  functionsOf: (service) => `${service}의 기능`,
  otherServices: '그 밖의 서비스',
  wasThen: (clock, status) => `${clock}에는 ${ko.status[status]}`,
  notSince: (clock) => `마지막으로 본 시각 ${clock}`,
  lastKnown: '마지막으로 알던 상태',
  strangeWord: (word) => `원본에 ${word}라고 되어 있으나 모르는 말입니다.`,
  isGone: '원본이 더 이상 알리지 않는 항목입니다.',
  since: (moment, duration) => `${moment}부터 ${duration}째`,
  notOnRecord: '언제부터인지 기록이 없습니다',
  noChange: '기록된 변화가 없습니다',

  answerWorking: (names) => `${withParticle(names, '은는')} 됩니다.`,
  answerDegraded: (names) => `${withParticle(names, '은는')} 불안정하거나 느립니다.`,
  answerPartial: (names) => `${withParticle(names, '은는')} 일부만 됩니다.`,
  answerDown: (names) => `${withParticle(names, '은는')} 아직 안 됩니다.`,
  answerMaintenance: (names) => `${withParticle(names, '은는')} 점검 중입니다.`,
  answerUnknown: (names) => `${withParticle(names, '은는')} 확인할 수 없습니다.`,
  answerAll: (count) => (count === 1 ? '정상입니다.' : `${count}개 기능이 모두 됩니다.`),
  andMore: (count) => `외 ${count}개`,
  joinNames: (names) => names.join(', '),

  meanwhile: '그동안 이렇게 하세요',
  tellMe: '알림 받기',
  tellMeWhen: (name) => `${withParticle(name, '이가')} 되면 알림 받기`,
  tellMeAll: (service) => `${service} 전체가 되면 알림 받기`,
  tellMeOn: '알림 켜짐',
  tellMeLeadOn: '알림을 켰습니다 · 끄기',
  tellMeBy: (hasSource, hasCalendar) =>
    `${hasSource ? `이메일·${hasCalendar ? '캘린더·' : ''}RSS` : '캘린더'}로 받기`,
  updates: '새 소식',
  nextUpdate: '다음 소식 예정',
  noUpdates: '아직 소식이 없습니다.',
  moreUpdates: (count) => `이전 소식 ${count}개 보기`,
  postedAt: (moment) => `${moment}에 올림`,
  maintenanceAhead: '예정된 점검',
  fromTo: (from, to) => `${from} – ${to}`,
  affects: (names) => `대상: ${names}`,
  pastIncidents: '지난 장애',
  recordBegins: (day) => `기록은 ${day}부터입니다. 그 이전은 여기서 알 수 없습니다.`,
  noRecord: '기록된 지난 장애가 없습니다.',
  recordProblem: '지난 장애를 읽지 못했습니다.',
  lasted: (duration) => `${duration} 동안`,
  showUpdates: (count) => `소식 ${count}개`,

  now: '지금',
  asTable: '표로 보기',
  asPicture: '표 닫기',
  tableOf: (service) => `${service}의 시간표`,
  laneKeys:
    '시간 막대에서: 왼쪽·오른쪽 화살표는 시간, 위·아래 화살표는 다른 기능, Enter는 설명 고정, Esc는 닫기.',
  colFunction: '기능',
  colStatus: '상태',
  colFrom: '부터',
  colTo: '까지',
  colLength: '길이',
  colBasis: '근거',
  basisReported: '알림',
  basisAssumed: '추정',
  notRecorded: '기록 없음',
  span: (name, status, from, length) => `${name}, ${status}, ${from}부터, ${length}`,
  laneSummary: (name, outages, longest) =>
    outages === 0
      ? `${name}: 이 기간에 중단 없음`
      : `${name}: 문제 ${outages}번, 가장 긴 것 ${longest}`,
  lanePartUnknown: (name) => `${name}: 이 기간의 일부는 알 수 없음`,
  served: (percent, duration) => `살펴본 ${duration} 중 ${percent}`,
  nothingObserved: '살펴본 시간이 없음',
  daysAgo: '90일 전',
  today: '오늘',
  daySummary: (name, troubled, unknown) =>
    `${name}, 지난 90일: ${troubled === 0 ? '문제가 있던 날 없음' : `문제가 있던 날 ${troubled}일`}${unknown > 0 ? `, 기록 없는 날 ${unknown}일` : ''}`,

  aboutData: '이 자료에 대하여',
  asOf: (date) => `${date} 기준`,

  footer: (seconds, zone) => `${seconds}초마다 다시 확인합니다. 시각은 ${zone}입니다.`,
  footerHeld: '갱신을 멈췄습니다. 확인하지도, 알리지도 않습니다.',
  hold: '갱신 멈추기',
  goOn: '갱신 다시 시작',
  theme: '색',
  themeAuto: '기기 설정대로',
  themeLight: '밝게',
  themeDark: '어둡게',

  replayBand: (moment) => `다시 보기: ${moment}`,
  replayKnown: '그때 알려진 대로',
  backToNow: '지금으로',

  problem: (p) => {
    switch (p.kind) {
      case 'unreachable':
        return '원본에 닿을 수 없습니다. 네트워크나 원본이 멈췄습니다.'
      case 'timeout':
        return '원본이 8초 안에 답하지 않았습니다.'
      case 'refused':
        return `원본이 이 기기를 받아 주지 않습니다(HTTP ${p.status}).`
      case 'gone':
        return `원본 주소에 아무것도 없습니다(HTTP ${p.status}).`
      case 'failing':
        return `원본 자체에 문제가 있습니다(HTTP ${p.status}).`
      case 'empty':
        return '원본이 빈 응답을 보냈습니다.'
      case 'not_json':
        return p.isHtml
          ? '자료 대신 웹 페이지가 왔습니다. 네트워크가 로그인을 요구하는지 확인하세요.'
          : '원본이 보낸 자료를 읽을 수 없습니다.'
      case 'malformed':
        return `원본 자료의 모양이 다릅니다. "${p.path}"에 ${p.expected} 값이 있어야 합니다.`
      case 'too_large':
        return `응답이 ${Math.round(p.limitBytes / 1_000_000)} MB보다 커서 읽지 않았습니다.`
      case 'too_deep':
        return '응답이 너무 깊게 겹쳐 있어 읽지 않았습니다.'
      case 'repeats_itself':
        return '응답에 같은 항목이 두 번 있어 서로 어긋날 수 있으므로 읽지 않았습니다.'
      case 'wrong_page':
        return `다른 페이지(${p.pageId})의 응답이 왔습니다.`
      case 'older_answer':
        return '원본이 전보다 오래된 응답을 보냈습니다.'
    }
  },
  configurationHeadline: '아직 설정되지 않은 페이지입니다',
  brokenHeadline: '이 페이지를 그릴 수 없습니다',
  brokenText: '페이지 안에서 문제가 생겼습니다. 서비스가 정상인지 여기서는 알 수 없습니다.',
  reload: '다시 열기',
  partBroken: '이 부분을 보여 줄 수 없습니다.',
  viewMissing: '이 부분을 불러오지 못했습니다. 새 버전이 나왔을 수 있습니다.',
}
