import { type RefObject, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { usePrefs } from '../../../prefs/prefs.ts'
import type { Formats } from '../../../texts/format.ts'
import { useReader, useTexts } from '../../../ui/Reader.tsx'
import styles from './Leaving.module.css'
import { shareLink } from './shareLink.ts'
import type { PaperTexts } from '../../../texts/en/paper.ts'
import { paperTexts } from '../../../texts/paper.ts'

type ShareButtonProps = {
  /** The moment shown, epoch ms. */
  readonly at: number
}

/** Outcome of the last press; `null`: none yet, or the reader closed the menu. */
type Outcome = {
  readonly kind: 'copied' | 'shared' | 'by_hand'
  readonly link: string
  readonly at: number
}

/**
 * Shares the link to the moment shown: by the device's menu on a phone, else by the clipboard, and if the browser
 * allows neither, by a field to copy from.
 */
export function ShareButton({ at }: ShareButtonProps) {
  const { language, formats } = useReader()
  const texts = useTexts(paperTexts)
  const fieldId = useId()
  const isKnown = usePrefs((prefs) => prefs.replayClock === 'known')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const isOpen = outcome !== null
  useDismissal(isOpen, place, () => setOutcome(null))
  const share = async () => {
    const { timeZone } = formats
    const link = shareLink(window.location.href, { at, timeZone, language, isKnown })
    const kind = await handOn(link)
    setOutcome(kind && { kind, link, at })
  }
  return (
    <div ref={place} className={styles.place}>
      <button type="button" className="text-button" onClick={() => void share()}>
        {texts.share}
      </button>
      <div className={styles.outcome} data-open={isOpen}>
        <p role="status">{outcome && outcomeText(outcome, texts, formats)}</p>
        {outcome?.kind === 'by_hand' && (
          <p className={styles.field}>
            <label htmlFor={fieldId}>{texts.link}</label>
            <input
              id={fieldId}
              readOnly
              value={outcome.link}
              onFocus={(event) => event.currentTarget.select()}
            />
          </p>
        )}
        {isOpen && (
          <button type="button" className="text-button" onClick={() => setOutcome(null)}>
            {texts.close}
          </button>
        )}
      </div>
    </div>
  )
}

function outcomeText({ kind, at }: Outcome, texts: PaperTexts, formats: Formats): string {
  const moment = `${formats.moment(at)} ${formats.zoneName}`
  if (kind === 'copied') return texts.copied(moment)
  return kind === 'shared' ? texts.shared(moment) : texts.copyByHand
}

/** Escape closes an open part, and so does a press elsewhere. */
function useDismissal(
  isOpen: boolean,
  place: RefObject<HTMLElement | null>,
  onDismiss: () => void,
): void {
  const dismiss = useEffectEvent(onDismiss)
  useEffect(() => {
    if (!isOpen) return undefined
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      dismiss()
      place.current?.querySelector('button')?.focus()
    }
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !place.current?.contains(target)) dismiss()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
    }
  }, [isOpen, place])
}

/** A menu of one's own is a phone's; elsewhere it hides the link that was asked for. */
const PHONE = '(pointer: coarse) and (hover: none)'

/** Ways that worked for a link; `null`: the reader closed the device's menu. */
async function handOn(link: string): Promise<Outcome['kind'] | null> {
  if (window.matchMedia(PHONE).matches && 'share' in navigator) {
    try {
      await navigator.share({ url: link })
      return 'shared'
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return null
    }
  }
  // Without a secure address there is no clipboard, whatever the types say.
  const { clipboard } = navigator as { readonly clipboard?: Clipboard }
  try {
    if (!clipboard) return 'by_hand'
    await clipboard.writeText(link)
    return 'copied'
  } catch {
    return 'by_hand'
  }
}
