import { describe, expect, it } from 'vitest'
import { loadWords, said, wordsOf } from './words.ts'

describe('a text of a briefing', () => {
  const texts = { ko: '카카오톡', en: 'KakaoTalk' }

  it("is the reader's own", () => {
    expect(said(texts, 'ko', 'Talk')).toEqual({ text: '카카오톡', language: 'ko' })
    expect(said(texts, 'en', 'Talk')).toEqual({ text: 'KakaoTalk', language: 'en' })
  })

  it("is the wire's where there is none in the reader's language, of a language nobody tells", () => {
    expect(said({ en: 'KakaoTalk' }, 'ko', 'Talk')).toEqual({ text: 'Talk', language: null })
    expect(said(undefined, 'ko', 'Talk')).toEqual({ text: 'Talk', language: null })
  })

  it('is the other one, marked as such, where the wire has none', () => {
    expect(said({ en: 'Phone.' }, 'ko', '')).toEqual({ text: 'Phone.', language: 'en' })
  })

  it('is empty where nobody said anything', () => {
    expect(said({}, 'ko', '')).toEqual({ text: '', language: null })
  })
})

describe('the texts of a language', () => {
  it('are there once they are loaded', async () => {
    await loadWords('ko')
    await loadWords('en')

    expect(wordsOf('ko').status.operational).not.toBe(wordsOf('en').status.operational)
  })
})
