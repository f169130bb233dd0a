import { expect, it } from 'vitest'
import { withParticle } from './particle.ts'

it.each([
  // with and without a final consonant
  ['카카오톡', '카카오톡은', '카카오톡이', '카카오톡을'],
  ['카카오페이', '카카오페이는', '카카오페이가', '카카오페이를'],
  ['뱅크', '뱅크는', '뱅크가', '뱅크를'],
  ['검색', '검색은', '검색이', '검색을'],
  // text in brackets, which is not read aloud, and symbols
  [
    '텍스트 메시지(모바일)',
    '텍스트 메시지(모바일)는',
    '텍스트 메시지(모바일)가',
    '텍스트 메시지(모바일)를',
  ],
  [
    '알림톡 (카드 승인 등)',
    '알림톡 (카드 승인 등)은',
    '알림톡 (카드 승인 등)이',
    '알림톡 (카드 승인 등)을',
  ],
  ['‘검색’', '‘검색’은', '‘검색’이', '‘검색’을'],
  // digits as they are read: 일, 이, 삼, 공
  ['서버 1', '서버 1은', '서버 1이', '서버 1을'],
  ['서버 2', '서버 2는', '서버 2가', '서버 2를'],
  ['채널 3', '채널 3은', '채널 3이', '채널 3을'],
  ['버전 9', '버전 9는', '버전 9가', '버전 9를'],
  ['구역 10', '구역 10은', '구역 10이', '구역 10을'],
  // other scripts, as if they end in a vowel
  ['KakaoTalk', 'KakaoTalk는', 'KakaoTalk가', 'KakaoTalk를'],
])('%s: %s, %s, %s', (word, topic, subject, object) => {
  expect([
    withParticle(word, '은는'),
    withParticle(word, '이가'),
    withParticle(word, '을를'),
  ]).toEqual([topic, subject, object])
})

it.each(['', ' ', '()', '…'])('returns %j unchanged', (word) => {
  expect(withParticle(word, '이가')).toBe(`${word}가`)
})
