import {
  type QueryClient,
  type QueryKey,
  QueryObserver,
  type QueryObserverOptions,
  type QueryObserverResult,
} from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { SourceError } from '../sources/source.ts'

/**
 * Fields of a result that a view may read. Changes of other fields do not redraw it, so that an
 * unchanged poll does not either.
 */
const READ = ['data', 'error'] as const
type Observed<T> = Pick<QueryObserverResult<T>, (typeof READ)[number] | 'refetch'>

/**
 * Returns the present result of a query and polls while the view is mounted. The hook of TanStack
 * Query does the same and more, at a size that every reader would have to load.
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

/** Polls a query while the view is mounted, without reading its result. */
export function usePolling<T, K extends QueryKey>(
  client: QueryClient,
  options: QueryObserverOptions<T, SourceError, T, T, K>,
): void {
  const [observer] = useState(() => new QueryObserver(client, options))
  useEffect(() => observer.subscribe(() => undefined), [observer])
  useEffect(() => observer.setOptions(options))
}
