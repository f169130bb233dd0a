import { useEffect, useState } from 'react'
import { currentPrefs, onPrefs } from '../../prefs/prefs.ts'

/**
 * The moment of the replay, epoch ms, or `null` for now. Updated at most once a frame, so that a page that renders
 * slower than the finger moves never lags behind it.
 */
export function useReplayMoment(): number | null {
  const [at, setAt] = useState(() => currentPrefs().replayAt)
  useEffect(() => {
    let frame = 0
    const draw = () => {
      frame = 0
      setAt(currentPrefs().replayAt)
    }
    // Changes between the first drawing and now.
    draw()
    const end = onPrefs(() => {
      if (frame === 0) frame = window.requestAnimationFrame(draw)
    })
    return () => {
      end()
      window.cancelAnimationFrame(frame)
    }
  }, [])
  return at
}
