import { Component, type ReactNode } from 'react'
import type { CommonTexts } from '../texts/en/common.ts'
import styles from './LastResort.module.css'

type LastResortProps = {
  readonly t: CommonTexts
  readonly children: ReactNode
}

/** What stands when the page itself has failed: no colour, no claim, a way to try again. */
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

/** Loads the page again. */
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

/** A page that can say nothing about services, and says so. */
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
