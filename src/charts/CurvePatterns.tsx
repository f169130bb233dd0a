import { useId } from 'react'

type CurvePatternsProps = { readonly id: string }

/** A unique id for patterns: a React id may hold letters that a reference does not. */
export const usePatternId = () => useId().replaceAll(/\W/g, '')

/** Paint for the partly working and the unknown share, from the patterns with this id. */
export const patternFill = (id: string, level: 'partly' | 'unknown') => `url(#${id}${level})`

/**
 * Patterns that distinguish the levels of a curve without colour: dots for the partly working share, a hatch for the
 * unknown. They take their colours from their place, so each drawing has its own.
 */
export function CurvePatterns({ id }: CurvePatternsProps) {
  return (
    <>
      <pattern id={`${id}partly`} width="8" height="8" patternUnits="userSpaceOnUse">
        <rect width="8" height="8" fill="var(--curve-partly-ground)" />
        <circle cx="2" cy="2" r="1.5" fill="var(--curve-partly)" />
        <circle cx="6" cy="6" r="1.5" fill="var(--curve-partly)" />
      </pattern>
      <pattern
        id={`${id}unknown`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="hatch-ground" width="7" height="7" />
        <rect className="hatch-line" width="2.4" height="7" />
      </pattern>
    </>
  )
}
