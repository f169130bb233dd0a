import { useLive } from '../../live/LiveProvider.tsx'
import type { StatusPageState } from '../../live/useStatusPage.ts'
import { chooseTheme, type Theme, usePrefs } from '../../prefs/prefs.ts'
import { useReader } from '../../ui/Reader.tsx'
import styles from './Footer.module.css'

const THEMES: readonly Theme[] = ['auto', 'light', 'dark']

/** Poll interval and time zone, the pause button, and the reader's choice of colours. */
export function Footer({ page: { pollState, pause } }: { readonly page: StatusPageState }) {
  const { t, formats } = useReader()
  const { baseMs } = useLive()
  const theme = usePrefs((prefs) => prefs.theme)
  const names: Record<Theme, string> = {
    auto: t.themeAuto,
    light: t.themeLight,
    dark: t.themeDark,
  }
  return (
    <footer className={styles.footer}>
      <p>
        {pollState.isPaused ? t.footerHeld : t.footer(Math.round(baseMs / 1_000), formats.zoneName)}
      </p>
      <button type="button" className="text-button" onClick={() => pause(!pollState.isPaused)}>
        {pollState.isPaused ? t.goOn : t.hold}
      </button>
      <label>
        {t.theme}{' '}
        <select
          value={theme}
          onChange={(event) => {
            const chosen = THEMES.find((name) => name === event.target.value)
            if (chosen) chooseTheme(chosen)
          }}
        >
          {THEMES.map((name) => (
            <option key={name} value={name}>
              {names[name]}
            </option>
          ))}
        </select>
      </label>
    </footer>
  )
}
