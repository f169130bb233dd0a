import styles from './Skeleton.module.css'

const SERVICES = [5, 4, 4, 3, 5]

/** The rows before anything is known: lanes without light, and hatched once it is known that nothing can be seen. */
export function Skeleton({ isUnseen }: { readonly isUnseen: boolean }) {
  return (
    <div className={styles.rows} data-unseen={isUnseen} aria-hidden="true">
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
