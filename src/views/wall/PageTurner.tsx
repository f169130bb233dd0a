import styles from './PageTurner.module.css'
import type { PageTurn } from './usePageTurn.ts'
import { wallTexts } from '../../texts/wall.ts'
import { useTexts } from '../../ui/Reader.tsx'

/** The page of rows shown, and the controls to pause it. */
export function PageTurner({ turn, pages }: { readonly turn: PageTurn; readonly pages: number }) {
  const texts = useTexts(wallTexts)
  const { page, isPaused, pause } = turn
  return (
    <p className={styles.turner}>
      <span aria-hidden="true" className={styles.dots}>
        {page + 1}
        <em>/{pages}</em>
      </span>
      <span className="visually-hidden">{texts.page(page + 1, pages)}</span>
      <button type="button" className={styles.hold} onClick={() => pause(!isPaused)}>
        {isPaused ? texts.turnPages : texts.holdPage}
      </button>
    </p>
  )
}
