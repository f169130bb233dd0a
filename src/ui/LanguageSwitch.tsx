import type { Language } from '../status/briefing.ts'
import styles from './LanguageSwitch.module.css'
import { useReader } from './Reader.tsx'
import { loadTexts } from '../texts/texts.ts'

/** Switches the page to the other language, once its texts are loaded. */
export function LanguageSwitch({ onChoose }: { readonly onChoose: (language: Language) => void }) {
  const { language, t } = useReader()
  const other = language === 'ko' ? 'en' : 'ko'
  return (
    <button
      type="button"
      className={styles.switch}
      lang={other}
      onClick={() => void loadTexts(other).then(() => onChoose(other))}
    >
      {t.otherLanguage}
    </button>
  )
}
