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
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { followLinks, useView } from './router.ts'
import { PageBroken } from './Notice.tsx'
import type { View } from './views.ts'

type AppProps = {
  readonly live: Live
  /** The loaded view that this page was built for. */
  readonly first: View
  readonly FirstView: ComponentType
}

/** The whole page: one view, its polling, and the fallback for any error. */
export function App({ live, first, FirstView }: AppProps) {
  useEffect(followLinks, [])
  return (
    <ErrorBoundary fallback={<PageBroken />}>
      <LiveProvider live={live}>
        <FirstLookEnd live={live} />
        <CurrentView first={first} FirstView={FirstView} />
      </LiveProvider>
    </ErrorBoundary>
  )
}

/** Removes the first look as soon as the page itself has content. */
function FirstLookEnd({ live: { monitor } }: Pick<AppProps, 'live'>) {
  const hasContent = () => monitor.state().hasRead || monitor.state().problem !== null
  const isOver = useSyncExternalStore(monitor.subscribe, hasContent, hasContent)
  useLayoutEffect(() => {
    if (!isOver) return
    // Without its texts a first look that arrives late shows nothing.
    delete window.relightStatusTexts
    document.getElementById('first-look')?.remove()
  }, [isOver])
  return null
}

function CurrentView({ first, FirstView }: Omit<AppProps, 'live'>) {
  const view = useView(first)
  // The old view stays until the new one is loaded.
  const shown = useDeferredValue(view)
  const { Loaded } = shown
  return <Suspense fallback={null}>{shown === first ? <FirstView /> : <Loaded />}</Suspense>
}
