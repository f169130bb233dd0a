import type { ReactNode } from 'react'
import { usePrefs } from '../prefs/prefs.ts'
import { textsOf } from '../texts/texts.ts'
import styles from './Notice.module.css'

type NoticeProps = {
  readonly title: string
  readonly lines: readonly string[]
  readonly children?: ReactNode
}

/** A page without service statuses that says so: no colour, no claim. */
export function Notice({ title, lines, children }: NoticeProps) {
  return (
    <main className={styles.notice} data-freshness="blind">
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {children}
    </main>
  )
}

/** Replaces the whole page after an error. */
export function PageBroken() {
  const t = useTextsOutsideOfViews()
  return <ReloadNotice lines={[t.brokenText]} />
}

/** Replaces a view whose code is unavailable: the network is down, or a newer version is out. */
export function ViewMissing() {
  const t = useTextsOutsideOfViews()
  return <ReloadNotice lines={[t.viewMissing, t.blindNote]} />
}

function ReloadNotice({ lines }: Pick<NoticeProps, 'lines'>) {
  const t = useTextsOutsideOfViews()
  return (
    <Notice title={t.brokenHeadline} lines={lines}>
      <button type="button" onClick={() => window.location.reload()}>
        {t.reload}
      </button>
    </Notice>
  )
}

// A notice may replace the view with its `ReaderProvider`.
const useTextsOutsideOfViews = () => textsOf(usePrefs((prefs) => prefs.language))
