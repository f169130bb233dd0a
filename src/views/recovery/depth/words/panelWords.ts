import type { Language } from '../../../../status/briefing.ts'
import { useReader } from '../../../../ui/Reader.tsx'
import { panelsEn, type PanelWords } from './panelsEn.ts'
import { panelsKo } from './panelsKo.ts'

const WORDS: Record<Language, PanelWords> = { en: panelsEn, ko: panelsKo }

/** The texts of the panels in a language. They come with the first panel that is opened. */
export function panelWords(language: Language): PanelWords {
  return WORDS[language]
}

/** The same in the reader's language. */
export function usePanelWords(): PanelWords {
  return WORDS[useReader().language]
}
