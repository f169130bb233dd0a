import { useEffect, useMemo } from 'react'
import { useStatusPage } from '../../live/useStatusPage.ts'
import { replayFrom, usePrefs } from '../../prefs/prefs.ts'
import { ReaderProvider } from '../../ui/Reader.tsx'
import { replayedTrack, replayedModel } from '../../outage/recovery/replayTrack.ts'
import { replayTrackOf } from '../../outage/recovery/replayTrack.ts'
import { recoveryModel } from '../../outage/recovery/recoveryModel.ts'
import { RecoveryPage } from './RecoveryPage.tsx'
import { useReplayMoment } from './useReplayMoment.ts'
import type { LiveInputs } from './model.ts'

/** The recovery view: progress, history and remaining functions of an outage. */
export function RecoveryView() {
  const page = useStatusPage()
  const language = usePrefs((prefs) => prefs.language)
  const clock = usePrefs((prefs) => prefs.replayClock)
  const { snapshot, pollState, briefing, timeZone } = page
  const { freshness, readAt, now, gathering } = pollState
  const replayAt = useReplayOf(readAt)
  const live = useMemo((): LiveInputs | null => {
    if (!snapshot || readAt === null) return null
    return { snapshot, freshness, readAt, now, gathering, briefing, language }
  }, [snapshot, freshness, readAt, now, gathering, briefing, language])
  const ofNow = useMemo(() => live && recoveryModel(live), [live])
  // Equal for every moment of the replay: derived once, not on each move of the slider.
  const trackOfNow = useMemo(() => ofNow && replayTrackOf(ofNow, clock), [ofNow, clock])
  const isElsewhere = replayAt !== null && !(trackOfNow && replayAt >= trackOfNow.axis.from)
  const trackThen = useMemo(
    () => (live && isElsewhere && replayAt !== null ? replayedTrack(live, replayAt, clock) : null),
    [live, isElsewhere, replayAt, clock],
  )
  const replayTrack = trackThen ?? trackOfNow
  const model = useMemo(
    () =>
      live && replayAt !== null ? replayedModel(live, { at: replayAt, clock, replayTrack }) : ofNow,
    [live, ofNow, replayAt, clock, replayTrack],
  )
  return (
    <ReaderProvider language={language} timeZone={timeZone}>
      <RecoveryPage
        page={page}
        model={model}
        replayTrack={replayTrack}
        now={replayAt ?? now}
        replayAt={replayAt}
      />
    </ReaderProvider>
  )
}

/** The moment of the replay; `null` without one. A moment that is not past ends the replay. */
function useReplayOf(readAt: number | null): number | null {
  const at = useReplayMoment()
  const isPast = at !== null && readAt !== null && at < readAt
  const isOver = at !== null && readAt !== null && !isPast
  useEffect(() => {
    if (isOver) replayFrom(null)
  }, [isOver])
  return isPast ? at : null
}
