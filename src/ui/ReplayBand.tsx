import { useReader } from './Reader.tsx'
import styles from './ReplayBand.module.css'

type ReplayBandProps = {
  /** The moment shown, epoch ms. */
  readonly at: number
  readonly onBack: () => void
}

/** Nobody may take a moment of the past for now. */
export function ReplayBand({ at, onBack }: ReplayBandProps) {
  const { words, formats } = useReader()
  return (
    <p className={styles.band}>
      <b>{words.replayBand(formats.moment(at))}</b>
      <button type="button" onClick={onBack}>
        {words.backToNow}
      </button>
    </p>
  )
}
