import { useLive } from '../../live/LiveProvider.tsx'
import { chooseTheme, type Theme, usePrefs } from '../../prefs/prefs.ts'
import { useReader } from '../../ui/Reader.tsx'
import styles from './Footer.module.css'

const THEMES: readonly Theme[] = ['auto', 'light', 'dark']

/** How often it checks, in which zone times are, and the reader's choice of colours. */
export function Footer() {
  const { words, formats } = useReader()
  const { baseMs } = useLive()
  const theme = usePrefs((prefs) => prefs.theme)
  const names: Record<Theme, string> = {
    auto: words.themeAuto,
    light: words.themeLight,
    dark: words.themeDark,
  }
  return (
    <footer className={styles.footer}>
      <p>{words.footer(Math.round(baseMs / 1_000), formats.zoneName)}</p>
      <label>
        {words.theme}{' '}
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
