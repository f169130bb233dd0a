import { useState } from 'react'
import styles from './Leaving.module.css'
import { loadSheet } from './LoadedSheet.tsx'
import { paperTexts } from '../../../texts/paper.ts'
import { useTexts } from '../../../ui/Reader.tsx'

/** Prints the page that `Paper` draws, as the browser's own command does. */
export function PaperButton() {
  const texts = useTexts(paperTexts)
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
        {texts.print}
      </button>
      <div className={styles.outcome} data-open={hasFailed}>
        <p role="status">{hasFailed && texts.printFailed}</p>
      </div>
    </div>
  )
}
