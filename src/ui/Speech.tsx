import type { Language } from '../status/briefing.ts'

/** Something that was said to those who listen. */
export interface Spoken {
  readonly text: string
  /** Whether it breaks in on what is being read. */
  readonly isUrgent: boolean
  /** The language it was said in. */
  readonly language: Language
}

/** At most one polite announcement in this time, ms; what changes meanwhile waits and is told together. */
export const SPEECH_PAUSE_MS = 30_000

/** The live regions of a view, there from the beginning. What one of them says the other forgets, so that it can be said again. */
export function Speech({ of }: { readonly of: Spoken | null }) {
  const lang = of?.language
  return (
    <>
      <p
        role="status"
        aria-live="polite"
        aria-atomic="true"
        className="visually-hidden"
        lang={lang}
      >
        {of && !of.isUrgent && of.text}
      </p>
      <p role="alert" className="visually-hidden" lang={lang}>
        {of?.isUrgent && of.text}
      </p>
    </>
  )
}
