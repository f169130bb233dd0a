import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8').replace(
  /\/\*[\s\S]*?\*\//g,
  '',
)

/** Custom properties of every block whose selector includes a text; later ones win. */
function tokens(...selectors: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, selector = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selectors.some((wanted) => selector.split(',').some((one) => one.trim() === wanted))) {
      continue
    }
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/g)) {
      found.set(name, value)
    }
  }
  return found
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const STATUSES = [
  'operational',
  'degraded-performance',
  'partial-outage',
  'major-outage',
  'under-maintenance',
  'unknown',
]
const SKIES = [
  { name: 'light', of: tokens(':root'), grounds: ['--canvas', '--surface'] },
  {
    name: 'dark',
    of: tokens(':root', "[data-sky='night']"),
    grounds: ['--canvas', '--surface', '--night-panel'],
  },
]
const pairs = SKIES.flatMap(({ name, of, grounds }) =>
  grounds.map((ground) => ({ name, of, ground })),
)

/**
 * Pairs of foreground and background on the wall, which is always dark, with their minimum
 * contrast: text 4.5, everything else 3.
 */
const wall = tokens(':root', "[data-sky='night']")
const BAD = ['degraded-performance', 'partial-outage', 'major-outage', 'under-maintenance']
const WALL = [
  {
    marks: [
      '--wall-past',
      '--status-operational-soft',
      '--curve-amber',
      '--status-unknown',
      ...BAD.map((status) => `--status-${status}`),
    ],
    ground: '--wall-track',
    least: 3,
  },
  // The hatch of a wall without data, and the edge of a persistent alarm.
  {
    marks: ['--wall-past', '--alarm-unseen', '--status-major-outage'],
    ground: '--canvas',
    least: 3,
  },
  { marks: ['--status-major-outage'], ground: '--wall-stopped', least: 3 },
  { marks: ['--ink', '--status-major-outage-text'], ground: '--wall-stopped', least: 4.5 },
  // A name may overlap a bar of the past.
  { marks: ['--ink'], ground: '--wall-past', least: 4.5 },
  { marks: ['--ink'], ground: '--alarm-down', least: 4.5 },
  { marks: ['--curve-ink'], ground: '--alarm-unseen', least: 4.5 },
]

describe('the colours', () => {
  it.each(pairs)('keep text readable on $ground in the $name theme', ({ of, ground }) => {
    const text = ['--ink', '--ink2', '--ink3', ...STATUSES.map((s) => `--status-${s}-text`)]

    const weak = text.filter((word) => !(contrast(of.get(word) ?? '', of.get(ground) ?? '') >= 4.5))

    expect(weak).toEqual([])
  })

  it.each(pairs)('keep bars and rules visible on $ground in the $name theme', ({ of, ground }) => {
    const bars = ['--line2', ...STATUSES.map((status) => `--status-${status}`)]

    const weak = bars.filter((bar) => !(contrast(of.get(bar) ?? '', of.get(ground) ?? '') >= 3))

    // Bright amber on light: a darker one merges with orange for deuteranopes; its edge has the
    // contrast.
    const expected = of.get('--canvas') === '#f6f5f1' ? ['--status-degraded-performance'] : []
    expect(weak).toEqual(expected)
  })

  it('give the edge of amber and orange bars enough contrast on light, including the track', () => {
    const [light] = SKIES
    const edges = ['--status-degraded-performance-text', '--status-partial-outage-text']

    const ratios = edges.map((edge) =>
      contrast(light?.of.get(edge) ?? '', light?.of.get('--track') ?? ''),
    )

    expect(Math.min(...ratios)).toBeGreaterThan(5)
  })

  it.each(SKIES)('keep hatches and stripes visible on a lane in the $name theme', ({ of }) => {
    const ratios = ['--status-unknown', '--status-under-maintenance'].flatMap((line) =>
      ['--canvas', '--track'].map((ground) => contrast(of.get(line) ?? '', of.get(ground) ?? '')),
    )

    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(3)
  })

  it.each(WALL)(
    'keep everything on $ground of the wall at $least : 1 or more',
    ({ marks, ground, least }) => {
      const ratios = marks.map((mark) => contrast(wall.get(mark) ?? '', wall.get(ground) ?? ''))

      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(least)
    },
  )

  it('are the same whether the device or the reader selects the dark theme', () => {
    const byDevice = tokens(":root:not([data-theme='light'])")
    const byReader = tokens(":root[data-theme='dark']")

    const differing = [...byDevice].filter(([name, value]) => byReader.get(name) !== value)

    expect(byDevice.size).toBeGreaterThan(20)
    expect(differing).toEqual([])
  })
})
