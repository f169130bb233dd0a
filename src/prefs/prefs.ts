import { useSyncExternalStore } from 'react'
import { createStore } from 'zustand/vanilla'
import type { Language } from '../status/briefing.ts'

/** Colour theme; `auto` follows the device. */
export type Theme = 'auto' | 'light' | 'dark'

/** The reader's choices. None of them come from the API. */
export interface Prefs {
  readonly language: Language
  readonly theme: Theme
  /** Time shown by the replay, epoch ms; `null` is now. */
  readonly replayAt: number | null
  readonly replayClock: 'was' | 'known'
  /** The service that the reader opened last; it comes first on a phone. */
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

/** Returns one slice of the reader's choices. */
export function usePrefs<T>(slice: (prefs: Prefs) => T): T {
  const chosen = () => slice(store.getState())
  // zustand's own hook renders its initial state first; the page needs the reader's language at
  // once.
  return useSyncExternalStore(store.subscribe, chosen, chosen)
}

/** Calls the listener on each change of a choice. Returns the unsubscribe function. */
export function onPrefs(listener: () => void): () => void {
  return store.subscribe(listener)
}

/** Returns the present choices, for code outside of React. */
export function currentPrefs(): Prefs {
  return store.getState()
}

const KEPT = { language: 'relight.language', theme: 'relight.theme', lastOpened: 'relight.service' }

/**
 * True if `at` in the URL belongs to the replay. In a demo it stops the scenario's clock instead.
 */
let isReplayInAddress = true

/** True if the device's storage may be used. */
let isPersistent = true

/**
 * Initializes the choices from the URL, the last visit and the document's language and theme, which
 * an inline script set before anything was drawn.
 */
export function beginPrefs(
  search: string,
  root: HTMLElement,
  hasReplay: boolean,
  mayPersist = true,
): void {
  isPersistent = mayPersist
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
    lastOpened: stored(KEPT.lastOpened),
  })
}

/** Parses a time in a URL, epoch ms. A `+` before the offset arrives as a space. */
export function momentIn(raw: string | null): number | null {
  const text = raw?.trim().replace(/ (\d{2}:?\d{2})$/, '+$1') ?? ''
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/.test(text)) return null
  const at = Date.parse(text)
  return Number.isFinite(at) ? at : null
}

/** Initializes for rendering outside of a browser, where only the language matters. */
export function beginPrefsAs(language: Language): void {
  store.setState({ ...START, language })
}

/** Switches the language, keeps it for the next visit and writes it to the URL. */
export function chooseLanguage(language: Language): void {
  store.setState({ language })
  document.documentElement.lang = language
  keep(KEPT.language, language)
  inAddress('lang', language)
}

/** Switches the theme and keeps it for the next visit. */
export function chooseTheme(theme: Theme): void {
  store.setState({ theme })
  if (theme === 'auto') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  keep(KEPT.theme, theme === 'auto' ? null : theme)
  inAddress('theme', theme === 'auto' ? null : theme)
}

/** Goes to a past time, or back to now. The URL is updated after a pause. */
export function replayFrom(at: number | null): void {
  if (at === store.getState().replayAt) return
  store.setState({ replayAt: at })
  if (isReplayInAddress) atInAddressSoon()
}

/** Selects the replay clock: by time described, or by time of posting. */
export function chooseReplayClock(replayClock: Prefs['replayClock']): void {
  store.setState({ replayClock })
  inAddress('clock', replayClock === 'known' ? 'known' : null, true)
}

/**
 * Delay of URL updates. Browsers refuse more than about a hundred in half a minute, and a slider
 * makes more.
 */
const SETTLED_MS = 400
let settling: ReturnType<typeof setTimeout> | undefined

function atInAddressSoon(): void {
  clearTimeout(settling)
  settling = setTimeout(() => {
    const { replayAt } = store.getState()
    inAddress('at', replayAt === null ? null : momentText(replayAt), true)
  }, SETTLED_MS)
}

/** Formats a time for a URL, without seconds for a whole minute. */
export function momentText(at: number): string {
  return new Date(at).toISOString().replace(/(?::00)?\.000Z$/, 'Z')
}

/** Remembers the service that the reader opened last. */
export function openedService(id: string): void {
  store.setState({ lastOpened: id })
  keep(KEPT.lastOpened, id)
}

function inAddress(key: string, value: string | null, isShared = false): void {
  const url = new URL(window.location.href)
  // Choices kept by the device enter the URL only if it names them already; others must be in the
  // URL.
  if (value === null) url.searchParams.delete(key)
  else if (isShared || url.searchParams.has(key)) url.searchParams.set(key, value)
  if (url.href === window.location.href) return
  window.history.replaceState(window.history.state, '', url)
}

/** Writes to the device's storage, which may be full, denied or absent. */
function keep(key: string, value: string | null): void {
  if (!isPersistent) return
  try {
    if (value === null) window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, value)
  } catch {
    // The page works without storage.
  }
}

function stored(key: string): string | null {
  if (!isPersistent) return null
  try {
    return window.localStorage.getItem(key)?.slice(0, 200) ?? null
  } catch {
    return null
  }
}
