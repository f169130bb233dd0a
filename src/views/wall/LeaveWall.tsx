import { useReader } from '../../ui/Reader.tsx'
import styles from './LeaveWall.module.css'
import { useWallWords } from './words/useWallWords.ts'

/** The way to the other pages, for whoever has a keyboard: seen only while it has the focus. */
export function LeaveWall() {
  const { words } = useReader()
  const own = useWallWords()
  return (
    <nav className={styles.leave} aria-label={own.leave}>
      <a href="/">{words.publicLink}</a>
      <a href="/recovery/">{words.recoveryLink}</a>
    </nav>
  )
}
