import styles from './Skeleton.module.css'

const SERVICES = [5, 4, 4, 3, 5]

/** The rows before anything is known: lanes without light. */
export function Skeleton() {
  return (
    <div className={styles.rows} aria-hidden="true">
      {SERVICES.map((lanes, service) => (
        <div key={`${service} ${lanes}`} className={styles.row}>
          {Array.from({ length: lanes }, (_, lane) => (
            <i key={lane} />
          ))}
        </div>
      ))}
    </div>
  )
}
