import { useMemo } from 'react'
import { useStatusPage } from '../../live/useStatusPage.ts'
import { snapshotAt } from '../../outage/replay.ts'
import { usePrefs } from '../../prefs/prefs.ts'
import { daysUntil, formats } from '../../texts/format.ts'
import { ReaderProvider } from '../../ui/Reader.tsx'
import { PublicPage } from './PublicPage.tsx'
import { publicModel } from './publicModel.ts'

/** The page for everybody who wants to know what works. */
export function PublicView() {
  const page = useStatusPage()
  const language = usePrefs((prefs) => prefs.language)
  const replayAt = usePrefs((prefs) => prefs.replayAt)
  const replayClock = usePrefs((prefs) => prefs.replayClock)
  const { snapshot, pollState, briefing, timeZone } = page
  const { freshness, readAt, gathering } = pollState
  const isReplay = replayAt !== null && readAt !== null && replayAt < readAt
  const now = isReplay ? replayAt : pollState.now
  const model = useMemo(() => {
    if (!snapshot || readAt === null) return null
    const shown = isReplay
      ? snapshotAt(snapshot, replayAt, replayClock, readAt, gathering)
      : snapshot
    return publicModel({
      snapshot: shown,
      freshness,
      readAt: isReplay ? replayAt : readAt,
      now,
      gathering,
      briefing,
      language,
      isReplay,
      days: () => daysUntil(now, formats(language, timeZone)),
    })
  }, [
    snapshot,
    freshness,
    readAt,
    now,
    gathering,
    briefing,
    language,
    timeZone,
    isReplay,
    replayAt,
    replayClock,
  ])
  return (
    <ReaderProvider language={language} timeZone={timeZone}>
      <PublicPage page={page} model={model} now={now} replayAt={isReplay ? replayAt : null} />
    </ReaderProvider>
  )
}
