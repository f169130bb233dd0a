import type { StatusPageState } from '../../../live/useStatusPage.ts'
import type { Notice } from '../../../prefs/subscriptions.ts'
import { isTrusted } from '../../../status/freshness.ts'
import type { Reader } from '../../../ui/Reader.tsx'
import { presentStatus } from '../../../outage/confirmation.ts'
import type { NotifyMeTexts } from '../../../texts/en/notifyMe.ts'

/** Sources of a notice: present knowledge, beside the knowledge at the time. */
type Known = Pick<StatusPageState, 'snapshot' | 'pollState'>
type Names = ReadonlyMap<string, string>

const nameOf = ({ id, name }: Notice, names: Names): string => names.get(id) ?? name

/** True if what was told is still so, as far as anybody knows now. */
function isStillSo({ id, kind }: Notice, { snapshot, pollState }: Known): boolean {
  if (kind !== 'back' || !snapshot || !isTrusted(pollState.freshness)) return false
  return presentStatus(id, snapshot) === 'operational'
}

/** News as it may be told now: good news only for as long as it is known to be so. */
export function newsText(
  told: Notice,
  known: Known,
  reader: Reader,
  texts: NotifyMeTexts,
  names: Names,
): string {
  const name = nameOf(told, names)
  if (told.kind === 'gone') return texts.isGone(name)
  const clock = reader.formats.shortMoment(told.at, known.pollState.now)
  if (isStillSo(told, known)) return `${texts.isBack(name)} · ${texts.confirmedAt(clock)}`
  const status = known.snapshot && presentStatus(told.id, known.snapshot)
  if (!status || !isTrusted(known.pollState.freshness)) return texts.toldUnknown(name, clock)
  return texts.toldOther(name, clock, reader.t.status[status])
}

/** The latest good news that still is, for the window's title, with how many there are; `null` without any. */
export function goodNews(
  told: readonly Notice[],
  known: Known,
  reader: Reader,
  texts: NotifyMeTexts,
  names: Names,
): string | null {
  const good = told.filter((one) => isStillSo(one, known))
  const last = good.at(-1)
  return last ? `(${good.length}) ${newsText(last, known, reader, texts, names)}` : null
}
