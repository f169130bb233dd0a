import { Component, type ReactNode } from 'react'
import type { Words } from '../ui/words/en.ts'
import styles from './LastResort.module.css'

type LastResortProps = {
  readonly words: Words
  readonly children: ReactNode
}

/** What stands when the page itself has failed: no colour, no claim, a way to try again. */
export class LastResort extends Component<LastResortProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    const { words, children } = this.props
    if (!this.state.isBroken) return children
    return (
      <Notice title={words.brokenHeadline} lines={[words.brokenText]}>
        <ReloadButton words={words} />
      </Notice>
    )
  }
}

/** Loads the page again. */
export function ReloadButton({ words }: { readonly words: Words }) {
  return (
    <button type="button" onClick={() => window.location.reload()}>
      {words.reload}
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
