import { type ComponentType, createElement, useSyncExternalStore } from 'react'
import type { PaperProps } from './PaperSheet.tsx'

let sheet: ComponentType<PaperProps> | null = null
const listeners = new Set<() => void>()

/** Loads the code of the printed page ahead: a print does not wait for code. Rejects if it fails to load. */
export async function loadSheet(): Promise<void> {
  sheet ??= (await import('./PaperSheet.tsx')).PaperSheet
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The printed page, once loaded. */
export function LoadedSheet(props: PaperProps) {
  const loaded = useSyncExternalStore(
    subscribe,
    () => sheet,
    () => null,
  )
  return loaded && createElement(loaded, props)
}
