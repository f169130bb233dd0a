/** Computes a short hash of a text, to detect changes since the build. It gives no protection. */
export function fingerprint(text: string): string {
  let sum = 0
  for (let i = 0; i < text.length; i += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0
  return String(sum)
}
