import {
  type QueryClient,
  type QueryKey,
  QueryObserver,
  type QueryObserverOptions,
  type QueryObserverResult,
} from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { SourceError } from '../sources/source.ts'

/** What a view may read of a result. Nothing else of it draws the view again, so that an unchanged poll does not. */
const READ = ['data', 'error'] as const
type Observed<T> = Pick<QueryObserverResult<T>, (typeof READ)[number] | 'refetch'>

/**
 * What a query holds now, and its polling for as long as the view is there. The library's own hook does the same and
 * much besides, which a page for everybody would have to load.
 */
export function useObserved<T, K extends QueryKey>(
  client: QueryClient,
  options: QueryObserverOptions<T, SourceError, T, T, K>,
): Observed<T> {
  const observed = { ...options, notifyOnChangeProps: [...READ] }
  const [observer] = useState(() => new QueryObserver(client, observed))
  useEffect(() => observer.setOptions(observed))
  const [subscribe] = useState(() => (listener: () => void) => observer.subscribe(listener))
  const result = () => observer.getCurrentResult()
  return useSyncExternalStore(subscribe, result, result)
}

/** Has a query polled for as long as the view is there, and reads nothing of it. */
export function usePolling<T, K extends QueryKey>(
  client: QueryClient,
  options: QueryObserverOptions<T, SourceError, T, T, K>,
): void {
  const [observer] = useState(() => new QueryObserver(client, options))
  useEffect(() => observer.subscribe(() => undefined), [observer])
  useEffect(() => observer.setOptions(options))
}
