import { useEffect, useRef, useState } from 'react'
import { currentPrefs, replayFrom } from '../../prefs/prefs.ts'
import { useMedia } from '../../ui/useMedia.ts'
import { nextChange, playedTo } from './replayMoves.ts'
import type { ReplayRange } from './model.ts'

/** Time for which each change is shown if nothing may move by itself, ms. */
const STEP_MS = 1_000

/** True if the replay plays by itself, and the button that says so. */
export interface Playing {
  readonly isPlaying: boolean
  readonly toggle: () => void
}

/**
 * Plays an outage from the moment shown to now; from now it begins at the onset. Any key and any press pauses it. With
 * `prefers-reduced-motion` it steps from change to change.
 */
export function usePlaying(track: ReplayRange): Playing {
  const [isPlaying, setPlaying] = useState(false)
  const isStill = useMedia('(prefers-reduced-motion: reduce)')
  // The end of a running outage moves; that must not restart playing.
  const latest = useRef(track)
  useEffect(() => {
    latest.current = track
  }, [track])
  useEffect(() => {
    if (!isPlaying) return undefined
    const goTo = (at: number | null) => {
      replayFrom(at)
      if (at === null) setPlaying(false)
    }
    const stop = isStill ? step(latest, goTo) : glide(latest, goTo)
    const unsubscribe = onAnyPress(() => setPlaying(false))
    return () => {
      stop()
      unsubscribe()
    }
  }, [isPlaying, isStill])
  return { isPlaying, toggle: () => setPlaying((was) => !was) }
}

type Track = { readonly current: ReplayRange }
type GoTo = (at: number | null) => void

function glide(track: Track, goTo: GoTo): () => void {
  const from = currentPrefs().replayAt
  const begunAt = performance.now()
  let frame = 0
  const next = () => {
    const at = playedTo(from, performance.now() - begunAt, track.current)
    goTo(at)
    if (at !== null) frame = window.requestAnimationFrame(next)
  }
  next()
  return () => window.cancelAnimationFrame(frame)
}

function step(track: Track, goTo: GoTo): () => void {
  const next = () => goTo(nextChange(currentPrefs().replayAt, track.current))
  if (currentPrefs().replayAt === null) goTo(track.current.onset)
  else next()
  const timer = window.setInterval(next, STEP_MS)
  return () => window.clearInterval(timer)
}

/** Marks the play button: pressing it must not also count as an interruption. */
export const PLAY_MARK = 'data-plays'
const PRESSES_BUTTON = new Set(['Enter', ' '])

function onAnyPress(pause: () => void): () => void {
  const isOnButton = ({ target }: Event) =>
    target instanceof Element && target.closest(`[${PLAY_MARK}]`) !== null
  const onKey = (event: KeyboardEvent) => {
    if (!(PRESSES_BUTTON.has(event.key) && isOnButton(event))) pause()
  }
  const onPress = (event: Event) => {
    if (!isOnButton(event)) pause()
  }
  document.addEventListener('keydown', onKey, true)
  document.addEventListener('pointerdown', onPress, true)
  return () => {
    document.removeEventListener('keydown', onKey, true)
    document.removeEventListener('pointerdown', onPress, true)
  }
}
