import { describe, expect, it } from 'vitest'
import { localized } from '../status/names.ts'
import { loadTexts, textsOf } from './texts.ts'

describe('localized', () => {
  const texts = { ko: '카카오톡', en: 'KakaoTalk' }

  it("prefers the reader's language", () => {
    expect(localized(texts, 'ko', 'Talk')).toEqual({ text: '카카오톡', language: 'ko' })
    expect(localized(texts, 'en', 'Talk')).toEqual({ text: 'KakaoTalk', language: 'en' })
  })

  it('uses the original text without a translation, with unknown language', () => {
    expect(localized({ en: 'KakaoTalk' }, 'ko', 'Talk')).toEqual({ text: 'Talk', language: null })
    expect(localized(undefined, 'ko', 'Talk')).toEqual({ text: 'Talk', language: null })
  })

  it('uses the other language, marked as such, without an original text', () => {
    expect(localized({ en: 'Phone.' }, 'ko', '')).toEqual({ text: 'Phone.', language: 'en' })
  })

  it('is empty without any text', () => {
    expect(localized({}, 'ko', '')).toEqual({ text: '', language: null })
  })
})

describe('the texts of a language', () => {
  it('are available once they are loaded', async () => {
    await loadTexts('ko')
    await loadTexts('en')

    expect(textsOf('ko').status.operational).not.toBe(textsOf('en').status.operational)
  })
})
