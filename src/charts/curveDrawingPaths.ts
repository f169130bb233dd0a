import type { TimeWindow } from '../outage/timeline/healthTimeline.ts'
import type { PlanPoint } from '../outage/forecasts.ts'
import type { SharePoint } from '../outage/shareOfUse.ts'
import type { CurveScale } from './curveLabels.ts'

type Scale = Pick<CurveScale, 'x' | 'y'>

/** A level over one stretch, between two ratios. */
export interface Band extends TimeWindow {
  readonly low: number
  readonly high: number
}

/**
 * The path of an area in steps. Stretches that touch are one shape, so that no seam shows between them; what does not
 * touch is not joined.
 */
export function bandPath(bands: readonly Band[], { x, y }: Scale): string {
  return runs(bands)
    .map((run) => {
      const top = run.map(({ from, to, high }) => `${px(x(from))} ${px(y(high))}H${px(x(to))}`)
      const base = run
        .toReversed()
        .map(({ from, to, low }) => `L${px(x(to))} ${px(y(low))}H${px(x(from))}`)
      return `M${top.join('L')}${base.join('')}z`
    })
    .join('')
}

/** The path of a line in steps: upright where two stretches touch, broken where they do not. */
export function stepsPath(steps: readonly PlanPoint[], { x, y }: Scale): string {
  return runs(steps)
    .map((run) =>
      run
        .map(({ from, to, ratio }, i) =>
          i === 0
            ? `M${px(x(from))} ${px(y(ratio))}H${px(x(to))}`
            : `V${px(y(ratio))}H${px(x(to))}`,
        )
        .join(''),
    )
    .join('')
}

/** A curve taken apart into what is drawn of it. Where nothing is known there is no level and no line. */
export interface CurveParts {
  readonly back: readonly Band[]
  readonly partly: readonly Band[]
  /** What may lie above what is known to work. */
  readonly unknown: readonly Band[]
  readonly line: readonly PlanPoint[]
}

/** Takes a curve apart. Points touch, old to new. */
export function curveParts(points: readonly SharePoint[]): CurveParts {
  const known = points.filter(({ unknown }) => unknown < 1)
  return {
    back: known.map(({ from, to, operational }) => ({ from, to, low: 0, high: operational })),
    partly: known.flatMap(({ from, to, operational, partly }) =>
      partly > 0 ? [{ from, to, low: operational, high: operational + partly }] : [],
    ),
    unknown: points.flatMap(({ from, to, operational, partly, unknown }) => {
      const low = operational + partly
      return unknown > 0 ? [{ from, to, low, high: Math.min(1, low + unknown) }] : []
    }),
    line: known.map(({ from, to, operational }) => ({ from, to, ratio: operational })),
  }
}

/**
 * A curve whose last known stretch is at least so long, ms: what changed at the very moment shown is to be seen. What
 * that takes comes from the stretches before it.
 */
export function withLastSeen(
  points: readonly SharePoint[],
  leastMs: number,
): readonly SharePoint[] {
  const index = points.findLastIndex(({ unknown }) => unknown < 1)
  const last = points[index]
  const begin = last ? last.to - leastMs : 0
  if (!last || last.from <= begin || index === 0) return points
  const before = points
    .slice(0, index)
    .filter(({ from }) => from < begin)
    .map((point) => ({ ...point, to: Math.min(point.to, begin) }))
  return [...before, { ...last, from: before.at(-1)?.to ?? last.from }, ...points.slice(index + 1)]
}

function runs<T extends TimeWindow>(stretches: readonly T[]): readonly (readonly T[])[] {
  const found: T[][] = []
  for (const stretch of stretches) {
    const last = found.at(-1)
    if (last?.at(-1)?.to === stretch.from) last.push(stretch)
    else found.push([stretch])
  }
  return found
}

const px = (value: number): number => Math.round(value * 10) / 10
