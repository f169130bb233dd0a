import { useReader } from './Reader.tsx'
import styles from './ReplayBand.module.css'

type ReplayBandProps = {
  /** The moment shown, epoch ms. */
  readonly at: number
  /** Whether only what had been said by then is shown. */
  readonly isKnown: boolean
  readonly onBack: () => void
}

/** Nobody may take a moment of the past for now. */
export function ReplayBand({ at, isKnown, onBack }: ReplayBandProps) {
  const { t, formats } = useReader()
  return (
    <p className={styles.band}>
      <span>
        <b>{t.replayBand(formats.moment(at))}</b>
        {isKnown && ` · ${t.replayKnown}`}
      </span>
      <button type="button" onClick={onBack}>
        {t.backToNow}
      </button>
    </p>
  )
}
