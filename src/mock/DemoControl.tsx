import { useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react'
import styles from './DemoControl.module.css'
import { momentWords, placeAmong, SPEEDS, WORDS, type DemoLanguage } from './demoWords.ts'
import { keyMoments } from './keyMoments.ts'
import type { Scenario } from './scenario.ts'
import type { ScenarioClock } from './scenarioClock.ts'

/** Props of the demo control. */
export interface DemoControlProps {
  readonly clock: ScenarioClock
  readonly scenario: Scenario
  readonly language: DemoLanguage
}

/** Interval at which the displayed time follows the clock, ms. */
const TICK_MS = 500

/**
 * A bar at the bottom of the window that pauses a demo, sets its speed and jumps to a change.
 * Collapses to a tab, and reserves its height below the page.
 */
export function DemoControl({ clock, scenario, language }: DemoControlProps) {
  const [isOpen, setOpen] = useState(isRoomy)
  const panelId = useId()
  const words = WORDS[language]
  return (
    <section
      className={isOpen ? `${styles.dock} ${styles.open}` : styles.dock}
      aria-label={words.title}
      lang={language}
    >
      <button
        type="button"
        className={styles.tab}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
      >
        <strong>DEMO</strong> {isOpen ? words.hide : words.show}
      </button>
      <div id={panelId} className={styles.panel} hidden={!isOpen}>
        {isOpen && <Controls clock={clock} scenario={scenario} language={language} />}
      </div>
    </section>
  )
}

function Controls({ clock, scenario, language }: DemoControlProps) {
  const { isPlaying, speed } = useSyncExternalStore(clock.subscribe, clock.state, clock.state)
  const now = useMoment(clock)
  const words = WORDS[language]
  const write = useMemo(
    () => momentWords(language, scenario.about.timeZone),
    [language, scenario.about.timeZone],
  )
  const isRunning = isPlaying && now < scenario.endAt
  return (
    <>
      <p className={styles.moment}>
        <time dateTime={new Date(now).toISOString()}>{write(now)}</time>
        <span className={styles.notNow}>{words.notNow}</span>
      </p>
      <div className={styles.row}>
        <button
          type="button"
          className={styles.main}
          onClick={() => (isRunning ? clock.pause() : clock.play())}
        >
          {isRunning ? words.pause : words.play}
        </button>
        <button type="button" className={styles.button} onClick={clock.restart}>
          {words.restart}
        </button>
        <label className={styles.choice}>
          <span>{words.speed}</span>
          <select
            value={speed / scenario.speed}
            onChange={(event) => clock.setSpeed(Number(event.target.value) * scenario.speed)}
          >
            {SPEEDS.map(({ word, times }) => (
              <option key={word} value={times}>
                {words[word]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Changes {...{ clock, scenario, language, now, write }} />
    </>
  )
}

function Changes(
  props: DemoControlProps & { readonly now: number; readonly write: (at: number) => string },
) {
  const { clock, scenario, language, now, write } = props
  const words = WORDS[language]
  const moments = useMemo(() => keyMoments(scenario), [scenario])
  const { reached, previous, next } = placeAmong(moments, now)
  const goTo = (at: number | undefined) => {
    if (at === undefined) return
    // At demo speed a time passes before it can be read, so a jump pauses the clock.
    clock.pause()
    clock.jumpTo(at)
  }
  return (
    <div className={styles.row}>
      <button
        type="button"
        className={styles.button}
        disabled={!previous}
        onClick={() => goTo(previous?.at)}
      >
        {words.previous}
      </button>
      <button
        type="button"
        className={styles.button}
        disabled={!next}
        onClick={() => goTo(next?.at)}
      >
        {words.next}
      </button>
      <select
        className={styles.changes}
        aria-label={words.changes}
        value={reached}
        onChange={(event) => goTo(moments[Number(event.target.value)]?.at)}
      >
        <option value={-1}>{words.before}</option>
        {moments.map(({ at, label }, index) => (
          <option key={at} value={index}>
            {`${write(at)} · ${label[language]}`}
          </option>
        ))}
      </select>
    </div>
  )
}

function useMoment(clock: ScenarioClock): number {
  const [moment, setMoment] = useState(() => clock.now())
  useEffect(() => {
    const read = () => setMoment(clock.now())
    const timer = setInterval(read, TICK_MS)
    const unsubscribe = clock.subscribe(read)
    return () => {
      clearInterval(timer)
      unsubscribe()
    }
  }, [clock])
  return moment
}

// On a phone the open bar would cover a third of the window.
function isRoomy(): boolean {
  // The wall fills its screen to the last line.
  if (globalThis.location?.pathname.startsWith('/wall')) return false
  return !globalThis.matchMedia?.('(max-width: 40rem), (max-height: 30rem)').matches
}
