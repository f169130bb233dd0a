import { useState } from 'react'
import type { StatusPageState } from '../../live/useStatusPage.ts'
import type { Snapshot } from '../../status/snapshot.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import { useReader } from '../../ui/Reader.tsx'
import styles from './AboutData.module.css'

type AboutDataProps = {
  readonly page: StatusPageState
  readonly snapshot: Snapshot
}

const Terms = onDemand(async () => (await import('./AboutDataTerms.tsx')).AboutDataTerms)

/** Origin of the data and the method of counting, on request. */
export function AboutData(props: AboutDataProps) {
  const { t } = useReader()
  const [wasOpened, setOpened] = useState(false)
  return (
    <details className={styles.about} onToggle={() => setOpened(true)}>
      <summary>{t.aboutData}</summary>
      {wasOpened && <Terms {...props} />}
    </details>
  )
}
