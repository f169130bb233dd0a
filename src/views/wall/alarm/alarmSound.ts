import type { Tone } from './tones.ts'

/** Sounds made in the browser, without a file. */
export interface AlarmSound {
  /** Sounds tones, where the browser lets it. */
  readonly play: (tones: readonly Tone[]) => void
  readonly close: () => void
}

/** Well below what a browser can do: it is heard in a quiet room and frightens nobody. */
const LOUDNESS = 0.16
/** Without it each tone would begin and end with a click. */
const RAMP_S = 0.03

/**
 * A sound over one audio context, which rests between soundings. `onAllowed` tells whenever the browser changes its
 * mind: most let a page sound only once somebody has touched it, a kiosk started with
 * `--autoplay-policy=no-user-gesture-required` from the beginning. Throws where there is no audio at all.
 */
export function createAlarmSound(onAllowed: (isAllowed: boolean) => void): AlarmSound {
  const context = new AudioContext()
  /** The latest sound that was due while none was allowed. */
  let missed: readonly Tone[] = []
  let playing = 0

  async function allow(): Promise<void> {
    await context.resume()
    onAllowed(true)
    const late = missed
    missed = []
    late.forEach(sound)
    if (playing === 0 && context.state === 'running') await context.suspend()
  }
  const tryAllow = () => {
    if (context.state !== 'closed') allow().catch(() => onAllowed(false))
  }

  const sound = ({ hz, from, length }: Tone) => {
    const oscillator = new OscillatorNode(context, { type: 'sine', frequency: hz })
    const gain = new GainNode(context, { gain: 0 })
    const begin = context.currentTime + 0.05 + from
    gain.gain.setValueAtTime(0, begin)
    gain.gain.linearRampToValueAtTime(LOUDNESS, begin + RAMP_S)
    gain.gain.setValueAtTime(LOUDNESS, begin + length - RAMP_S)
    gain.gain.linearRampToValueAtTime(0, begin + length)
    oscillator.connect(gain).connect(context.destination)
    playing += 1
    oscillator.addEventListener('ended', () => {
      playing -= 1
      gain.disconnect()
      if (playing === 0 && context.state === 'running') void context.suspend()
    })
    oscillator.start(begin)
    oscillator.stop(begin + length)
  }

  onAllowed(false)
  tryAllow()
  window.addEventListener('pointerdown', tryAllow)
  window.addEventListener('keydown', tryAllow)
  return {
    play: (tones) => {
      missed = tones
      tryAllow()
    },
    close: () => {
      window.removeEventListener('pointerdown', tryAllow)
      window.removeEventListener('keydown', tryAllow)
      context.close().catch(() => undefined)
    },
  }
}
