import type { Picture } from './standaloneSvg.ts'

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
