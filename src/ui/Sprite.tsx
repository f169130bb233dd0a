/** The shapes every view draws with: one glyph a status, hatches and stripes. Stands once on a page. */
export function Sprite() {
  return (
    <svg width="0" height="0" className="sprite" aria-hidden="true" focusable="false">
      <defs>
        <Glyphs />
        <Patterns suffix="" />
        <g data-sky="night">
          <Patterns suffix="-night" />
        </g>
        <pattern
          id="held-hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="3" height="5" fill="white" />
        </pattern>
        <mask id="held" maskContentUnits="objectBoundingBox">
          <rect width="1" height="1" fill="url(#held-hatch)" />
        </mask>
      </defs>
    </svg>
  )
}

function Patterns({ suffix }: { readonly suffix: '' | '-night' }) {
  return (
    <>
      <pattern
        id={`hatch${suffix}`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="7" height="7" className="hatch-ground" />
        <rect width="2.4" height="7" className="hatch-line" />
      </pattern>
      <pattern id={`stripes${suffix}`} width="5" height="8" patternUnits="userSpaceOnUse">
        <rect width="2.4" height="8" className="stripe-line" />
      </pattern>
    </>
  )
}

function Glyphs() {
  return (
    <>
      <symbol id="glyph-operational" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="9" fill="currentColor" />
        <path d="M5.8 10.4l2.9 2.9 5.6-6.2" className="glyph-inner" />
      </symbol>
      <symbol id="glyph-degraded_performance" viewBox="0 0 20 20">
        <path
          d="M10 1.6c.6 0 1.1.3 1.4.8l7.6 13.4c.6 1.1-.2 2.4-1.4 2.4H2.4c-1.2 0-2-1.3-1.4-2.4L8.6 2.4c.3-.5.8-.8 1.4-.8z"
          fill="currentColor"
        />
        <path d="M10 6.8v5" className="glyph-inner" />
        <circle cx="10" cy="15.1" r="1.3" className="glyph-dot" />
      </symbol>
      <symbol id="glyph-partial_outage" viewBox="0 0 20 20">
        <path d="M10 1.5L18.5 10 10 18.5 1.5 10z" className="glyph-line" />
        <path d="M1.5 10h17L10 18.5z" fill="currentColor" />
      </symbol>
      <symbol id="glyph-major_outage" viewBox="0 0 20 20">
        <rect x="1.2" y="1.2" width="17.6" height="17.6" rx="2.6" fill="currentColor" />
        <path d="M6.3 6.3l7.4 7.4M13.7 6.3l-7.4 7.4" className="glyph-inner" />
      </symbol>
      <symbol id="glyph-under_maintenance" viewBox="0 0 20 20">
        <path d="M10 1.6l7.3 4.2v8.4L10 18.4l-7.3-4.2V5.8z" className="glyph-line" />
        <circle cx="10" cy="10" r="2.9" className="glyph-line" />
      </symbol>
      <symbol id="glyph-unknown" viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="8.4" className="glyph-line" strokeDasharray="3.3 2" />
        <path d="M7.6 8a2.4 2.4 0 1 1 3.5 2.1c-.8.4-1.1.8-1.1 1.6" className="glyph-line" />
        <circle cx="10" cy="14.3" r="1.2" fill="currentColor" />
      </symbol>
      <symbol id="icon-chevron" viewBox="0 0 20 20">
        <path d="M5 7.5l5 5 5-5" className="glyph-line" />
      </symbol>
      <symbol id="icon-mark" viewBox="0 0 20 20">
        <path
          d="M1.5 1.5h7.5v7.5h-7.5zM11 1.5h7.5v7.5h-7.5zM1.5 11h7.5v7.5h-7.5z"
          fill="currentColor"
        />
        <path d="M12 12h5.5v5.5h-5.5z" className="glyph-line" />
      </symbol>
    </>
  )
}
