import { useSyncExternalStore } from 'react'
import { VIEWS, type View, viewAt } from './views.ts'

const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}

/** Returns the view at the present URL. `first` is the view that the page was built for. */
export function useView(first: View): View {
  return useSyncExternalStore(
    subscribe,
    () => viewAt(window.location.pathname),
    () => first,
  )
}

/**
 * Navigates between views without a page load. Ignores all other links, and links to a view with
 * another poll interval, because polling is set up once per page.
 */
export function followLinks(): () => void {
  const onClick = (event: MouseEvent) => {
    const isPlain =
      event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!isPlain || event.defaultPrevented || !link || link.target || link.hasAttribute('download'))
      return
    const to = new URL(link.href)
    if (to.origin !== window.location.origin || to.hash !== '') return
    const next = VIEWS.find(({ path }) => path === to.pathname)
    if (!next || next.pace !== viewAt(window.location.pathname).pace) return
    event.preventDefault()
    to.search = window.location.search
    window.history.pushState(null, '', to)
    window.scrollTo(0, 0)
    for (const listener of listeners) listener()
  }
  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}
