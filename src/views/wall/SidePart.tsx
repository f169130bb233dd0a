import type { ReactNode } from 'react'
import styles from './Side.module.css'

type SidePartProps = {
  readonly title: string
  readonly children: ReactNode
}

/** A part of the column at the side, under its heading. */
export function SidePart({ title, children }: SidePartProps) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
