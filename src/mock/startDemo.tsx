import { useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { DemoControl } from './DemoControl.tsx'
import { startMock } from './startMock.ts'

/** A running demo: a scenario answers the status API, and its control is at the end of the page. */
export interface Demo {
  /** Calls the listener whenever the reader sets the scenario's time. */
  readonly onJump: (listener: () => void) => void
}

/** Starts the scenario named by the URL, before the first poll. */
export async function startDemo(): Promise<Demo> {
  const { scenario, clock } = await startMock({
    search: window.location.search,
    wall: () => performance.now(),
    workerUrl: `${import.meta.env.BASE_URL}mockServiceWorker.js`,
  })
  const place = document.createElement('div')
  document.body.append(place)
  createRoot(place).render(<Control clock={clock} scenario={scenario} />)
  return { onJump: (listener) => void clock.subscribe(listener) }
}

/** The control in the language of the page, which may change. */
function Control(props: Omit<Parameters<typeof DemoControl>[0], 'language'>) {
  const lang = useSyncExternalStore(subscribeToLanguage, () => document.documentElement.lang)
  return <DemoControl {...props} language={lang === 'ko' ? 'ko' : 'en'} />
}

function subscribeToLanguage(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['lang'] })
  return () => observer.disconnect()
}
