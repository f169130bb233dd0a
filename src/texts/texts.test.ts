import { describe, expect, it } from 'vitest'
import { localized } from '../status/names.ts'
import { loadTexts, textsOf } from './texts.ts'

describe('a text of a briefing', () => {
  const texts = { ko: '카카오톡', en: 'KakaoTalk' }

  it("is the reader's own", () => {
    expect(localized(texts, 'ko', 'Talk')).toEqual({ text: '카카오톡', language: 'ko' })
    expect(localized(texts, 'en', 'Talk')).toEqual({ text: 'KakaoTalk', language: 'en' })
  })

  it("is the wire's where there is none in the reader's language, of a language nobody tells", () => {
    expect(localized({ en: 'KakaoTalk' }, 'ko', 'Talk')).toEqual({ text: 'Talk', language: null })
    expect(localized(undefined, 'ko', 'Talk')).toEqual({ text: 'Talk', language: null })
  })

  it('is the other one, marked as such, where the wire has none', () => {
    expect(localized({ en: 'Phone.' }, 'ko', '')).toEqual({ text: 'Phone.', language: 'en' })
  })

  it('is empty where nobody said anything', () => {
    expect(localized({}, 'ko', '')).toEqual({ text: '', language: null })
  })
})

describe('the texts of a language', () => {
  it('are there once they are loaded', async () => {
    await loadTexts('ko')
    await loadTexts('en')

    expect(textsOf('ko').status.operational).not.toBe(textsOf('en').status.operational)
  })
})
