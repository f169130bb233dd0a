import { usePrefs } from '../prefs/prefs.ts'
import { textsOf } from '../texts/texts.ts'
import { Notice, ReloadButton } from './LastResort.tsx'

/** Replaces a view whose code is unavailable: the network is down, or a newer version is out. */
export function ViewMissing() {
  const words = textsOf(usePrefs((prefs) => prefs.language))
  return (
    <Notice title={words.brokenHeadline} lines={[words.viewMissing, words.blindNote]}>
      <ReloadButton t={words} />
    </Notice>
  )
}
