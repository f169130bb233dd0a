import { type CSSProperties, type KeyboardEvent, memo, useId } from 'react'
import { CURVE_FRAME } from '../../charts/curveFrame.ts'
import { replayFrom, usePrefs } from '../../prefs/prefs.ts'
import type { Course } from './course.ts'
import styles from './ReplaySlider.module.css'
import { minuteOf, minutesLong, momentAtMinute, movedByKey } from './replayMoves.ts'
import { PLAY_MARK, usePlaying } from './usePlaying.ts'
import { useRecoveryWords } from './words/recoveryWords.ts'

type ReplaySliderProps = {
  readonly course: Course
  /** What the moment shown was like, for speech. */
  readonly valueText: string
}

/** The outage as a slider on the curve's own scale of time, and the button that plays it. */
export function ReplaySlider({ course, valueText }: ReplaySliderProps) {
  const words = useRecoveryWords()
  const keysId = useId()
  // The thumb follows the finger at once; the page behind it follows frame by frame.
  const wanted = usePrefs((prefs) => prefs.replayAt)
  const at = wanted !== null && wanted < course.end ? wanted : null
  const { isPlaying, toggle } = usePlaying(course)
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const moved = movedByKey(event.key, at, course)
    if (moved === undefined) return
    event.preventDefault()
    replayFrom(moved)
  }
  return (
    <div className={styles.replay}>
      <button
        type="button"
        className={styles.play}
        aria-label={isPlaying ? words.pause : words.play}
        onClick={toggle}
        {...{ [PLAY_MARK]: isPlaying }}
      >
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
          <path d={isPlaying ? 'M5 3.5h3.5v13H5zM11.5 3.5H15v13h-3.5z' : 'M5 3l12 7-12 7z'} />
        </svg>
      </button>
      <div className={styles.plot}>
        <div className={styles.track} style={placeOf(course)}>
          <Ticks course={course} />
          <input
            type="range"
            className={styles.slider}
            min={0}
            max={minutesLong(course)}
            step={1}
            value={minuteOf(at, course)}
            aria-label={words.moment}
            aria-valuetext={valueText}
            aria-describedby={keysId}
            onKeyDown={onKey}
            onChange={(event) => replayFrom(momentAtMinute(Number(event.target.value), course))}
          />
        </div>
      </div>
      <span id={keysId} hidden>
        {words.keys}
      </span>
    </div>
  )
}

/** Where the slider begins and ends, as parts of the plot above it. */
function placeOf({ onset, end, axis }: Course): CSSProperties {
  const part = (at: number) => ((at - axis.from) / (axis.to - axis.from)).toFixed(5)
  return { '--from': part(onset), '--to': part(end), ...FRAME } as CSSProperties
}

const FRAME = { '--left': `${CURVE_FRAME.left}px`, '--right': `${CURVE_FRAME.right}px` }

/** Units across of the picture of the ticks; it is stretched to its place. */
const WIDE = 1000

/** A tick for each change. */
const Ticks = memo(function Ticks({ course }: { readonly course: Course }) {
  const { onset, end, changes } = course
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
