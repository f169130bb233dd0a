import { useSubscriptions, type Subscription, subscriptions } from '../../../prefs/subscriptions.ts'
import styles from './NotifyMePart.module.css'
import { notifyMeTexts } from '../../../texts/notifyMe.ts'
import { useTexts } from '../../../ui/Reader.tsx'

type AskedNoteProps = {
  readonly waiting: Subscription
  readonly names: ReadonlyMap<string, string>
}

/** States what the reader may count on after a press, and what not. */
export function AskedNote({ waiting, names }: AskedNoteProps) {
  const texts = useTexts(notifyMeTexts)
  const isGranted = useSubscriptions((one) => one.mayNotify === 'granted')
  return (
    <>
      <b>{texts.watching(names.get(waiting.id) ?? waiting.name)}</b> <WhyNot />{' '}
      {texts.inShort(isGranted)} <NotKept />{' '}
      <button
        type="button"
        className={`text-button ${styles.link}`}
        aria-haspopup="dialog"
        onClick={() => subscriptions.setState({ isDialogOpen: true })}
      >
        {texts.more}
      </button>
    </>
  )
}

/** The reason that this browser cannot notify. */
export function WhyNot() {
  const texts = useTexts(notifyMeTexts)
  const mayNotify = useSubscriptions((one) => one.mayNotify)
  const why = {
    granted: null,
    default: texts.becauseOpen,
    denied: texts.becauseDenied,
    unsupported: texts.becauseUnsupported,
  }
  return mayNotify && why[mayNotify]
}

/** That the device keeps nothing, where it does not. */
export function NotKept() {
  const texts = useTexts(notifyMeTexts)
  return useSubscriptions((one) => one.memory === 'refused') && texts.notKept
}
