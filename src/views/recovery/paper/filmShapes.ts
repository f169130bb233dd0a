import { WINDOW_LIGHT } from '../../../charts/windowLight.ts'
import type { ComponentStatus } from '../../../status/componentStatus.ts'

/** Size of a picture, px. */
export const FILM_SIZE = { width: 96, height: 50 }

/** A picture as paths: the walls, the windows in them, and the light of each status that there is. */
export interface FilmShapes {
  readonly walls: string
  readonly windows: string
  readonly lights: readonly { readonly status: ComponentStatus; readonly path: string }[]
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** More services or floors than this are no buildings any more: windows then stand in one field. */
const MOST_BUILDINGS = 10
const MOST_FLOORS = 12
const FULL_FLOOR = 9

/** The picture of some buildings, each the statuses of its windows. What works stands at the bottom. */
export function filmShapes(buildings: readonly (readonly ComponentStatus[])[]): FilmShapes {
  const floors = Math.max(0, ...buildings.map(({ length }) => length))
  const isField = buildings.length > MOST_BUILDINGS || floors > MOST_FLOORS
  const { walls, places } = isField ? field(buildings.flat().length) : street(buildings, floors)
  const statuses = isField
    ? buildings.flat()
    : buildings.flatMap((statuses) =>
        statuses.toSorted((a, b) => WINDOW_LIGHT[b] - WINDOW_LIGHT[a]),
      )
  const byStatus = new Map<ComponentStatus, string>()
  for (const [i, status] of statuses.entries()) {
    const place = places[i]
    if (!place || WINDOW_LIGHT[status] === 0) continue
    const height = place.height * WINDOW_LIGHT[status]
    const light = boxPath({ ...place, y: place.y + place.height - height, height })
    byStatus.set(status, (byStatus.get(status) ?? '') + light)
  }
  return {
    walls: walls.map(boxPath).join(''),
    windows: places.map(boxPath).join(''),
    lights: [...byStatus].map(([status, path]) => ({ status, path })),
  }
}

type Layout = { readonly walls: readonly Box[]; readonly places: readonly Box[] }

function street(buildings: readonly (readonly ComponentStatus[])[], floors: number): Layout {
  const gap = buildings.length > 6 ? 2 : 4
  const columns = Math.max(3, buildings.length)
  const across = (FILM_SIZE.width - gap * (columns - 1)) / columns
  const floor = Math.min(FULL_FLOOR, (FILM_SIZE.height - 4) / Math.max(1, floors))
  const frame = across > 12 ? 2 : 1
  const base = FILM_SIZE.height
  return {
    walls: buildings.map(({ length }, i) => {
      const height = length * floor + 4
      return { x: i * (across + gap), y: base - height, width: across, height }
    }),
    places: buildings.flatMap(({ length }, i) =>
      Array.from({ length }, (_, w) => ({
        x: i * (across + gap) + frame,
        y: base - 1 - (w + 1) * floor,
        width: across - 2 * frame,
        height: floor * 0.78,
      })),
    ),
  }
}

function field(count: number): Layout {
  const { width, height } = FILM_SIZE
  const columns = Math.max(1, Math.ceil(Math.sqrt((count * width) / height)))
  const rows = Math.max(1, Math.ceil(count / columns))
  const [across, floor] = [(width - 2) / columns, (height - 2) / rows]
  return {
    walls: [{ x: 0, y: 0, width, height }],
    places: Array.from({ length: count }, (_, i) => ({
      x: 1 + (i % columns) * across + across * 0.1,
      y: 1 + Math.floor(i / columns) * floor + floor * 0.1,
      width: across * 0.8,
      height: floor * 0.8,
    })),
  }
}

const boxPath = ({ x, y, width, height }: Box): string =>
  `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}z`

const px = (value: number): number => Math.round(value * 100) / 100
