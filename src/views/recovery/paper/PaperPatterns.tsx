import styles from './PaperSheet.module.css'

/** Hatch and stripes in the colours of paper: those of the page itself are dark in a dark theme. */
export function PaperPatterns() {
  return (
    <svg className={styles.patterns} width="0" height="0" aria-hidden="true">
      <defs>
        <pattern
          id="paper-hatch"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect className={styles.hatchLine} width="1.4" height="4" />
        </pattern>
        <pattern id="paper-stripes" width="3.6" height="8" patternUnits="userSpaceOnUse">
          <rect className={styles.stripeLine} width="1.8" height="8" />
        </pattern>
      </defs>
    </svg>
  )
}
