/**
 * What works in part, as a ground of dots: it is told from light and from dark without its colour too, and is calmer
 * than a field of amber. Takes its colours from where it stands.
 */
export function PartlyPattern({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect width="8" height="8" fill="var(--curve-partly-ground)" />
      <circle cx="2" cy="2" r="1.5" fill="var(--curve-partly)" />
      <circle cx="6" cy="6" r="1.5" fill="var(--curve-partly)" />
    </pattern>
  )
}
