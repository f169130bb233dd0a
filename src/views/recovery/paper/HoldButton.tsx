import type { StatusPageState } from '../../../live/useStatusPage.ts'
import { useReader, useTexts } from '../../../ui/Reader.tsx'
import { paperTexts } from '../../../texts/paper.ts'

/** Pauses and resumes the page. The label for screen readers names what pauses. */
export function HoldButton({ page: { pollState, pause } }: { readonly page: StatusPageState }) {
  const { t } = useReader()
  const texts = useTexts(paperTexts)
  const { isPaused } = pollState
  return (
    <button
      type="button"
      className="text-button"
      aria-label={isPaused ? t.goOn : t.hold}
      onClick={() => pause(!isPaused)}
    >
      {isPaused ? texts.goOn : texts.hold}
    </button>
  )
}
