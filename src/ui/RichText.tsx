import { useEffect, useState } from 'react'
import { onDemand } from './onDemand.tsx'
import { Text } from './Reader.tsx'
import styles from './RichText.module.css'
import type { LocalizedText } from '../status/names.ts'

type RichTextProps = {
  readonly of: LocalizedText
  /** The wire's own words with their tags, where they have any. */
  readonly html: string | undefined
}

/** Whether a page stands on the screen: the code for tags is sent for after the statuses are there to be read. */
let isDrawn = false

/**
 * A text of several lines from outside. One with tags is drawn with them as soon as the code for that has come, and stands
 * in plain words until then.
 */
export function RichText({ of, html }: RichTextProps) {
  const [isReady, setReady] = useState(isDrawn)
  useEffect(() => {
    const timer = window.setTimeout(() => {
      isDrawn = true
      setReady(true)
    })
    return () => window.clearTimeout(timer)
  }, [])
  const plain = <Plain of={of} />
  // A briefing's words stand instead of the wire's, and have no tags.
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
