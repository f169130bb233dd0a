import type { StatusPageState } from '../../../live/useStatusPage.ts'
import type { AnswerAge } from '../../../status/freshness.ts'
import type { Reader } from '../../../ui/Reader.tsx'
import { localized } from '../../../status/names.ts'
import { longMoment } from '../paper/paperMoment.ts'
import { shareLink } from '../paper/shareLink.ts'
import { paperTexts } from '../../../texts/paper.ts'
import { recoveryTexts } from '../../../texts/recovery.ts'
import type { RecoveryModel, ReplayClock } from '../model.ts'

/** Inputs of a file, at the moment it is asked for. */
export interface FileOf {
  readonly page: StatusPageState
  readonly model: RecoveryModel
  /** Clock of the replay; `null` for now. */
  readonly replay: ReplayClock | null
  readonly freshness: AnswerAge
  readonly reader: Reader
}

/** Origin of a file in words: its subject, its moment, how far to trust it, where to find it again. */
export interface Provenance {
  readonly title: string
  readonly moment: string
  /** Notes that it is of the past or old; empty if neither. */
  readonly notes: readonly string[]
  readonly source: string
  readonly link: string
}

/** Origin of a file. */
export function provenance({ page, model, replay, freshness, reader }: FileOf): Provenance {
  const { language, formats } = reader
  const words = paperTexts[language]
  const { snapshot, now } = model.inputs
  const name = localized(page.briefing.title, language, snapshot.page.name).text
  const long = (at: number) => longMoment(at, formats)
  const past =
    replay === null
      ? []
      : [`${words.replay(long(now))}. ${replay === 'known' ? words.replayKnown : words.replayWas}`]
  const { timeZone } = formats
  const isKnown = replay === 'known'
  return {
    title: [recoveryTexts[language].title, name].filter(Boolean).join(' · '),
    moment: words.asOf(long(now), formats.zoneName),
    notes: [...past, ...doubts(page.pollState.freshness, freshness, long, reader)],
    source: words.source(snapshot.page.name, snapshot.page.url ?? window.location.origin),
    link: shareLink(window.location.href, { at: now, timeZone, language, isKnown }),
  }
}

function doubts(
  kind: StatusPageState['pollState']['freshness'],
  freshness: AnswerAge,
  long: (at: number) => string,
  { language, formats }: Reader,
): readonly string[] {
  const words = paperTexts[language]
  if (kind === 'live' || kind === 'late' || freshness.kind === 'never') return []
  const { ageMs, readAt } = freshness
  if (kind === 'stale') {
    return [`${words.madeStale(formats.duration(ageMs))} ${words.staleNote(long(readAt))}`]
  }
  return [`${words.madeBlind} ${words.blindNote} ${words.lastRead(long(readAt))}`]
}
