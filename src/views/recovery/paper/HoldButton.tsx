import type { StatusPageState } from '../../../live/useStatusPage.ts'
import { useReader } from '../../../ui/Reader.tsx'
import { usePaperWords } from './words/paperWords.ts'

/** Has the page stand still for a reader who wishes to look at it in peace, and go on. To speech it says what pauses. */
export function HoldButton({ page: { watch, hold } }: { readonly page: StatusPageState }) {
  const { words } = useReader()
  const own = usePaperWords()
  const { isHeld } = watch
  return (
    <button
      type="button"
      className="text-button"
      aria-label={isHeld ? words.goOn : words.hold}
      onClick={() => hold(!isHeld)}
    >
      {isHeld ? own.goOn : own.hold}
    </button>
  )
}
