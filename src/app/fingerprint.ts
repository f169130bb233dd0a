/** A short number of a text: tells whether it is still the one that the build wrote. No protection. */
export function fingerprint(text: string): string {
  let sum = 0
  for (let i = 0; i < text.length; i += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0
  return String(sum)
}
