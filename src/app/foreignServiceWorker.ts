const DONE = 'relight.worker-removed'

/**
 * Removes a foreign service worker at this URL and reloads the page once: such a worker would keep
 * serving stored files, and with them yesterday's statuses. Live pages have no service worker.
 */
export async function removeForeignServiceWorker(): Promise<void> {
  if (!navigator.serviceWorker?.controller) return
  const registrations = await navigator.serviceWorker.getRegistrations()
  await Promise.all(registrations.map((registration) => registration.unregister()))
  try {
    if (window.sessionStorage.getItem(DONE)) return
    window.sessionStorage.setItem(DONE, '1')
  } catch {
    // Without storage a second reload could not be told from the first.
    return
  }
  window.location.reload()
}
