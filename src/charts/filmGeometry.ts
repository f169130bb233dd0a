import type { ComponentStatus } from '../status/componentStatus.ts'
import { BY_LIGHT, compareLight, WINDOW_LIGHT } from './windowLight.ts'

/** Measures of one picture of a film strip, px. */
export const FILM_SIZE = { width: 132, height: 62 } as const

/** A small skyline as paths: one of all houses, one of all windows that are dark, one of each status's light. */
export interface FilmPaths {
  readonly houses: string
  readonly unlit: string
  readonly light: ReadonlyMap<ComponentStatus, string>
}

const GAP = 9
const FEWEST_HOUSES = 3
/** More houses than this are too narrow to be told apart; their windows then share one. */
const MOST_HOUSES = 12
const WINDOW_GAP = 2.5
const TALLEST_FLOOR = 11
/** Lower windows than this run together: the house is then a level of light. */
const LOWEST_FLOOR = 4

/**
 * Every function at one moment, as a skyline small enough for a strip: a house is a service, with working windows at the bottom. Too many houses or floors become levels of light, so that a picture costs the same
 * whatever the number of functions.
 */
export function filmPaths(services: readonly (readonly ComponentStatus[])[]): FilmPaths {
  const houses = services.length > MOST_HOUSES ? [services.flat()] : services
  const columns = services.length > MOST_HOUSES ? 1 : Math.max(FEWEST_HOUSES, houses.length)
  const gap = columns > 7 ? GAP / 2 : GAP
  const across = (FILM_SIZE.width - gap * (columns - 1)) / columns
  const most = Math.max(1, ...houses.map((windows) => windows.length))
  const floor = Math.min(TALLEST_FLOOR, (FILM_SIZE.height - WINDOW_GAP) / most)
  const drawing: Drawing = { houses: '', unlit: '', light: new Map() }
  for (const [i, windows] of houses.entries()) {
    const x = i * (across + gap)
    const height = windows.length * floor + WINDOW_GAP
    drawing.houses += box(x, FILM_SIZE.height - height, across, height)
    if (floor < LOWEST_FLOOR) drawLevels(drawing, windows, { x, across, height })
    else drawWindows(drawing, windows, { x, across, floor })
  }
  return drawing
}

interface Drawing {
  houses: string
  unlit: string
  readonly light: Map<ComponentStatus, string>
}

function drawWindows(
  drawing: Drawing,
  windows: readonly ComponentStatus[],
  { x, across, floor }: { readonly x: number; readonly across: number; readonly floor: number },
): void {
  for (const [i, status] of windows.toSorted(compareLight).entries()) {
    const bottom = FILM_SIZE.height - WINDOW_GAP - i * floor
    const full = floor - WINDOW_GAP
    const left = x + WINDOW_GAP
    const wide = across - 2 * WINDOW_GAP
    drawing.unlit += box(left, bottom - full, wide, full)
    const light = full * WINDOW_LIGHT[status]
    if (light > 0) add(drawing, status, box(left, bottom - light, wide, light))
  }
}

function drawLevels(
  drawing: Drawing,
  windows: readonly ComponentStatus[],
  { x, across, height }: { readonly x: number; readonly across: number; readonly height: number },
): void {
  const inside = height - 2 * WINDOW_GAP
  const [left, wide] = [x + WINDOW_GAP, across - 2 * WINDOW_GAP]
  drawing.unlit += box(left, FILM_SIZE.height - WINDOW_GAP - inside, wide, inside)
  let bottom = FILM_SIZE.height - WINDOW_GAP
  for (const status of BY_LIGHT) {
    const count = windows.filter((one) => one === status).length
    const high = (inside * count) / Math.max(1, windows.length)
    if (high > 0 && WINDOW_LIGHT[status] > 0)
      add(drawing, status, box(left, bottom - high, wide, high))
    bottom -= high
  }
}

const add = ({ light }: Drawing, status: ComponentStatus, path: string): void =>
  void light.set(status, (light.get(status) ?? '') + path)

const px = (value: number): number => Math.round(value * 10) / 10

const box = (x: number, y: number, width: number, height: number): string =>
  `M${px(x)} ${px(y)}h${px(width)}v${px(height)}h${px(-width)}z`
