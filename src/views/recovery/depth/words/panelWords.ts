import type { Language } from '../../../../status/briefing.ts'
import { useReader } from '../../../../ui/Reader.tsx'
import { panelsEn, type PanelWords } from './panelsEn.ts'
import { panelsKo } from './panelsKo.ts'

const WORDS: Record<Language, PanelWords> = { en: panelsEn, ko: panelsKo }

/** The texts of the panels in the reader's language. They come with the first panel that is opened. */
export function usePanelWords(): PanelWords {
  return WORDS[useReader().language]
}
