import {
  type ComponentType,
  Suspense,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useSyncExternalStore,
} from 'react'
import { LiveProvider } from '../live/LiveProvider.tsx'
import type { Live } from '../live/live.ts'
import { usePrefs } from '../prefs/prefs.ts'
import { textsOf } from '../texts/texts.ts'
import { followLinks, useView } from './router.ts'
import { LastResort } from './LastResort.tsx'
import type { View } from './views.ts'

type AppProps = {
  readonly live: Live
  /** The view the page was written for, already loaded. */
  readonly first: View
  readonly FirstView: ComponentType
}

/** The whole page: one view, what it polls, and what is left when all else fails. */
export function App({ live, first, FirstView }: AppProps) {
  const language = usePrefs((prefs) => prefs.language)
  useEffect(followLinks, [])
  return (
    <LastResort t={textsOf(language)}>
      <LiveProvider live={live}>
        <FirstLookEnd live={live} />
        <CurrentView first={first} FirstView={FirstView} />
      </LiveProvider>
    </LastResort>
  )
}

/** Takes the first look away as soon as the page itself has something to say. */
function FirstLookEnd({ live: { monitor } }: Pick<AppProps, 'live'>) {
  const speaks = () => monitor.state().hasRead || monitor.state().problem !== null
  const isOver = useSyncExternalStore(monitor.subscribe, speaks, speaks)
  useLayoutEffect(() => {
    if (!isOver) return
    // Without its words a first look that comes late shows nothing.
    delete window.relightWords
    document.getElementById('first-look')?.remove()
  }, [isOver])
  return null
}

function CurrentView({ first, FirstView }: Omit<AppProps, 'live'>) {
  const view = useView(first)
  // The old view stays until the new one has come.
  const shown = useDeferredValue(view)
  const { Loaded } = shown
  return <Suspense fallback={null}>{shown === first ? <FirstView /> : <Loaded />}</Suspense>
}
