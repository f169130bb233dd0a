import { useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { DemoControl } from './DemoControl.tsx'
import { startMock } from './startMock.ts'

/** A demo that plays: the status API answers from a scenario, and its control stands at the page's end. */
export interface Demo {
  /** Calls back whenever the reader moves the scenario's time. */
  readonly onJump: (listener: () => void) => void
}

/** Starts the scenario that the address names, before anything is polled. */
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

/** The control in the language of the page, which others may change. */
function Control(props: Omit<Parameters<typeof DemoControl>[0], 'language'>) {
  const lang = useSyncExternalStore(subscribeToLanguage, () => document.documentElement.lang)
  return <DemoControl {...props} language={lang === 'ko' ? 'ko' : 'en'} />
}

function subscribeToLanguage(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributeFilter: ['lang'] })
  return () => observer.disconnect()
}
