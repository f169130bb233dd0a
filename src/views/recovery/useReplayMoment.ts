import { useEffect, useState } from 'react'
import { currentPrefs, onPrefs } from '../../prefs/prefs.ts'

/**
 * The moment of the replay, epoch ms, or `null` for now: at most one a frame, so that a page that takes longer to draw
 * than a finger takes to move draws where the finger is, and never lags behind it.
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
