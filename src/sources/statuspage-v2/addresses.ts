import { SourceError } from '../source.ts'

/**
 * Age of a cached copy, ms, from which another URL may be fresher: more than caches are asked to
 * keep.
 */
const OLD_MS = 150_000
/** Number of consecutive old copies that causes a switch: a single one may be chance. */
const OLD_COPIES = 2

/**
 * Selects the URL to request: the first, until it fails or returns old copies, then the next, and
 * so on, without switching back on its own. A URL in its cool-down is skipped while another is
 * free. `steady`: a clock that is never set, ms.
 */
export function createAddresses(urls: readonly string[], steady: () => number) {
  const cooldownUntil = new Map<string, number>()
  let at = 0
  let oldCopies = 0
  const url = (i: number) => urls[i % urls.length] ?? ''
  /** Remaining cool-down, ms. */
  const cooldownOf = (address: string) => Math.max(0, (cooldownUntil.get(address) ?? 0) - steady())
  const moveOn = () => {
    // The present URL comes last, so that it is used again only if all others have a longer
    // cool-down.
    const inTurn = urls.map((_, i) => at + 1 + i)
    const least = Math.min(...inTurn.map((i) => cooldownOf(url(i))))
    at = inTurn.find((i) => cooldownOf(url(i)) === least) ?? at
    oldCopies = 0
  }
  return {
    /** The URL to request. */
    preferred: () => url(at),
    /** Records an answer of a URL, with its time in caches, ms. */
    answered: (by: string, ageMs: number) => {
      if (by !== url(at)) return
      oldCopies = ageMs > OLD_MS ? oldCopies + 1 : 0
      if (oldCopies >= OLD_COPIES) moveOn()
    },
    /**
     * Records a failed request and returns the error to report. Only summary.json failures start a
     * cool-down.
     */
    failed: (by: string, error: SourceError, isSummary: boolean): SourceError => {
      if (isSummary) cooldownUntil.set(by, steady() + error.cooldownMs)
      // Two requests to one URL that fail together count once.
      if (by === url(at)) moveOn()
      if (url(at) === by) return error
      return new SourceError(error.problem, error.retryAfterMs, cooldownOf(url(at)))
    },
  }
}
