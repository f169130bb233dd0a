import type { Config } from '../sources/config.ts'
import type { StatusSource } from '../sources/source.ts'
import { statuspageSource } from '../sources/statuspage-v2/source.ts'

declare global {
  interface Window {
    /** The summary's first request, sent by a script in the page before this one was there. */
    relightBegun?: Promise<Response>
    /** The word for each status, by language, for the first look; gone when the page speaks for itself. */
    relightWords?: Readonly<Record<string, Readonly<Record<string, string>>>>
  }
}

/** The source that a configuration names, over a trusted clock. */
export function sourceOf(
  { source }: Config,
  mayGoBack: boolean,
): (now: () => number, latest: () => number) => StatusSource {
  switch (source.kind) {
    case 'statuspage-v2': {
      const begun = typeof window === 'undefined' ? undefined : window.relightBegun
      return (now, latest) => statuspageSource({ urls: source.urls, now, latest, begun, mayGoBack })
    }
  }
}
