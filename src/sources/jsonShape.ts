/**
 * Counts the fields of all objects in a JSON value. Recurses, so deep nesting must be ruled out
 * before.
 */
export function namesIn(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 0
  const values: unknown[] = Object.values(json)
  const count = Array.isArray(json) ? 0 : values.length
  return values.reduce<number>((sum, value) => sum + namesIn(value), count)
}

/**
 * Measures the deepest nesting and the number of field names in JSON text, outside of strings. It
 * runs before parsing, which would recurse and would merge repeated fields.
 */
export function shapeOf(text: string): { readonly deepest: number; readonly names: number } {
  let depth = 0
  let deepest = 0
  let names = 0
  let inString = false
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i]
    if (inString) {
      if (char === '\\') i += 1
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') deepest = Math.max(deepest, (depth += 1))
    else if (char === '}' || char === ']') depth -= 1
    else if (char === ':') names += 1
  }
  return { deepest, names }
}
