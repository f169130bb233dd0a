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
import { Notice } from './LastResort.tsx'
import { viewAt } from './views.ts'

/** How a page is started. */
export interface StartOptions {
  /** Whether time is played by a scenario: then the pace is quick and time may go back. */
  readonly simulatedTime: boolean
}

/** Draws the page. Gives back its polling, or `null` where the configuration is wrong and nothing is polled. */
export async function start({ simulatedTime }: StartOptions): Promise<Live | null> {
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no element with the id "root"')
  const { documentElement } = document
  const view = viewAt(window.location.pathname)
  beginPrefs(window.location.search, documentElement, !simulatedTime, view.isKeeping)
  const { language } = currentPrefs()
  const [result] = await Promise.all([readConfig(), loadTexts(language)])
  if (!result.ok) {
    const words = textsOf(language)
    const lines = result.faults.map((fault) => `relight.json: ${fault}.`)
    root.replaceChildren()
    createRoot(root).render(<Notice title={words.configurationHeadline} lines={lines} />)
    return null
  }
  const live = createLive(liveOptions(result.config, view, simulatedTime))
  const [FirstView] = await Promise.all([view.load(), firstAnswer(live)])
  const app = <App live={live} first={view} FirstView={FirstView} />
  // The frame is of a page that knows nothing yet. Where an answer may come at any moment, also in the middle of
  // hydration, the page is drawn anew instead: the two would differ.
  if (root.hasChildNodes() && !window.relightBegun) hydrateRoot(root, app)
  // In a transition the drawing is done in small pieces, so that a finger is answered in between.
  else startTransition(() => createRoot(root).render(app))
  return live
}

/** How long drawing waits for an answer that was asked for before the script came, ms. */
const AT_HAND_MS = 40

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

async function firstAnswer(live: Live): Promise<void> {
  if (!window.relightBegun) return
  // A phone has just read the whole script in one go: a finger that came meanwhile is answered first.
  await after(0)
  await Promise.race([after(AT_HAND_MS), live.client.prefetchQuery(live.summaryQuery)])
}

/**
 * The configuration in the page. The build has validated what it wrote there; only a page that was changed by hand
 * has to be told what is wrong with it.
 */
async function readConfig(): Promise<ConfigResult> {
  const element = document.getElementById('relight-config')
  const text = element?.textContent ?? ''
  if (element?.dataset['fingerprint'] === fingerprint(text)) {
    return { ok: true, config: JSON.parse(text) }
  }
  return (await import('../sources/config.ts')).decodeConfig(text)
}
