import { type CSSProperties, type KeyboardEvent, memo, useId } from 'react'
import { CURVE_FRAME } from '../../charts/curveFrame.ts'
import { replayFrom, usePrefs } from '../../prefs/prefs.ts'
import styles from './ReplaySlider.module.css'
import { minuteOf, minutesLong, momentAtMinute, movedByKey } from './replayMoves.ts'
import { PLAY_MARK, usePlaying } from './usePlaying.ts'
import { recoveryTexts } from '../../texts/recovery.ts'
import { useTexts } from '../../ui/Reader.tsx'
import type { ReplayTrack } from './model.ts'

type ReplaySliderProps = {
  readonly replayTrack: ReplayTrack
  /** The moment shown, for speech. */
  readonly valueText: string
}

/** The outage as a slider on the curve's own scale of time, and the button that plays it. */
export function ReplaySlider({ replayTrack, valueText }: ReplaySliderProps) {
  const texts = useTexts(recoveryTexts)
  const keysId = useId()
  // The thumb follows the finger at once; the page follows once a frame.
  const wanted = usePrefs((prefs) => prefs.replayAt)
  const at = wanted !== null && wanted < replayTrack.end ? wanted : null
  const { isPlaying, toggle } = usePlaying(replayTrack)
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const moved = movedByKey(event.key, at, replayTrack)
    if (moved === undefined) return
    event.preventDefault()
    replayFrom(moved)
  }
  return (
    <div className={styles.replay}>
      <button
        type="button"
        className={styles.play}
        aria-label={isPlaying ? texts.pause : texts.play}
        onClick={toggle}
        {...{ [PLAY_MARK]: isPlaying }}
      >
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path d={isPlaying ? 'M5 3.5h3.5v13H5zM11.5 3.5H15v13h-3.5z' : 'M5 3l12 7-12 7z'} />
        </svg>
      </button>
      <div className={styles.plot}>
        <div className={styles.track} style={placeOf(replayTrack)}>
          <Ticks replayTrack={replayTrack} />
          <input
            type="range"
            className={styles.slider}
            min={0}
            max={minutesLong(replayTrack)}
            step={1}
            value={minuteOf(at, replayTrack)}
            aria-label={texts.moment}
            aria-valuetext={valueText}
            aria-describedby={keysId}
            onKeyDown={onKey}
            onChange={(event) =>
              replayFrom(momentAtMinute(Number(event.target.value), replayTrack))
            }
          />
        </div>
      </div>
      <span id={keysId} hidden>
        {texts.keys}
      </span>
    </div>
  )
}

/** Begin and end of the slider, as parts of the plot above it. */
function placeOf({ onset, end, axis }: ReplayTrack): CSSProperties {
  const part = (at: number) => ((at - axis.from) / (axis.to - axis.from)).toFixed(5)
  return { '--from': part(onset), '--to': part(end), ...FRAME } as CSSProperties
}

const FRAME = { '--left': `${CURVE_FRAME.left}px`, '--right': `${CURVE_FRAME.right}px` }

/** Width of the tick drawing in its own units; it is stretched to its box. */
const WIDE = 1000

/** A tick for each change. */
const Ticks = memo(function Ticks({ replayTrack }: { readonly replayTrack: ReplayTrack }) {
  const { onset, end, changes } = replayTrack
  const path = changes
    .map((at) => `M${(((at - onset) / (end - onset)) * WIDE).toFixed(1)} 0v12`)
    .join('')
  return (
    <svg
      className={styles.ticks}
      viewBox={`0 0 ${WIDE} 12`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  )
})
