import { chooseReplayClock, replayFrom, usePrefs } from '../../prefs/prefs.ts'
import { useReader } from '../../ui/Reader.tsx'
import styles from './PastBand.module.css'
import { useRecoveryWords } from './words/recoveryWords.ts'

/**
 * Says that what is shown is the past, and which moment of it, in a band that stays in sight and a frame round the
 * window: nobody may take it for now. Epoch ms.
 */
export function PastBand({ at }: { readonly at: number }) {
  const { words: shared, formats } = useReader()
  const words = useRecoveryWords()
  const clock = usePrefs((prefs) => prefs.replayClock)
  return (
    <section className={styles.band} aria-label={words.replay}>
      <p>
        <b>{shared.replayBand(formats.moment(at))}</b> <span>{words.notNow}</span>
      </p>
      <div className={styles.choices}>
        <label>
          {words.clock}{' '}
          <select
            value={clock}
            onChange={({ target }) => chooseReplayClock(target.value === 'known' ? 'known' : 'was')}
          >
            <option value="was">{words.clockWas}</option>
            <option value="known">{words.clockKnown}</option>
          </select>
        </label>
        <button type="button" className="text-button" onClick={() => replayFrom(null)}>
          {shared.backToNow}
        </button>
      </div>
    </section>
  )
}
