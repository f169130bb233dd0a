import { useMemo } from 'react'
import { useStatusPage } from '../../live/useStatusPage.ts'
import { usePrefs } from '../../prefs/prefs.ts'
import { ReaderProvider } from '../../ui/Reader.tsx'
import { wallModel } from './wallModel.ts'
import { useIsFar } from './wallOptions.ts'
import { WallPage } from './WallPage.tsx'

/** The page for a screen on a wall: read from five metres, touched by nobody, open for weeks. */
export function WallView() {
  const page = useStatusPage()
  const language = usePrefs((prefs) => prefs.language)
  const isFar = useIsFar()
  const { snapshot, pollState, briefing, timeZone } = page
  const { freshness, readAt, now, gathering } = pollState
  const model = useMemo(() => {
    if (!snapshot || readAt === null) return null
    return wallModel({ snapshot, freshness, readAt, now, gathering, briefing, language })
  }, [snapshot, freshness, readAt, now, gathering, briefing, language])
  return (
    <ReaderProvider language={language} timeZone={timeZone}>
      <WallPage page={page} model={model} isFar={isFar} />
    </ReaderProvider>
  )
}
