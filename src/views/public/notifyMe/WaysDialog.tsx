import { useEffect, useId, useRef } from 'react'
import type { StatusPageState } from '../../../live/useStatusPage.ts'
import {
  toggleSubscription,
  useSubscriptions,
  subscriptions,
} from '../../../prefs/subscriptions.ts'
import { visitable } from '../publicModel.ts'
import { useReader, useTexts } from '../../../ui/Reader.tsx'
import { NotKept, WhyNot } from './AskedNote.tsx'
import { CalendarEntries } from './CalendarEntries.tsx'
import styles from './WaysDialog.module.css'
import { notifyMeTexts } from '../../../texts/notifyMe.ts'

type WaysDialogProps = {
  readonly page: StatusPageState
  readonly names: ReadonlyMap<string, string>
}

/** All ways of being told, what each can and cannot do, and what is waited for. */
export function WaysDialog({ page, names }: WaysDialogProps) {
  const texts = useTexts(notifyMeTexts)
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => ref.current?.showModal(), [])
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={id}
      onClose={() => subscriptions.setState({ isDialogOpen: false })}
    >
      <h2 id={id}>{texts.ways}</h2>
      <h3>{texts.here}</h3>
      <Here names={names} />
      <h3>{texts.calendar}</h3>
      <CalendarEntries page={page} names={names} />
      <h3>{texts.source}</h3>
      <SourcePage url={page.snapshot?.page.url ?? null} />
      <button type="button" className={styles.close} onClick={() => ref.current?.close()}>
        {texts.close}
      </button>
    </dialog>
  )
}

function Here({ names }: Pick<WaysDialogProps, 'names'>) {
  const texts = useTexts(notifyMeTexts)
  const waiting = useSubscriptions((one) => one.waiting)
  const isGranted = useSubscriptions((one) => one.mayNotify === 'granted')
  if (waiting.length === 0) return <p>{texts.hereNothing}</p>
  return (
    <>
      <p>
        {texts.whenConfirmed} {isGranted ? texts.byGranted : texts.byPage} <WhyNot />
      </p>
      <p>
        {texts.stayOpen} <NotKept />
      </p>
      <p>{texts.hereSubscribed}</p>
      <ul className={styles.list}>
        {waiting.map((one) => {
          const name = names.get(one.id) ?? one.name
          return (
            <li key={one.id}>
              <bdi>{name}</bdi>
              <button
                type="button"
                aria-label={texts.stop(name)}
                onClick={() => toggleSubscription(one)}
              >
                {texts.stopShort}
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
  const texts = useTexts(notifyMeTexts)
  const { language } = useReader()
  const page = visitable(url)
  if (!page) return <p>{texts.noSource}</p>
  const base = page.href.replace(/[?#].*$/, '').replace(/\/$/, '')
  const links = [
    [`${base}/history.rss`, texts.rss],
    [`${base}/history.atom`, texts.atom],
    [page.href, texts.subscribe],
  ]
  return (
    <>
      <p>{texts.sourceText(page.host)}</p>
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
