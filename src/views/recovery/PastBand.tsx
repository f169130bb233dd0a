import { chooseReplayClock, replayFrom, usePrefs } from '../../prefs/prefs.ts'
import { useReader, useTexts } from '../../ui/Reader.tsx'
import styles from './PastBand.module.css'
import { recoveryTexts } from '../../texts/recovery.ts'

/**
 * Band that stays in sight and frame around the window: the page shows a moment of the past, and must not be taken for
 * now. Epoch ms.
 */
export function PastBand({ at }: { readonly at: number }) {
  const { t: shared, formats } = useReader()
  const texts = useTexts(recoveryTexts)
  const clock = usePrefs((prefs) => prefs.replayClock)
  return (
    <section className={styles.band} aria-label={texts.replay}>
      <p>
        <b>{shared.replayBand(formats.moment(at))}</b> <span>{texts.notNow}</span>
      </p>
      <div className={styles.choices}>
        <label>
          {texts.clock}{' '}
          <select
            value={clock}
            onChange={({ target }) => chooseReplayClock(target.value === 'known' ? 'known' : 'was')}
          >
            <option value="was">{texts.clockWas}</option>
            <option value="known">{texts.clockKnown}</option>
          </select>
        </label>
        <button type="button" className="text-button" onClick={() => replayFrom(null)}>
          {shared.backToNow}
        </button>
      </div>
    </section>
  )
}
