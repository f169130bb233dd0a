import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { useReader } from './Reader.tsx'

type OnDemandProps = {
  /** What stands there until it has come. */
  readonly meanwhile?: ReactNode
}

/**
 * A part of a page that is loaded when it is first drawn. When its code cannot be had, because the network is down or
 * a newer version is out, it says so in its place and the rest of the page stays.
 */
export function onDemand<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Instead: ComponentType<P> = NotLoaded,
): ComponentType<P & OnDemandProps> {
  const Part = lazy(async () => ({ default: await load().catch(() => Instead) }))
  return function OnDemand({ meanwhile = null, ...props }: P & OnDemandProps) {
    // The rest of the props are P by construction, which TypeScript cannot follow through a spread.
    const own = props as unknown as P
    return (
      <Suspense fallback={meanwhile}>
        <Part {...own} />
      </Suspense>
    )
  }
}

function NotLoaded() {
  const { t } = useReader()
  return <p>{t.viewMissing}</p>
}
