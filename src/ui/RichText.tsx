import { useEffect, useState } from 'react'
import { onDemand } from './onDemand.tsx'
import { Text } from './Reader.tsx'
import styles from './RichText.module.css'
import type { LocalizedText } from '../status/names.ts'

type RichTextProps = {
  readonly of: LocalizedText
  /** The original text with its HTML, if it has any. */
  readonly html: string | undefined
}

/** True once a page is on the screen: the code for HTML loads after the statuses are visible. */
let isDrawn = false

/**
 * External text of several lines. Text with HTML is rendered with its markup once that code has
 * loaded, and as plain text before.
 */
export function RichText({ of, html }: RichTextProps) {
  const [isReady, setReady] = useState(isDrawn)
  useEffect(() => {
    let timer = 0
    // A timer alone may fire before the frame that shows the statuses.
    const frame = window.requestAnimationFrame(() => {
      timer = window.setTimeout(() => {
        isDrawn = true
        setReady(true)
      })
    })
    return () => {
      window.cancelAnimationFrame(frame)
      window.clearTimeout(timer)
    }
  }, [])
  const plain = <Plain of={of} />
  // A translation from the briefing replaces the original and has no HTML.
  if (html === undefined || of.language !== null || !isReady) return plain
  return <Tree of={of} html={html} meanwhile={plain} />
}

function Plain({ of }: Pick<RichTextProps, 'of'>) {
  return (
    <p className={styles.rich}>
      <Text of={of} />
    </p>
  )
}

const Tree = onDemand<RichTextProps>(
  async () => (await import('./RichTextTree.tsx')).RichTextTree,
  Plain,
)
