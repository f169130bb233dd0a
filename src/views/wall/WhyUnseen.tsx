import { type StatusPageState, useSeconds } from '../../live/useStatusPage.ts'
import { useReader } from '../../ui/Reader.tsx'
import { SidePart } from './SidePart.tsx'
import { useWallWords } from './words/useWallWords.ts'

/** Why nothing is seen, where the alarm does not say so already, and when it is tried again. It counts down by itself. */
export function WhyUnseen({ page: { watch } }: { readonly page: StatusPageState }) {
  const { words } = useReader()
  const own = useWallWords()
  const { nextTryMs } = useSeconds()
  const problem = watch.kind === 'blind' ? null : watch.problem
  return (
    <SidePart title={problem ? own.why : own.whatNow}>
      {problem && <p>{words.problem(problem)}</p>}
      <p>{nextTryMs ? words.nextTry(Math.ceil(nextTryMs / 1_000)) : words.tryingNow}</p>
    </SidePart>
  )
}
