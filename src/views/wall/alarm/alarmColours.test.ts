import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const css = readFileSync(new URL('../../../ui/tokens.css', import.meta.url), 'utf8')

/** A token as the night has it, else as it stands for every page. */
function token(name: string): string {
  const night = css.slice(css.indexOf("[data-sky='night']"))
  const found = new RegExp(`--${name}:\\s*(#[0-9a-f]{6})`)
  return found.exec(night)?.[1] ?? found.exec(css)?.[1] ?? ''
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(token(a)), luminance(token(b))].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

it.each([
  ['the words on the bright area where nothing is seen', 'curve-ink', 'alarm-unseen', 13],
  ['the words on the bright area where something is down', 'ink', 'alarm-down', 6],
  ['the headline on the dark, where nothing is seen', 'alarm-unseen', 'canvas', 13],
  ['the headline on the dark, where something is down', 'status-major-outage-text', 'canvas', 7],
  ['the frame where nothing is seen', 'alarm-unseen', 'canvas', 13],
  ['the frame where something is down', 'status-major-outage', 'canvas', 4.5],
])('%s can be told from afar', (_, colour, ground, least) => {
  expect(contrast(colour, ground)).toBeGreaterThan(least)
})
