/** The first sentence of a text, with a mark where there is more. A number with a point ends none. */
export function firstSentence(text: string): string {
  const end = /[.!?。](?=\s)/.exec(text)
  if (!end) return text
  const rest = text.slice(end.index + 1).trim()
  return rest === '' ? text.trim() : `${text.slice(0, end.index + 1)} …`
}
