import { type StatusPageState, useSeconds } from '../../live/useStatusPage.ts'
import { useReader, useTexts } from '../../ui/Reader.tsx'
import { SidePart } from './SidePart.tsx'
import { wallTexts } from '../../texts/wall.ts'

/** The reason that nothing is seen, unless the alarm states it, and the time of the next try. It counts down by itself. */
export function WhyUnseen({ page: { pollState } }: { readonly page: StatusPageState }) {
  const { t } = useReader()
  const texts = useTexts(wallTexts)
  const { nextTryMs } = useSeconds()
  const problem = pollState.freshness === 'blind' ? null : pollState.problem
  return (
    <SidePart title={problem ? texts.why : texts.whatNow}>
      {problem && <p>{t.problem(problem)}</p>}
      <p>{nextTryMs ? t.nextTry(Math.ceil(nextTryMs / 1_000)) : t.tryingNow}</p>
    </SidePart>
  )
}
