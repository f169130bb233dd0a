import { useState } from 'react'
import styles from './Leaving.module.css'
import { loadSheet } from './LoadedSheet.tsx'
import { usePaperWords } from './words/paperWords.ts'

/** Prints the page that `Paper` draws, as the browser's own command does. */
export function PaperButton() {
  const words = usePaperWords()
  const [hasFailed, setFailed] = useState(false)
  const print = async () => {
    try {
      await loadSheet()
    } catch {
      setFailed(true)
      return
    }
    setFailed(false)
    window.print()
  }
  return (
    <div className={styles.place}>
      <button type="button" className="text-button" onClick={() => void print()}>
        {words.print}
      </button>
      <div className={styles.outcome} data-open={hasFailed}>
        <p role="status">{hasFailed && words.printFailed}</p>
      </div>
    </div>
  )
}
