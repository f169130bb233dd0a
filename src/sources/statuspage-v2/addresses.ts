import { SourceError } from '../source.ts'

/** A copy that lay in caches for longer, ms, may be bettered by another address: longer than caches are asked to keep it. */
const OLD_MS = 150_000
/** So many old copies in a row, and another address is asked: the first may be chance. */
const OLD_COPIES = 2

/**
 * Chooses which of a source's addresses is asked: the first, until it fails or gives old copies, then the next, and so
 * on; there is no way back without a reason. One that wants to be left alone is passed over meanwhile, while another is
 * free. `steady`: a clock that is never set, ms.
 */
export function createAddresses(urls: readonly string[], steady: () => number) {
  const restsUntil = new Map<string, number>()
  let at = 0
  let oldCopies = 0
  const url = (i: number) => urls[i % urls.length] ?? ''
  /** How long it is to be left alone still, ms. */
  const restOf = (one: string) => Math.max(0, (restsUntil.get(one) ?? 0) - steady())
  const moveOn = () => {
    // Itself comes last, so that it is asked again only where all others rest for longer.
    const inTurn = urls.map((_, i) => at + 1 + i)
    const least = Math.min(...inTurn.map((i) => restOf(url(i))))
    at = inTurn.find((i) => restOf(url(i)) === least) ?? at
    oldCopies = 0
  }
  return {
    /** The address to ask. */
    preferred: () => url(at),
    /** An address gave a good answer that had lain in caches for some time, ms. */
    answered: (by: string, ageMs: number) => {
      if (by !== url(at)) return
      oldCopies = ageMs > OLD_MS ? oldCopies + 1 : 0
      if (oldCopies >= OLD_COPIES) moveOn()
    },
    /** A request failed, of the one file that sets the pace or of another: what is to be told of it. */
    failed: (by: string, error: SourceError, isPace: boolean): SourceError => {
      if (isPace) restsUntil.set(by, steady() + error.cooldownMs)
      // Two polls of one address that fail together say it once.
      if (by === url(at)) moveOn()
      const hasFallback = url(at) !== by && restOf(url(at)) === 0
      return hasFallback ? new SourceError(error.problem, error.retryAfterMs, true) : error
    },
  }
}
