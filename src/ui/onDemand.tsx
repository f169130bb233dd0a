import { type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { useReader } from './Reader.tsx'

type OnDemandProps = {
  /** Placeholder while it loads. */
  readonly meanwhile?: ReactNode
}

/**
 * Creates a part of a page that loads when first rendered. If its code is unavailable, because the
 * network is down or a newer version is out, an error message replaces this part only.
 */
export function onDemand<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Placeholder: ComponentType<P> = NotLoaded,
): ComponentType<P & OnDemandProps> {
  const Part = lazy(async () => ({ default: await load().catch(() => Placeholder) }))
  return function OnDemand({ meanwhile = null, ...props }: P & OnDemandProps) {
    // The remaining props are P by construction, which TypeScript cannot infer through a spread.
    const partProps = props as unknown as P
    return (
      <Suspense fallback={meanwhile}>
        <Part {...partProps} />
      </Suspense>
    )
  }
}

function NotLoaded() {
  const { t } = useReader()
  return <p>{t.viewMissing}</p>
}
