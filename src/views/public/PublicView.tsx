import { useMemo } from 'react'
import { useStatusPage } from '../../live/useStatusPage.ts'
import { snapshotAt } from '../../outage/replay.ts'
import { usePrefs } from '../../prefs/prefs.ts'
import { dayStarts, formats } from '../../ui/format.ts'
import { ReaderProvider } from '../../ui/Reader.tsx'
import { PublicPage } from './PublicPage.tsx'
import { publicModel } from './publicModel.ts'

const DAYS = 90

/** The page for everybody who wants to know what works. */
export function PublicView() {
  const page = useStatusPage()
  const language = usePrefs((prefs) => prefs.language)
  const replayAt = usePrefs((prefs) => prefs.replayAt)
  const replayClock = usePrefs((prefs) => prefs.replayClock)
  const { snapshot, watch, briefing, timeZone } = page
  const { kind, readAt, gathering } = watch
  const isReplay = replayAt !== null && readAt !== null && replayAt < readAt
  const now = isReplay ? replayAt : watch.now
  const today = formats(language, timeZone).dayKey(now)
  const days = useMemo(
    // The day of `now` is all that counts, so that the minutes of a day share one list.
    () => (today === '' ? [] : dayStarts(now, DAYS, formats(language, timeZone))),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `today` stands for `now`
    [today, timeZone, language],
  )
  const model = useMemo(() => {
    if (!snapshot || readAt === null) return null
    const shown = isReplay
      ? snapshotAt(snapshot, replayAt, replayClock, readAt, gathering)
      : snapshot
    return publicModel({
      snapshot: shown,
      kind,
      readAt: isReplay ? replayAt : readAt,
      now,
      gathering,
      briefing,
      language,
      days,
    })
  }, [
    snapshot,
    kind,
    readAt,
    now,
    gathering,
    briefing,
    language,
    days,
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
