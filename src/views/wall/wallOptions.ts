import { useSyncExternalStore } from 'react'

/** True if an address asks for the picture for a screen that is far away: `?wall=far`. Any other word is ignored. */
export function isFarIn(search: string): boolean {
  return new URLSearchParams(search).get('wall') === 'far'
}

/** True if the screen is far away. The address never changes while a wall is open. */
export function useIsFar(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => isFarIn(window.location.search),
    () => false,
  )
}
