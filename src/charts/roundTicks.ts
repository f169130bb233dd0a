/** Even round numbers from 0 to `most` or a little above, at most `count` steps. */
export function roundTicks(most: number, count: number): readonly number[] {
  if (!(most > 0)) return [0, 1]
  const rough = most / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, i) => i * step)
}
