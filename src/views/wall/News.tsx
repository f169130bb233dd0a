import { useCallback } from 'react'
import { type KnownLine, lineStep } from '../../announce/lineStep.ts'
import { useAnnouncer } from '../../announce/useAnnouncer.ts'
import type { Freshness } from '../../status/freshness.ts'
import { useReader } from '../../ui/Reader.tsx'

type NewsProps = {
  /** The headline; `null`: none yet. */
  readonly text: string | null
  readonly freshness: Freshness
}

/** Announces each change of the headline politely. What is urgent on a wall is announced by its alarm. */
export function News({ text, freshness }: NewsProps) {
  const { language } = useReader()
  const stepOf = useCallback(
    (before: KnownLine | null) => {
      const rest = { statuses: null, replayAt: null, mayInterrupt: false }
      return lineStep({ text, language, freshness, ...rest }, before)
    },
    [text, language, freshness],
  )
  return (
    <p role="status" className="visually-hidden">
      {useAnnouncer(stepOf, language)?.text}
    </p>
  )
}
