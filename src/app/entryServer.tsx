import { prerender } from 'react-dom/static'
import { createLive } from '../live/live.ts'
import { beginPrefsAs } from '../prefs/prefs.ts'
import type { Config } from '../sources/config.ts'
import type { Language } from '../status/briefing.ts'
import { setTexts } from '../texts/texts.ts'
import { en } from '../texts/en/common.ts'
import { ko } from '../texts/ko/common.ts'
import { App } from './App.tsx'
import { liveOptions } from './liveOptions.ts'
import { VIEWS } from './views.ts'

/**
 * Path of each view and the facts that its first script needs, so that the build can write a page
 * for each.
 */
export const PAGES = VIEWS.map(({ path, isNight, isKeeping }) => ({ path, isNight, isKeeping }))

setTexts('en', en)
setTexts('ko', ko)

/**
 * Renders the frame of a view before any answer to HTML: the page's content until its script is
 * loaded.
 */
export async function frameOf(
  path: string,
  language: Language,
  config: Config,
  simulatedTime: boolean,
): Promise<string> {
  const view = VIEWS.find((one) => one.path === path) ?? VIEWS[0]
  beginPrefsAs(language)
  const live = createLive(liveOptions(config, view, simulatedTime))
  const FirstView = await view.load()
  const { prelude } = await prerender(<App live={live} first={view} FirstView={FirstView} />)
  return new Response(prelude).text()
}
