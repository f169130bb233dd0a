import type { ReactNode } from 'react'
import styles from './ScrollTable.module.css'

type ScrollTableProps = {
  readonly caption: string
  readonly head: readonly ReactNode[]
  /** Number of columns from the right that hold numbers. */
  readonly numbers?: number
  readonly children: ReactNode
}

/** A table that scrolls, also by keyboard, if it is wider than its box. */
export function ScrollTable({ caption, head, numbers = 0, children }: ScrollTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={caption}>
      <table className={styles.table} data-numbers={numbers}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((name, i) => (
              <th key={i} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
