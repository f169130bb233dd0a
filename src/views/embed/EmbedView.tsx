import { useMemo } from 'react'
import { useStatusPage } from '../../live/useStatusPage.ts'
import { usePrefs } from '../../prefs/prefs.ts'
import { ReaderProvider } from '../../ui/Reader.tsx'
import { embedModel } from './embedModel.ts'
import { EmbedPage } from './EmbedPage.tsx'

/** The small page that other sites show in a frame: what works, how sure that is, and the way to the whole page. */
export function EmbedView() {
  const page = useStatusPage({ needsRecord: false })
  const language = usePrefs((prefs) => prefs.language)
  const { snapshot, pollState, briefing, timeZone } = page
  const { freshness, readAt, now, gathering } = pollState
  const model = useMemo(() => {
    if (!snapshot || readAt === null) return null
    return embedModel({ snapshot, freshness, readAt, now, gathering, briefing, language })
  }, [snapshot, freshness, readAt, now, gathering, briefing, language])
  return (
    <ReaderProvider language={language} timeZone={timeZone}>
      <EmbedPage page={page} model={model} />
    </ReaderProvider>
  )
}
