import { useMemo } from 'react'
import { useStatusPage } from '../../live/useStatusPage.ts'
import { snapshotAt } from '../../outage/replay.ts'
import { usePrefs } from '../../prefs/prefs.ts'
import { ReaderProvider } from '../../ui/Reader.tsx'
import { recoveryModel } from './recoveryModel.ts'
import { RecoveryPage } from './RecoveryPage.tsx'

/** The page for those who follow the recovery: how far it is, how it went, what remains. */
export function RecoveryView() {
  const page = useStatusPage()
  const language = usePrefs((prefs) => prefs.language)
  const replayAt = usePrefs((prefs) => prefs.replayAt)
  const replayClock = usePrefs((prefs) => prefs.replayClock)
  const { snapshot, watch, briefing, timeZone } = page
  const { kind, readAt, gathering } = watch
  const isReplay = replayAt !== null && readAt !== null && replayAt < readAt
  const now = isReplay ? replayAt : watch.now
  const model = useMemo(() => {
    if (!snapshot || readAt === null) return null
    const shown = isReplay
      ? snapshotAt(snapshot, replayAt, replayClock, readAt, gathering)
      : snapshot
    const at = isReplay ? replayAt : readAt
    return recoveryModel({ snapshot: shown, kind, readAt: at, now, gathering, briefing, language })
  }, [snapshot, kind, readAt, now, gathering, briefing, language, isReplay, replayAt, replayClock])
  return (
    <ReaderProvider language={language} timeZone={timeZone}>
      <RecoveryPage page={page} model={model} now={now} replayAt={isReplay ? replayAt : null} />
    </ReaderProvider>
  )
}
