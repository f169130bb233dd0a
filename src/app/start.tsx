import '../ui/tokens.css'
import '../ui/base.css'
import '../ui/glyph.css'
import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createLive, type Live } from '../live/live.ts'
import { beginPrefs, currentPrefs } from '../prefs/prefs.ts'
import type { ConfigResult } from '../sources/config.ts'
import { loadTexts, textsOf } from '../texts/texts.ts'
import { App } from './App.tsx'
import { liveOptions } from './liveOptions.ts'
import { fingerprint } from './fingerprint.ts'
import { Notice } from './Notice.tsx'
import { viewAt } from './views.ts'

/** Options for starting a page. */
export interface StartOptions {
  /** True if a scenario controls the time: then polling is fast and time may go back. */
  readonly simulatedTime: boolean
}

/**
 * Draws the page. Returns its polling, or `null` if the configuration is invalid and nothing is
 * polled.
 */
export async function start({ simulatedTime }: StartOptions): Promise<Live | null> {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no element with the id "root"')
  const { documentElement } = document
  const view = viewAt(window.location.pathname)
  beginPrefs(window.location.search, documentElement, !simulatedTime, view.isKeeping)
  const { language } = currentPrefs()
  const [result] = await Promise.all([readConfig(), loadTexts(language)])
  if (!result.ok) {
    const texts = textsOf(language)
    const lines = result.faults.map((fault) => `relight.json: ${fault}.`)
    root.replaceChildren()
    createRoot(root).render(<Notice title={texts.configurationHeadline} lines={lines} />)
    return null
  }
  const live = createLive(liveOptions(result.config, view, simulatedTime))
  const [FirstView] = await Promise.all([view.load(), firstAnswer(live)])
  const app = <App live={live} first={view} FirstView={FirstView} />
  // The prerendered frame shows a page without data. If an answer may arrive during hydration, the
  // two would differ, so the page is rendered anew instead.
  if (root.hasChildNodes() && !window.relightFirstRequest) hydrateRoot(root, app)
  // A transition renders in small pieces, so that input is handled in between.
  else startTransition(() => createRoot(root).render(app))
  return live
}

/**
 * Maximum delay of the first drawing for an answer that was requested before the script was loaded,
 * ms.
 */
const AT_HAND_MS = 40

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function firstAnswer(live: Live): Promise<void> {
  if (!window.relightFirstRequest) return
  // A phone has just parsed the whole script in one task: handle pending input first.
  await after(0)
  await Promise.race([after(AT_HAND_MS), live.client.prefetchQuery(live.summaryQuery)])
}

/**
 * Reads the configuration in the page. The build validated it; only a page that was edited by hand
 * can have errors to report.
 */
async function readConfig(): Promise<ConfigResult> {
  const element = document.getElementById('relight-config')
  const text = element?.textContent ?? ''
  if (element?.dataset['fingerprint'] === fingerprint(text)) {
    return { ok: true, config: JSON.parse(text) }
  }
  return (await import('../sources/config.ts')).decodeConfig(text)
}
