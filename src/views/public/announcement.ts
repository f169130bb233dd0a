import type { ComponentStatus } from '../../status/componentStatus.ts'
import { type Freshness, isTrusted } from '../../status/freshness.ts'
import { type SpeechUrgency, speechUrgency, isMoreUrgent } from '../../announce/speechUrgency.ts'
import type { News, Step } from '../../announce/useAnnouncer.ts'
import type { CommonTexts } from '../../texts/en/common.ts'
import type { Claim, Verdict } from '../../outage/verdict.ts'
import type { PublicModel, ServiceModel } from './publicModel.ts'

/** Knowledge of a listener: the trusted statuses they were told last, and how well they see. */
export interface Told {
  readonly statuses: ReadonlyMap<string, ComponentStatus> | null
  /** A late answer is seen as well as a live one; `past`: they look at another moment. */
  readonly sight: 'seeing' | 'stale' | 'blind' | 'past'
  /** The first line: it may take back that all works where no status changed. */
  readonly line: Claim | null
  readonly urgency: SpeechUrgency
}

/** The picture of a page, as far as it is announced. */
export interface Shown {
  readonly model: PublicModel | null
  readonly verdict: Verdict
  /** The verdict in words. */
  readonly line: string
  readonly freshness: Freshness
  readonly isReplay: boolean
}

/** A reader of the past knows nothing of the present; once they are back, it is announced. */
const PAST: Told = {
  statuses: null,
  sight: 'past',
  line: null,
  urgency: { isBlind: false, hasDown: null },
}

/** Number of changes that are named in one announcement. */
const MOST_NAMED = 4

/** Knowledge of a listener once they were told what is shown. `null`: nothing is known yet, not even that nothing is. */
function toldOf(shown: Shown, before: Told | null): Told | null {
  const { model, verdict, freshness, isReplay } = shown
  if (isReplay) return PAST
  if (verdict.claim === 'checking') return null
  const isSeeing = isTrusted(freshness)
  return {
    statuses: isSeeing && model ? statusesOf(model) : (before?.statuses ?? null),
    sight: isSeeing ? 'seeing' : freshness === 'stale' ? 'stale' : 'blind',
    line: verdict.claim,
    urgency: speechUrgency(
      freshness,
      model && [...statusesOf(model).values()],
      before?.urgency ?? null,
    ),
  }
}

/** The announcement for a listener who was told `before`; `null`: none. The first picture is not news, unless it is none. */
function announcement(
  { model, line }: Shown,
  now: Told,
  before: Told | null,
  t: CommonTexts,
): News | null {
  const isUrgent = isMoreUrgent(now.urgency, before?.urgency ?? null)
  if (now.sight === 'blind') return isUrgent ? { text: `${line}. ${t.blindNote}`, isUrgent } : null
  if (!before || now.sight === 'past') return null
  const changes = model && now.sight === 'seeing' ? changesSince(model, before, t.status) : []
  if (changes.length === 0 && now.sight === before.sight && now.line === before.line) return null
  const more = changes.length - MOST_NAMED
  const parts = [line, ...spoken(changes.slice(0, MOST_NAMED))]
  return { text: [...parts, ...(more > 0 ? [t.andMore(more)] : [])].join('. '), isUrgent }
}

/** The announcement that follows from a picture, for listeners who were told `before`. */
export function announcementStep(shown: Shown, before: Told | null, t: CommonTexts): Step<Told> {
  const told = toldOf(shown, before)
  return {
    news: told && announcement(shown, told, before, t),
    told,
    // A change that is undone before it could be announced is no news.
    untold: told?.sight === 'past' ? told : (before ?? told),
  }
}

function statusesOf(model: PublicModel): ReadonlyMap<string, ComponentStatus> {
  return new Map(
    model.services.flatMap(({ functions }) =>
      functions.map((f) => [f.id, f.shown.status] as const),
    ),
  )
}

interface Change {
  readonly service: ServiceModel
  readonly text: string
}

function changesSince(
  model: PublicModel,
  { statuses }: Told,
  names: Record<ComponentStatus, string>,
): readonly Change[] {
  if (!statuses) return []
  return model.services.flatMap((service) =>
    service.functions
      .filter(({ id, shown }) => statuses.get(id) !== shown.status)
      .map(({ name, shown }) => ({ service, text: `${name.text} ${names[shown.status]}` })),
  )
}

/** Changes as they are spoken: each service once, with what changed in it. */
function spoken(changes: readonly Change[]): readonly string[] {
  return [...new Set(changes.map(({ service }) => service))].map((service) => {
    const own = changes.filter((change) => change.service === service)
    const list = own.map(({ text }) => text).join(', ')
    return service.isGroup ? `${service.name.text}: ${list}` : list
  })
}
