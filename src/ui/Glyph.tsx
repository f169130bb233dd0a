import type { ComponentStatus } from '../status/componentStatus.ts'

type GlyphProps = {
  readonly status: ComponentStatus
  /** Edge in px. */
  readonly size?: number
}

/** The shape of a status, in its colour. Never stands without the status's word beside it. */
export function Glyph({ status, size = 20 }: GlyphProps) {
  return (
    <svg className="glyph" data-tone={status} width={size} height={size} aria-hidden="true">
      <use href={`#glyph-${status}`} />
    </svg>
  )
}

/** A shape that is no status: the mark of the page, a chevron, a bell. */
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
