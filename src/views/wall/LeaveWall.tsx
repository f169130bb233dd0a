import { useReader, useTexts } from '../../ui/Reader.tsx'
import styles from './LeaveWall.module.css'
import { wallTexts } from '../../texts/wall.ts'

/** The way to the other pages, for whoever has a keyboard: seen only while it has the focus. */
export function LeaveWall() {
  const { t } = useReader()
  const texts = useTexts(wallTexts)
  return (
    <nav className={styles.leave} aria-label={texts.leave}>
      <a href="/">{t.publicLink}</a>
      <a href="/recovery/">{t.recoveryLink}</a>
    </nav>
  )
}
