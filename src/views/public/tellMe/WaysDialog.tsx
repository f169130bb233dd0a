import { useEffect, useId, useRef } from 'react'
import type { StatusPageState } from '../../../live/useStatusPage.ts'
import { toggleWatched, useWatches, watches } from '../../../prefs/watches.ts'
import { visitable } from '../publicModel.ts'
import { useReader } from '../../../ui/Reader.tsx'
import { NotKept, WhyNot } from './AskedNote.tsx'
import { CalendarEntries } from './CalendarEntries.tsx'
import styles from './WaysDialog.module.css'
import { useTellWords } from './words/tellWords.ts'

type WaysDialogProps = {
  readonly page: StatusPageState
  readonly names: ReadonlyMap<string, string>
}

/** All ways of being told, what each can and cannot do, and what is waited for. */
export function WaysDialog({ page, names }: WaysDialogProps) {
  const words = useTellWords()
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => ref.current?.showModal(), [])
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={id}
      onClose={() => watches.setState({ isAsking: false })}
    >
      <h2 id={id}>{words.ways}</h2>
      <h3>{words.here}</h3>
      <Here names={names} />
      <h3>{words.calendar}</h3>
      <CalendarEntries page={page} names={names} />
      <h3>{words.source}</h3>
      <SourcePage url={page.snapshot?.page.url ?? null} />
      <button type="button" className={styles.close} onClick={() => ref.current?.close()}>
        {words.close}
      </button>
    </dialog>
  )
}

function Here({ names }: Pick<WaysDialogProps, 'names'>) {
  const words = useTellWords()
  const watched = useWatches((one) => one.watched)
  const isGranted = useWatches((one) => one.mayNotify === 'granted')
  if (watched.length === 0) return <p>{words.hereNothing}</p>
  return (
    <>
      <p>
        {words.whenConfirmed} {isGranted ? words.byGranted : words.byPage} <WhyNot />
      </p>
      <p>
        {words.stayOpen} <NotKept />
      </p>
      <p>{words.hereWatched}</p>
      <ul className={styles.list}>
        {watched.map((one) => {
          const name = names.get(one.id) ?? one.name
          return (
            <li key={one.id}>
              <bdi>{name}</bdi>
              <button
                type="button"
                aria-label={words.stop(name)}
                onClick={() => toggleWatched(one)}
              >
                {words.stopShort}
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Every Statuspage page has its history as a feed, and takes subscriptions; nothing else is promised here. */
function SourcePage({ url }: { readonly url: string | null }) {
  const words = useTellWords()
  const { language } = useReader()
  const page = visitable(url)
  if (!page) return <p>{words.noSource}</p>
  const base = page.href.replace(/[?#].*$/, '').replace(/\/$/, '')
  const links = [
    [`${base}/history.rss`, words.rss],
    [`${base}/history.atom`, words.atom],
    [page.href, words.subscribe],
  ]
  return (
    <>
      <p>{words.sourceText(page.host)}</p>
      <ul className={styles.links} lang={language}>
        {links.map(([href, text]) => (
          <li key={href}>
            <a href={href} rel="noopener noreferrer nofollow ugc">
              {text} ({page.host})
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
