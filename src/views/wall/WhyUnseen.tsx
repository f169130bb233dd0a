import { type StatusPageState, useSeconds } from '../../live/useStatusPage.ts'
import { useReader } from '../../ui/Reader.tsx'
import { SidePart } from './SidePart.tsx'
import { useWallWords } from './words/useWallWords.ts'

/** Why nothing is seen, and when it is tried again. It counts down by itself. */
export function WhyUnseen({ page: { watch } }: { readonly page: StatusPageState }) {
  const { words } = useReader()
  const own = useWallWords()
  const { nextTryMs } = useSeconds()
  return (
    <SidePart title={own.why}>
      {watch.problem && <p>{words.problem(watch.problem)}</p>}
      <p>{nextTryMs ? words.nextTry(Math.ceil(nextTryMs / 1_000)) : words.tryingNow}</p>
    </SidePart>
  )
}
