const KEY = 'relight.reloaded'

/** When a page in this tab last loaded itself, epoch ms; `null`: never; `'unknown'`: it cannot be remembered. */
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

/** Remembers that the page is about to load itself, where the device lets it. */
export function noteReload(at: number): void {
  try {
    window.sessionStorage.setItem(KEY, String(at))
  } catch {
    // The age of the page then tells when it may do so again.
  }
}
