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
    <>
      <button type="button" className={styles.button} onClick={() => void print()}>
        {words.print}
      </button>
      <span role="status" className={styles.said}>
        {hasFailed && words.printFailed}
      </span>
    </>
  )
}
