import { createElement, type ReactNode, useMemo } from 'react'
import { type RichElement, richText } from '../text/richText.ts'
import { placeOf } from '../text/safeHref.ts'
import { guessedLanguage, useReader } from './Reader.tsx'
import styles from './RichTextTree.module.css'
import type { LocalizedText } from '../status/names.ts'

type RichTextTreeProps = {
  readonly of: LocalizedText
  readonly html: string | undefined
}

/** External text with paragraphs, lists, emphasis and links. Links show their destination. */
export function RichTextTree({ of, html = of.text }: RichTextTreeProps) {
  const { language } = useReader()
  const tree = useMemo(() => richText(html), [html])
  return (
    <div className={styles.tree} lang={guessedLanguage(of.text, language)}>
      {tree.map(drawn)}
    </div>
  )
}

function drawn(node: string | RichElement, key: number): ReactNode {
  if (typeof node === 'string') return node
  const { tag, href, children } = node
  if (href === undefined) {
    const direction = tag === 'p' || tag === 'li' ? { dir: 'auto' } : {}
    return createElement(tag, { key, ...direction }, ...children.map(drawn))
  }
  const host = placeOf(href)
  const text = children.length === 1 && typeof children[0] === 'string' ? children[0] : ''
  return (
    <a key={key} href={href} rel="noopener noreferrer nofollow ugc">
      <bdi>{children.map(drawn)}</bdi>
      {isHost(text, host) || <span className={styles.host}> ({host})</span>}
    </a>
  )
}

/** True if a link's text is or starts with its own host, so that it need not be repeated. */
function isHost(text: string, host: string): boolean {
  const bare = text.toLowerCase().replace(/^https?:\/\//, '')
  return `${bare}/`.startsWith(`${host}/`)
}
