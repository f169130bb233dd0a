import type { AboutDataTexts } from '../en/aboutData.ts'

/** Korean texts about the source of the data, written by hand. */
export const ko: AboutDataTexts = {
  reason: {
    malformed: '읽을 수 없습니다',
    clipped: '너무 길어 줄였습니다',
    unknown_word: '모르는 말이어서 확인 불가로 다룹니다',
    duplicate: '두 번 나옵니다. 더 나쁜 쪽을 따릅니다',
    missing_child: '응답에 없는 항목을 가리킵니다',
    missing_group: '응답에 없는 묶음을 가리킵니다',
    no_time: '쓸 수 있는 시각이 없어 뺐습니다',
    in_the_future: '미래 시각입니다',
    too_many: '읽는 한도를 넘어 나머지를 뺐습니다',
    no_longer_reported: '전에는 있었으나 이제 보고되지 않습니다',
  },
  source: '원본',
  freshness: '최신성',
  freshnessRests:
    '나이는 원본의 응답을 마지막으로 읽고 검사한 때부터 셉니다. 원본이 스스로 언제 살펴봤는지는 알려 주지 않습니다.',
  leftOut: '빠지거나 의심스러운 것',
  nothingLeftOut: '빠진 것이 없습니다.',
  rollUp: '서비스 상태를 정하는 방법',
  rollUpText:
    '기능이 모두 중단이면 중단, 하나라도 중단이나 일부 장애면 일부 장애, 아니면 확인 불가, 불안정, 점검 중의 순서로 따르고, 모두 정상이어야 정상입니다. 옆의 숫자는 정상인 기능의 수입니다.',
  timeline: '시간 막대를 그리는 방법',
  timelineText:
    '변화는 장애 소식에 적힌 시각에 놓습니다. 아무도 알리지 않았으나 알림에서 이끌어 낸 것은 추정이라고 적습니다. 기록이 시작되기 전과 읽지 못한 시간은 빗금입니다.',
  clock: (skew, isAhead) =>
    `이 기기의 시계가 ${skew} ${isAhead ? '빠릅니다' : '느립니다'}. 여기의 시각은 서버 시계를 따릅니다.`,
  briefing: '설명 자료',
  users: '이용자',
  usersText: '이용자 수는 영향을 받을 수 있는 사람의 수이며, 피해를 본 사람의 수가 아닙니다.',
  grounds: '내용의 출처',
}
