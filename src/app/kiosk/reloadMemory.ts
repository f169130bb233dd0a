const KEY = 'relight.reloaded'

/**
 * Time of the last automatic reload in this tab, epoch ms; `null` without any, `'unknown'` without
 * storage.
 */
export function lastReloadAt(): number | null | 'unknown' {
  try {
    const stored = window.sessionStorage.getItem(KEY)
    if (stored === null) return null
    const at = Number(stored)
    return Number.isFinite(at) ? at : 'unknown'
  } catch {
    return 'unknown'
  }
}

/** Records an imminent automatic reload, if the device permits storage. */
export function noteReload(at: number): void {
  try {
    window.sessionStorage.setItem(KEY, String(at))
  } catch {
    // The age of the page then limits reloads.
  }
}
