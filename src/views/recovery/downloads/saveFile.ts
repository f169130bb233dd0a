/** Long enough for the browser to take the file over; then its memory is given back. */
const TAKEN_OVER_MS = 30_000

/** Hands a file to the browser, which saves it under a name as its reader has set it up. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  window.setTimeout(() => URL.revokeObjectURL(url), TAKEN_OVER_MS)
}
