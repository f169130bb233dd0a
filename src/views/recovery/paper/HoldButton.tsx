import type { StatusPageState } from '../../../live/useStatusPage.ts'
import { useReader } from '../../../ui/Reader.tsx'
import styles from './Leaving.module.css'

/** Has the page stand still for a reader who wishes to look at it in peace, and go on. */
export function HoldButton({ page: { watch, hold } }: { readonly page: StatusPageState }) {
  const { words } = useReader()
  return (
    <button type="button" className={styles.button} onClick={() => hold(!watch.isHeld)}>
      {watch.isHeld ? words.goOn : words.hold}
    </button>
  )
}
