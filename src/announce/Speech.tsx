import type { Language } from '../status/briefing.ts'

/** An announcement in a live region. */
export interface Spoken {
  readonly text: string
  /** True if it interrupts the screen reader. */
  readonly isUrgent: boolean
  /** Language of the text. */
  readonly language: Language
}

/**
 * The live regions of a view, present from the start. An announcement in one clears the other, so
 * that the same text can be announced again.
 */
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
