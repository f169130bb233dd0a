/**
 * Stands in for the package `tldts` in the demo build. Its list of public suffixes is four fifths of the
 * bytes of the pretend network, and serves only to share cookies between domains, which no answer sets.
 * Returns `null`: no known domain.
 */
export function getDomain(): null {
  return null
}
