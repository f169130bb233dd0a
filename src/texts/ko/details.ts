import { withParticle } from './particle.ts'
import type { DetailsTexts } from '../en/details.ts'

/** Korean texts of the detail panels. */
export const ko: DetailsTexts = {
  sources: '출처',
  sourceKeys: (keys) => `출처: ${keys}`,
  confidence: { stated: '직접 언급', corroborated: '교차 확인', reconstructed: '재구성' },
  soFar: '지금까지',
  onset: '발생',

  weighted: '이용자·시간 손실(가중)',
  range: (low, high) => `${low}에서 ${high} 사이`,
  perUser: '이용자 한 사람의 평균 중단 시간(가중)',
  users: '이용자, 서비스마다 따로 셈',
  exposure:
    '이용자는 영향을 받을 수 있었던 사람, 곧 노출 규모이며 피해자 수가 아닙니다. 한 사람이 여러 서비스에 겹쳐 세어질 수 있습니다.',
  costLow: '하한, 전면 중단만',
  costWeighted: '수준별 가중',
  costHigh: '상한, 모든 장애',
  costPicture: (services) =>
    `서비스 ${services}개의 이용자·시간 손실을 전면 중단만 센 값에서 모든 장애를 센 값까지의 범위로 그린 그림입니다. 같은 내용이 옆의 숫자와 표에 있습니다.`,
  costTable: '서비스별 이용자·시간 손실',
  colService: '서비스',
  colUsers: '월간 이용자',
  colAsOf: '기준 시점',
  colSources: '출처',
  colLow: '하한: 전면 중단만',
  colWeighted: '가중',
  colHigh: '상한: 모든 장애',
  total: '모두 합쳐',
  noUsers: (names) => `${names}의 이용자 수는 알려져 있지 않습니다.`,
  noUsersAtAll:
    '이 서비스들의 이용자 수를 알 수 없어 이용자·시간을 계산할 수 없습니다. 서비스별 월간 이용자 수와 그 기준 시점, 출처가 필요합니다. 브리핑의 components 아래 "users"에 적습니다.',
  noUsersSome:
    '그래서 이용자·시간에 넣지 않았습니다. 월간 이용자 수와 그 기준 시점, 출처가 필요합니다. 브리핑의 components 아래 "users"에 적습니다.',
  timesKnown: '이용자 수 없이도 알 수 있는 것: 서비스별 중단 시간',
  colStopped: '모든 기능 중단',
  colAny: '어떤 기능이든 장애',
  compensation: '보상',
  leftOut: (length) =>
    `서비스들의 시간을 합쳐 ${length}은 확인하지 못했습니다. 이 시간은 장애로도 정상으로도 세지 않았습니다.`,

  share: '이용 회복률',
  shareByUsers:
    '정상인 기능의 이용자 수를 모든 기능의 이용자 수로 나눈 값입니다. 한 서비스의 이용자는 그 서비스의 기능에 똑같이 나눕니다.',
  shareByFunctions:
    '정상인 기능의 수를 모든 기능의 수로 나눈 값입니다. 이용자 수를 모르는 서비스가 있어 기능마다 하나로 셉니다.',
  backMeans: '복구',
  backText:
    '기능의 상태가 정상이 되면 복구된 것으로 봅니다. 불안정과 일부 장애, 점검 중은 복구로 세지 않습니다. 서비스는 모든 기능이 정상일 때 완전히 복구된 것입니다.',
  shareSum: (part, whole, percent) => `${whole} 중 ${part} = ${percent}`,
  shareCount: (working, total) => `${total}개 기능 중 ${working}개`,
  colWorking: '정상 기능',
  colCounted: '센 이용자',
  threeReturns: '복귀를 말하는 세 가지 시점',
  threeReturnsText:
    '모두 장애 발생부터 셉니다. 전면 중단 끝: 모든 기능이 중단이던 시간이 지나고 무언가 다시 움직인 때. 첫 기능: 정상인 기능이 하나도 없다가 하나가 정상이 된 때. 모든 기능: 모든 기능이 정상이 되어 보고 있는 시각까지 이어진 때. 어느 하나가 다른 것을 대신하지 않습니다.',
  userHours: '이용자·시간 손실',
  userHoursText:
    'IEEE 1366이 전력망에서 고객의 정전 시간을 세는 방식을 따르되, 서비스는 켜짐과 꺼짐으로 나뉘지 않으므로 범위로 냅니다. 하한: 이용자 × 모든 기능이 중단된 시간. 상한: 이용자 × 기능 하나라도 정상이 아니었던 시간. 가중은 그 사이의 값으로, 이용자 × (시간 × 상태별로 잃는 몫)의 기능 평균입니다. 아래 계수는 측정값이 아니라 약속입니다.',
  colStatus: '상태',
  colFactor: '잃은 것으로 세는 몫',
  factor: (ratio) => ({ 1: '1', 0.5: '1/2', 0.25: '1/4', 0: '0' })[ratio] ?? String(ratio),
  inFigures: (service) => `숫자로 보는 ${service}`,
  colFunction: '기능',
  colLost: '잃은 시간',
  sumLow: (users, hours, result) =>
    `하한: 이용자 ${users}명 × 전면 중단 ${hours}시간 = ${result} 이용자·시간`,
  sumWeighted: (users, hours, count, result) =>
    `가중: 이용자 ${users}명 × 잃은 ${hours}시간 ÷ 기능 ${count}개 = ${result} 이용자·시간`,
  sumHigh: (users, hours, result) =>
    `상한: 이용자 ${users}명 × 장애 ${hours}시간 = ${result} 이용자·시간`,
  average: '이용자 한 사람의 평균 중단 시간',
  averageText:
    '가중한 이용자·시간을 전체 이용자 수로 나눈 값으로, IEEE 1366의 SAIDI(고객 정전 시간 ÷ 전체 고객 수)와 꼴이 같습니다. 다만 전력 회사의 SAIDI는 아닙니다. 한 번의 장애만 다루고, 수준에 따라 가중하며, 한 사람을 서비스마다 따로 셉니다.',
  averageSum: (hours, users, result) => `${hours} 이용자·시간 ÷ 이용자 ${users}명 = ${result}`,
  restore: '평균 복구 시간',
  restoreText:
    '기능에 처음 문제가 생긴 때부터 다시 정상이 된 때까지를, 끝난 중단에 대해서만 평균 내고 몇 건인지 함께 적습니다. IEEE 1366의 CAIDI와 비슷하지만, CAIDI는 정전을 겪은 고객에 대한 평균이고 이것은 기능에 대한 평균입니다.',
  basis: '시각의 근거',
  basisText: (total, assumed) =>
    assumed === 0
      ? `장애 발생 뒤 상태 변화 ${total}건이 모두 보고된 것입니다.`
      : `장애 발생 뒤 상태 변화 ${total}건 가운데 ${total - assumed}건은 보고됐고, ${assumed}건은 보고된 내용에서 미루어 본 것(추정)입니다.`,
  grades: '변화가 얼마나 뒷받침되나',
  gradesText: '브리핑을 쓴 사람이 매긴 등급입니다.',
  grade: {
    stated: '출처가 직접 말함',
    corroborated: '여러 출처가 말함',
    reconstructed: '여러 출처의 내용에서 짜 맞춤. 분 단위는 어긋날 수 있음',
    ungraded: '등급 없음',
  },
  ungraded: '등급 없음',
  gradeCount: (count) => `${count}건`,
  unknownTime: '아무도 보지 못한 시간',
  noUnknownTime: '장애 발생 뒤로 없습니다.',
  clocks: '두 가지 시각',
  clocksText:
    '소식에는 그 일이 있었던 시각과 소식을 올린 시각이 있습니다. 모든 수치는 앞의 것을 따르고, 첫 알림과 원인까지 걸린 시간만 뒤의 것을 따릅니다.',
  notes: '브리핑의 참고',

  forecastSummary: (total, counts) => `전망 ${total}건: ${counts.join(', ')}.`,
  counted: {
    kept: (count) => `지켜진 것 ${count}건`,
    missed: (count) => `빗나간 것 ${count}건`,
    pending: (count) => `아직 때가 되지 않은 것 ${count}건`,
    unknown: (count) => `알 수 없는 것 ${count}건`,
    nothing: (count) => `멈추지 않은 것에 대한 것 ${count}건`,
  },
  verdict: {
    kept: '지켜짐',
    missed: '빗나감',
    pending: '아직 때가 아님',
    unknown: '확인 불가',
    nothing: '멈춘 것 없음',
  },
  kept: '전망이 말한 모든 기능이 약속한 시각까지 정상이 됐을 때만 지켜진 것으로 셉니다.',
  colMade: '말한 때',
  colPromised: '약속한 때',
  colCovers: '대상',
  colCameTrue: '실제',
  colLastBack: '마지막 복구',
  inTime: (count) => `제때 ${count}개`,
  late: (count) => `늦음 ${count}개`,
  stillOut: (count) => `남음 ${count}개`,
  unknownFate: (count) => `확인 불가 ${count}개`,
  lateBy: (length) => `${length} 늦음`,
  lateSoFar: (length) => `지금까지 ${length} 늦음`,
  onTime: '제때',
  notYet: '아직',
  notKnown: '확인 불가',
  workedOut: (count, total) =>
    count === total
      ? '돌아온 시각 자체가 미루어 짐작한 것입니다. 그 시각을 전한 보도는 없습니다.'
      : `${total}개 가운데 ${count}개는 돌아온 시각 자체가 미루어 짐작한 것입니다.`,
  forecastPicture: (made, promised, became) =>
    `${made}에 말했고, ${promised}까지라고 했으며, 실제는 ${became}`,
  keyMade: '말한 때',
  keyPromised: '약속한 때',
  keyBack: '모두 복구',
  keyOpen: '아직 남음',
  forecastTable: '전망과 실제',

  firstNotice: '첫 알림까지',
  cause: '원인을 밝히기까지',
  causeAtOnce: '처음부터',
  notSaid: '밝히지 않음',
  postedLate: '일이 있고 5분 넘게 지나 올린 소식',
  ofEntries: (late, total) => `${total}건 중 ${late}건`,
  datedByEntry:
    '첫 소식에는 장애가 시작된 바로 그 시각이 적혀 있습니다. 이는 장애의 시작을 적은 것으로 보아 알림으로 세지 않고, 그 뒤에 처음 올라온 소식을 셉니다.',
  oneClock:
    '모든 소식에서 일이 있었던 시각과 올린 시각이 같습니다. 올린 시각을 따로 적어 두지 않는 페이지라면 늦게 올렸는지 알 수 없고, 첫 알림과 원인까지 걸린 시간도 적힌 시각에 실제로 올렸을 때에만 맞습니다.',
  restoreOverall: (mean, count) => `평균 ${mean}, 끝난 중단 ${count}건 기준`,
  noneEnded: '시작부터 끝까지 본 중단이 아직 없습니다.',
  restoreTable: '서비스별 평균 복구 시간',
  colMean: '평균 복구 시간',
  colRestsOn: '근거',
  colLongest: '가장 긴 것',
  colOpen: '아직 장애',
  restsOn: (count) => `중단 ${count}건`,
  openRaise: '아직 끝나지 않은 장애는 평균에 들어 있지 않으며, 끝나면 평균이 길어집니다.',
  noneYet: '아직 없음',

  ours: '이 서비스 모두',
  othersTable: '지속 시간',
  colWho: '어디',
  colLasted: '완전하지 않았던 시간',
  colFrom: '부터',
  colTo: '까지',
  lasted: (name, length, isOpen) =>
    isOpen
      ? `${withParticle(name, '은는')} 지금까지 ${length} 동안 완전하지 않습니다.`
      : `${withParticle(name, '은는')} ${length} 동안 완전하지 않았습니다.`,
  oursRule:
    '이 페이지의 모든 기능을 서비스의 상태를 정하는 규칙으로 묶었습니다. 하나라도 중단이나 일부 장애이면 전체가 일부 장애이고, 모든 기능이 정상일 때 돌아온 것입니다.',
  graded: (grades) => `등급: ${grades}`,
  laneUnknown: '확인 불가',
  othersKnown: '다른 곳은 브리핑이 말하는 데까지이며, 마지막 기록 뒤로는 그대로였다고 봅니다.',

  elsewhere: '다른 곳이거나 밝혀지지 않음',
  hosts: (site, names) => `${site}: ${names}`,
  standsElsewhere: (names) => `다른 곳이거나 밝혀지지 않음: ${names}`,
  hangsOn: (a, b) => `${withParticle(a, '은는')} ${b}에 매여 있음`,
  hangs: '무엇이 무엇에 매여 있나',
  places: '무엇이 어디에 있었나',
  placePicture:
    '어떤 서비스가 한곳에 있고 어떤 서비스가 다른 서비스에 매여 있는지 그린 그림입니다. 같은 내용이 옆에 글로 있습니다.',
  keyHangs: '매여 있음',
}
