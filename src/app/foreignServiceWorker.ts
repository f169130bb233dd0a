const DONE = 'relight.worker-removed'

/**
 * Removes a service worker that somebody left at this address, and loads the page once more: such a worker would go on
 * serving what it once stored, and with it a health of yesterday. Live pages have none of their own.
 */
export async function removeStrangerWorker(): Promise<void> {
  if (!navigator.serviceWorker?.controller) return
  const registrations = await navigator.serviceWorker.getRegistrations()
  await Promise.all(registrations.map((registration) => registration.unregister()))
  try {
    if (window.sessionStorage.getItem(DONE)) return
    window.sessionStorage.setItem(DONE, '1')
  } catch {
    // Without memory a second loading could not be told from the first.
    return
  }
  window.location.reload()
}
