import type { Live } from '../../../live/live.ts'
import { stopwatch } from '../../../live/trustedClock.ts'
import {
  saveSubscriptions,
  parseSaved,
  loadSubscriptions,
  addNotices,
} from '../../../prefs/savedSubscriptions.ts'
import { currentPrefs } from '../../../prefs/prefs.ts'
import {
  type Notice,
  readPermission,
  type SubscriptionState,
  SUBSCRIPTIONS_KEY,
  subscriptions,
} from '../../../prefs/subscriptions.ts'
import { READER_BOUNDS } from '../../../status/freshness.ts'
import type { Summary } from '../../../status/snapshot.ts'
import { formats } from '../../../texts/format.ts'
import { confirmedBy, NOTHING_CONFIRMED } from '../../../outage/confirmation.ts'
import { notify } from './notify.ts'
import { notifyMeTexts } from '../../../texts/notifyMe.ts'

let isBegun = false

/**
 * Begins to wait for what the reader watches, and tells them. Goes on until the page is closed, whichever view is
 * shown; a second call changes nothing.
 */
export function beginTelling(live: Live): void {
  if (isBegun) return
  isBegun = true
  recall()
  if (subscriptions.getState().mayNotify === null) readPermission()
  subscriptions.subscribe(keepChanges)
  keepChanges(subscriptions.getState(), null)
  window.addEventListener('storage', (event) => takeOver(event, live))
  waitForAnswers(live)
}

/** Adds what an earlier visit left to what was pressed meanwhile. */
function recall(): void {
  const kept = loadSubscriptions()
  if (kept === null) return subscriptions.setState({ memory: 'damaged' })
  const { waiting, notices } = subscriptions.getState()
  const isNew = ({ id }: { readonly id: string }) => waiting.every((one) => one.id !== id)
  subscriptions.setState({
    waiting: [...kept.waiting.filter(isNew), ...waiting],
    notices: [
      ...kept.notices.filter(({ id }) => notices.every((one) => one.id !== id)),
      ...notices,
    ],
  })
}

function keepChanges(now: SubscriptionState, before: SubscriptionState | null): void {
  if (before && now.waiting === before.waiting && now.notices === before.notices) return
  const isKept = saveSubscriptions(now)
  if (!isKept) subscriptions.setState({ memory: 'refused' })
  else if (now.memory === 'refused') subscriptions.setState({ memory: 'kept' })
}

/** Another page of this site has changed what is kept: this one follows. */
function takeOver({ key, newValue }: StorageEvent, live: Live): void {
  if (key !== null && key !== SUBSCRIPTIONS_KEY) return
  const kept = parseSaved(newValue)
  if (kept === null) return
  const { waiting, notices } = subscriptions.getState()
  subscriptions.setState(kept)
  // A notice from another page of this site is not on this page yet; and a hidden page may have stopped polling.
  const isBehind = kept.notices.length > notices.length
  if (isBehind || (document.hidden && waiting.length < kept.waiting.length)) live.pollNow()
}

function waitForAnswers(live: Live): void {
  const { monitor, baseMs, simulatedTime } = live
  const elapsed = stopwatch(live.clocks)
  const rules = { apartMs: baseMs / 3, atMostMs: READER_BOUNDS.live, simulatedTime }
  let confirmation = NOTHING_CONFIRMED
  live.onAnswer((answer) => {
    const { freshness } = monitor.seconds()
    if (freshness.kind === 'never') return
    const heard = {
      answer,
      readAt: freshness.readAt,
      cameAt: elapsed(),
      isLive: freshness.kind === 'live',
    }
    const { waiting } = subscriptions.getState()
    const { next, confirmed } = confirmedBy(confirmation, waiting, heard, rules)
    confirmation = next
    if (confirmed.length === 0) return
    const news = confirmed.map(({ wait: { id, name }, kind, at }) => ({ id, name, kind, at }))
    tell(news, live, answer)
  })
}

/** Tells what is confirmed, where no other page of this site has told it already. */
function tell(news: readonly Notice[], live: Live, { page }: Summary): void {
  const elsewhere = loadSubscriptions()?.notices ?? []
  const isToldElsewhere = ({ id, at }: Notice) =>
    elsewhere.some((other) => other.id === id && Math.abs(other.at - at) < READER_BOUNDS.live)
  const own = news.filter((one) => !isToldElsewhere(one))
  addNotices(news)
  const { language } = currentPrefs()
  const texts = notifyMeTexts[language]
  const { clock } = formats(language, live.timeZone ?? page.timeZone ?? 'UTC')
  for (const { id, name, kind, at } of own.filter((one) => one.kind === 'back')) {
    const isShown = notify({
      title: texts.isBack(name),
      body: `${page.name} · ${texts.confirmedAt(clock(at))}`,
      tag: `relight ${kind} ${id}`,
      language,
    })
    if (!isShown) subscriptions.setState({ mayNotify: 'unsupported' })
  }
}
