import { start } from './app/start.tsx'

const REMOVED_KEY = 'relight.worker-removed'

async function main(): Promise<void> {
  if (import.meta.env.MODE !== 'demo') {
    await start({ simulatedTime: false })
    await removeForeignServiceWorker()
    return
  }
  const { startDemo } = await import('./mock/startDemo.tsx')
  const demo = await startDemo()
  const live = await start({ simulatedTime: true })
  demo.onJump(() => live?.pollNow())
}

/**
 * Removes a foreign service worker at this URL and reloads the page once: such a worker would keep
 * serving stored files, and with them yesterday's statuses. Live pages have no service worker.
 */
async function removeForeignServiceWorker(): Promise<void> {
  if (!navigator.serviceWorker?.controller) return
  const registrations = await navigator.serviceWorker.getRegistrations()
  await Promise.all(registrations.map((registration) => registration.unregister()))
  try {
    if (window.sessionStorage.getItem(REMOVED_KEY)) return
    window.sessionStorage.setItem(REMOVED_KEY, '1')
  } catch {
    // Without storage a second reload could not be told from the first.
    return
  }
  window.location.reload()
}

void main()
