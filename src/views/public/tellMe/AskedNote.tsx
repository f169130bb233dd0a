import { useWatches, type Watched, watches } from '../../../prefs/watches.ts'
import styles from './TellMePart.module.css'
import { useTellWords } from './words/tellWords.ts'

type AskedNoteProps = {
  readonly watched: Watched
  readonly names: ReadonlyMap<string, string>
}

/** What the reader may count on after a press, and what not. */
export function AskedNote({ watched, names }: AskedNoteProps) {
  const words = useTellWords()
  const isGranted = useWatches((one) => one.mayNotify === 'granted')
  return (
    <>
      <b>{words.watching(names.get(watched.id) ?? watched.name)}</b> <WhyNot />{' '}
      {words.inShort(isGranted)} <NotKept />{' '}
      <button
        type="button"
        className={`text-button ${styles.link}`}
        aria-haspopup="dialog"
        onClick={() => watches.setState({ isAsking: true })}
      >
        {words.more}
      </button>
    </>
  )
}

/** Why this browser cannot notify, where it cannot. */
export function WhyNot() {
  const words = useTellWords()
  const mayNotify = useWatches((one) => one.mayNotify)
  const why = {
    granted: null,
    default: words.becauseOpen,
    denied: words.becauseDenied,
    unsupported: words.becauseUnsupported,
  }
  return mayNotify && why[mayNotify]
}

/** That the device keeps nothing, where it does not. */
export function NotKept() {
  const words = useTellWords()
  return useWatches((one) => one.memory === 'refused') && words.notKept
}
