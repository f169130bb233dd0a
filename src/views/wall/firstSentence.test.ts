import { expect, it } from 'vitest'
import { firstSentence } from './firstSentence.ts'

it('ends a text with its first sentence, and says that there is more', () => {
  expect(firstSentence('Mail is slow. We are looking for the cause.')).toBe('Mail is slow. …')
  expect(firstSentence('택시 호출이 재개됐습니다. 대리운전은 정상입니다.')).toBe(
    '택시 호출이 재개됐습니다. …',
  )
})

it('leaves a single sentence as it is', () => {
  for (const text of ['Mail is slow.', 'Mail is slow', 'Version 2.1 is out', '', 'Back soon! ']) {
    expect(firstSentence(text)).toBe(text.trim())
  }
})
