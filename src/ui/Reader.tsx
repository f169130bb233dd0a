import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Language } from '../status/briefing.ts'
import { type Formats, formats } from '../texts/format.ts'
import { type LocalizedText } from '../status/names.ts'
import { type ByLanguage, textsOf } from '../texts/texts.ts'
import type { CommonTexts } from '../texts/en/common.ts'

/** Language, texts and formats of the reader. */
export interface Reader {
  readonly language: Language
  readonly t: CommonTexts
  readonly formats: Formats
}

const ReaderContext = createContext<Reader | null>(null)

/** Returns language, texts and formats of the reader. Throws outside of a `ReaderProvider`. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext)
  if (!reader) throw new Error('useReader needs a ReaderProvider above it')
  return reader
}

/** Returns the texts of a view in the reader's language. */
export function useTexts<T>(texts: ByLanguage<T>): T {
  return texts[useReader().language]
}

type ReaderProviderProps = {
  readonly language: Language
  readonly timeZone: string
  readonly children: ReactNode
}

/** Provides one language and one time zone to everything below. */
export function ReaderProvider({ language, timeZone, children }: ReaderProviderProps) {
  const reader = useMemo(
    () => ({ language, t: textsOf(language), formats: formats(language, timeZone) }),
    [language, timeZone],
  )
  return <ReaderContext value={reader}>{children}</ReaderContext>
}

/** External text, isolated to keep its own text direction, and marked if its language differs. */
export function Text({ of }: { readonly of: LocalizedText }) {
  const { language } = useReader()
  const textLanguage = of.language ?? guessedLanguage(of.text, language)
  return textLanguage === language ? <bdi>{of.text}</bdi> : <bdi lang={textLanguage}>{of.text}</bdi>
}

/** Guesses the language of text from the API, which does not give it: Hangul means Korean. */
export function guessedLanguage(text: string, reader: Language): Language {
  if (/[\uAC00-\uD7A3]/.test(text)) return 'ko'
  return /[a-z]{3}/i.test(text) ? 'en' : reader
}
