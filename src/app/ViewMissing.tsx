import { usePrefs } from '../prefs/prefs.ts'
import { textsOf } from '../texts/texts.ts'
import { Notice, ReloadButton } from './LastResort.tsx'

/** Replaces a view whose code is unavailable: the network is down, or a newer version is out. */
export function ViewMissing() {
  const t = textsOf(usePrefs((prefs) => prefs.language))
  return (
    <Notice title={t.brokenHeadline} lines={[t.viewMissing, t.blindNote]}>
      <ReloadButton t={t} />
    </Notice>
  )
}
