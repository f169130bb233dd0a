// @ts-check

/**
 * Memory and objects of a page at one moment, after a garbage collection.
 * @typedef {object} Sample
 * @property {number} day whole days since the beginning
 * @property {number} heapBytes
 * @property {number} nodes also those that stand nowhere any more
 * @property {number} listeners
 * @property {number} timers
 */

/** Number of timers that may wait: the second hand, the poll, the record of incidents, what keeps the wall up. */
const MOST_TIMERS = 4

/**
 * Permitted growth of the heap in a number of days: 5 MB in thirty. The first megabyte is for what a collection happens to
 * leave, so that a leak shows in one day, too: at 15 s a poll it is 180 bytes a poll.
 * @param {number} days
 */
const mostGrowth = (days) => 1_000_000 + (4_000_000 / 30) * days

/**
 * Faults in a row of samples, one a day, each taken at the same hour and so in the same state of the story.
 * The first is the measure of the others.
 * @param {readonly Sample[]} samples
 * @returns {string[]} in whole sentences; empty: nothing
 */
export function faultsOf(samples) {
  const first = samples[0]
  const last = samples.at(-1)
  if (!first || !last || first === last) return ['There are too few samples to compare.']
  const grown = last.heapBytes - first.heapBytes
  const allowed = mostGrowth(last.day - first.day)
  const most = (/** @type {'nodes' | 'listeners'} */ of) =>
    Math.max(...samples.map((sample) => sample[of]))
  const timers = Math.max(...samples.map((sample) => sample.timers))
  return [
    ...(grown > allowed
      ? [`The heap grew by ${megabytes(grown)} MB, more than ${megabytes(allowed)}.`]
      : []),
    ...(most('nodes') > first.nodes
      ? [`There were ${most('nodes')} nodes, and ${first.nodes} in the beginning.`]
      : []),
    ...(most('listeners') > first.listeners
      ? [`There were ${most('listeners')} listeners, and ${first.listeners} in the beginning.`]
      : []),
    ...(timers > MOST_TIMERS ? [`${timers} timers waited, more than ${MOST_TIMERS}.`] : []),
  ]
}

/** @param {number} bytes */
export const megabytes = (bytes) => (bytes / 1_000_000).toFixed(2)
