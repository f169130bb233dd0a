/** Properties that a shape takes from the style sheet and must carry itself in a file. */
const STYLED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-size',
  'font-weight',
] as const
/** On the root, for all that is written in it. */
const INHERITED = ['font-family', 'font-variant-numeric'] as const
const NAMESPACE = 'http://www.w3.org/2000/svg'

/** A drawing that stands alone, as text, and its size in px. */
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/**
 * A drawing of the page as a self-contained file, with its colours and fonts. `scale` is the number of px per unit of
 * the drawing.
 */
export function standaloneSvg(drawing: SVGSVGElement, scale: number, language: string): Picture {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')]
  const originals = [drawing, ...drawing.querySelectorAll<SVGElement>('*')]
  for (const [i, original] of originals.entries()) carryStyle(original, copies[i])
  const style = getComputedStyle(drawing)
  for (const name of INHERITED) copy.setAttribute(name, style.getPropertyValue(name))
  copy.setAttribute('xmlns', NAMESPACE)
  copy.setAttribute('xml:lang', language)
  const [width, height] = [
    drawing.width.baseVal.value * scale,
    drawing.height.baseVal.value * scale,
  ]
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const text = new XMLSerializer().serializeToString(copy)
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`, width, height }
}

const DRAWN = 'path, rect, circle, line, text'
/** Attributes that mean something on the page alone. */
const PAGE_ONLY = ['class', 'style', 'tabindex']

function carryStyle(original: SVGElement, copy: SVGElement | undefined): void {
  for (const name of PAGE_ONLY) copy?.removeAttribute(name)
  if (!copy || !original.matches(DRAWN)) return
  const style = getComputedStyle(original)
  for (const name of STYLED) {
    const isLetters = name.startsWith('font')
    if (isLetters && original.localName !== 'text') continue
    copy.setAttribute(name, plainValue(style.getPropertyValue(name)))
  }
}

/** A value in words that every program for drawings knows: no `color()`, no quotes in a reference. */
export function plainValue(value: string): string {
  const reference = /^url\("?[^"]*(#[\w-]+)"?\)/.exec(value)
  if (reference) return `url(${reference[1]})`
  const mixed = /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)\)$/.exec(value)
  if (mixed) return hex(mixed.slice(1).map((part) => Number(part) * 255))
  const plain = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value)
  if (plain) return hex(plain.slice(1).map(Number))
  return value
}

const hex = (channels: readonly number[]): string =>
  `#${channels
    .map((channel) =>
      Math.round(Math.min(255, Math.max(0, channel)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

/** A picture twice as fine as the screen's pixels, for slides and print. */
const FINENESS = 2

/** A drawing as a file of shapes and words. */
export function svgOf({ svg }: Picture): Blob {
  return new Blob([svg], { type: 'image/svg+xml' })
}

/** A drawing as a PNG. Rejects where the browser cannot draw it. */
export async function pngOf({ svg, width, height }: Picture): Promise<Blob> {
  const image = new Image()
  image.width = width
  image.height = height
  // The page's policy lets images be data, and nothing else that is not from here.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * FINENESS
  canvas.height = height * FINENESS
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
  })
}
