import { useSyncExternalStore } from 'react'
import { createStore } from 'zustand/vanilla'
import type { Language } from '../status/briefing.ts'

/** How the page is coloured; `auto` follows the device. */
export type Theme = 'auto' | 'light' | 'dark'

/** What the reader chose. Nothing of it came from the API. */
export interface Prefs {
  readonly language: Language
  readonly theme: Theme
  /** The moment of the replay, epoch ms; `null` is now. */
  readonly replayAt: number | null
  readonly replayClock: 'was' | 'known'
  /** The service the reader opened last, which then stands first on a phone. */
  readonly lastOpened: string | null
}

const START: Prefs = {
  language: 'en',
  theme: 'auto',
  replayAt: null,
  replayClock: 'was',
  lastOpened: null,
}

const store = createStore<Prefs>(() => START)

/** One slice of the reader's choices. */
export function usePrefs<T>(slice: (prefs: Prefs) => T): T {
  const chosen = () => slice(store.getState())
  // zustand's own hook begins with the state of its creation; the page is written in the reader's language.
  return useSyncExternalStore(store.subscribe, chosen, chosen)
}

/** Calls back whenever a choice changes. Returns what ends that. */
export function onPrefs(listener: () => void): () => void {
  return store.subscribe(listener)
}

/** The choices as they stand, for code outside of React. */
export function currentPrefs(): Prefs {
  return store.getState()
}

const KEPT = { language: 'relight.language', theme: 'relight.theme', lastOpened: 'relight.service' }

/** Whether the address's `at` is the replay's: where a scenario plays it stops the scenario's clock instead. */
let isReplayInAddress = true

/** Whether the device's memory may be touched. */
let isKeeping = true

/**
 * Begins with what the address, the last visit and the first script on the page (which set the document's
 * language and theme before anything was drawn) say.
 */
export function beginPrefs(
  search: string,
  root: HTMLElement,
  hasReplay: boolean,
  mayKeep = true,
): void {
  isKeeping = mayKeep
  const query = new URLSearchParams(search)
  isReplayInAddress = hasReplay
  store.setState({
    language: root.lang === 'ko' ? 'ko' : 'en',
    theme:
      root.dataset['theme'] === 'dark' || root.dataset['theme'] === 'light'
        ? root.dataset['theme']
        : 'auto',
    replayAt: hasReplay ? momentIn(query.get('at')) : null,
    replayClock: query.get('clock') === 'known' ? 'known' : 'was',
    lastOpened: recalled(KEPT.lastOpened),
  })
}

/** A moment from an address, epoch ms. A `+` before the offset arrives as a blank. */
export function momentIn(raw: string | null): number | null {
  const text = raw?.trim().replace(/ (\d{2}:?\d{2})$/, '+$1') ?? ''
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/.test(text)) return null
  const at = Date.parse(text)
  return Number.isFinite(at) ? at : null
}

/** For rendering outside of a browser: the language is all that matters there. */
export function beginPrefsAs(language: Language): void {
  store.setState({ ...START, language })
}

/** Speaks to the reader in a language from now on, also after a reload, and says so in the address. */
export function chooseLanguage(language: Language): void {
  store.setState({ language })
  document.documentElement.lang = language
  keep(KEPT.language, language)
  inAddress('lang', language)
}

/** Colours the page, also after a reload. */
export function chooseTheme(theme: Theme): void {
  store.setState({ theme })
  if (theme === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  keep(KEPT.theme, theme === 'auto' ? null : theme)
  inAddress('theme', theme === 'auto' ? null : theme)
}

/** Goes to a moment of the past, or back to now. The address follows once the reader has settled. */
export function replayFrom(at: number | null): void {
  if (at === store.getState().replayAt) return
  store.setState({ replayAt: at })
  if (isReplayInAddress) atInAddressSoon()
}

/** Replays things by when they were so, or by when they were said. */
export function chooseReplayClock(replayClock: Prefs['replayClock']): void {
  store.setState({ replayClock })
  inAddress('clock', replayClock === 'known' ? 'known' : null, true)
}

/** Browsers refuse more than about a hundred changes of the address in half a minute, and a slider makes more. */
const SETTLED_MS = 400
let settling: ReturnType<typeof setTimeout> | undefined

function atInAddressSoon(): void {
  clearTimeout(settling)
  settling = setTimeout(() => {
    const { replayAt } = store.getState()
    inAddress('at', replayAt === null ? null : momentText(replayAt), true)
  }, SETTLED_MS)
}

/** A moment as it stands in an address: to the minute where it is a whole one. */
export function momentText(at: number): string {
  return new Date(at).toISOString().replace(/(?::00)?\.000Z$/, 'Z')
}

/** Remembers which service the reader opened last. */
export function openedService(id: string): void {
  store.setState({ lastOpened: id })
  keep(KEPT.lastOpened, id)
}

function inAddress(key: string, value: string | null, isShared = false): void {
  const url = new URL(window.location.href)
  // An address that never named a choice that the device keeps stays clean; a link must name what is not kept.
  if (value === null) url.searchParams.delete(key)
  else if (isShared || url.searchParams.has(key)) url.searchParams.set(key, value)
  if (url.href === window.location.href) return
  window.history.replaceState(window.history.state, '', url)
}

/** Storage may be full, denied or absent: the page then lives without memory. */
function keep(key: string, value: string | null): void {
  if (!isKeeping) return
  try {
    if (value === null) window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, value)
  } catch {
    // Nothing is lost but the memory of a choice.
  }
}

function recalled(key: string): string | null {
  if (!isKeeping) return null
  try {
    return window.localStorage.getItem(key)?.slice(0, 200) ?? null
  } catch {
    return null
  }
}
