import { Component, type ReactNode } from 'react'
import type { CommonTexts } from '../texts/en/common.ts'
import styles from './LastResort.module.css'

type LastResortProps = {
  readonly t: CommonTexts
  readonly children: ReactNode
}

/** Fallback for an error of the whole page: no colour, no claim, a button to reload. */
export class LastResort extends Component<LastResortProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    const { t, children } = this.props
    if (!this.state.isBroken) return children
    return (
      <Notice title={t.brokenHeadline} lines={[t.brokenText]}>
        <ReloadButton t={t} />
      </Notice>
    )
  }
}

/** Reloads the page. */
export function ReloadButton({ t }: { readonly t: CommonTexts }) {
  return (
    <button type="button" onClick={() => window.location.reload()}>
      {t.reload}
    </button>
  )
}

type NoticeProps = {
  readonly title: string
  readonly lines: readonly string[]
  readonly children?: ReactNode
}

/** A page without service statuses that says so. */
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
