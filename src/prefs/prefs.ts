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

/** The choices as they stand, for code outside of React. */
export function currentPrefs(): Prefs {
  return store.getState()
}

const KEPT = { language: 'relight.language', theme: 'relight.theme', lastOpened: 'relight.service' }

/**
 * Begins with what the address, the last visit and the first script on the page (which set the document's
 * language and theme before anything was drawn) say.
 */
export function beginPrefs(search: string, root: HTMLElement, hasReplay: boolean): void {
  const query = new URLSearchParams(search)
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

/** Goes to a moment of the past, or back to now. */
export function replayFrom(at: number | null): void {
  store.setState({ replayAt: at })
  inAddress('at', at === null ? null : new Date(at).toISOString())
}

/** Remembers which service the reader opened last. */
export function openedService(id: string): void {
  store.setState({ lastOpened: id })
  keep(KEPT.lastOpened, id)
}

function inAddress(key: string, value: string | null): void {
  const url = new URL(window.location.href)
  // An address that never named the choice stays clean; the choice is kept by the device.
  if (value === null) url.searchParams.delete(key)
  else if (url.searchParams.has(key)) url.searchParams.set(key, value)
  window.history.replaceState(window.history.state, '', url)
}

/** Storage may be full, denied or absent: the page then lives without memory. */
function keep(key: string, value: string | null): void {
  try {
    if (value === null) window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, value)
  } catch {
    // Nothing is lost but the memory of a choice.
  }
}

function recalled(key: string): string | null {
  try {
    return window.localStorage.getItem(key)?.slice(0, 200) ?? null
  } catch {
    return null
  }
}
