// @ts-check

/**
 * Observations of a page about itself. Times are ms since its navigation began.
 * @typedef {object} Watch
 * @property {number | undefined} readableAt
 * @property {number} blockingMs the part over 50 ms of every long task
 * @property {number} shift the sum of all layout shifts
 */

/** @typedef {Window & { relightWatch?: Watch }} Watched */

/**
 * Runs in the page, before its own scripts: notes the first frame in which every service says its
 * status, what blocked the main thread, and what moved.
 * @param {readonly string[]} ids of the services
 */
export function watchPage(ids) {
  /** @type {Watch} */
  const watch = { readableAt: undefined, blockingMs: 0, shift: 0 }
  const watched = /** @type {Watched} */ (window)
  watched.relightWatch = watch

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watch.blockingMs += Math.max(0, duration - 50)
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('value' in entry && typeof entry.value === 'number') watch.shift += entry.value
    }
  }).observe({ type: 'layout-shift', buffered: true })

  function isReadable() {
    const known = document.querySelectorAll('[data-component]:not([data-status="unknown"])')
    // Cheap until it may be so: the watch must not cost what it measures.
    if (known.length < ids.length) return false
    const shown = new Set()
    for (const element of known) {
      const isSeen = element.textContent.trim() !== '' && element.checkVisibility()
      if (isSeen) shown.add(element.getAttribute('data-component'))
    }
    return ids.every((id) => shown.has(id))
  }
  function look() {
    if (isReadable()) watch.readableAt = performance.now()
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
