import type { ComponentStatus } from '../status/componentStatus.ts'

type GlyphProps = {
  readonly status: ComponentStatus
  /** Edge length in px. */
  readonly size?: number
}

/** The shape of a status, in its colour. Always used with the status in words beside it. */
export function Glyph({ status, size = 20 }: GlyphProps) {
  return (
    <svg className="glyph" data-tone={status} width={size} height={size} aria-hidden="true">
      <use href={`#glyph-${status}`} />
    </svg>
  )
}

/** A shape that is no status: the logo, a chevron, a bell. */
export function Icon({
  name,
  size = 20,
}: {
  readonly name: 'mark' | 'chevron' | 'bell'
  readonly size?: number
}) {
  return (
    <svg className="glyph" width={size} height={size} aria-hidden="true">
      <use href={`#icon-${name}`} />
    </svg>
  )
}
