import type { OutageEpisode } from '../../outage/episode.ts'
import { isOpen, isPostedLate } from '../../status/incident.ts'
import { type LocalizedText, localized } from '../../status/names.ts'
import type { RecoveryInputs } from './recoveryModel.ts'

/** One thing the operator said. */
export interface Announcement {
  readonly id: string
  /** The moment it speaks of, epoch ms. */
  readonly at: number
  readonly text: LocalizedText
  /** The wire's own words with their tags, where they have any. */
  readonly html: string | undefined
  /** When it was said, where that was well after the moment. */
  readonly postedAt: number | null
}

/** The latest announcements, newest first, and how many there are in all. */
export interface Announced {
  readonly latest: readonly Announcement[]
  readonly total: number
}

const MOST_SHOWN = 7

/** What was announced in the incidents that are open, or in the outage just over: the latest of it. */
export function announced(inputs: RecoveryInputs, episode: OutageEpisode | null): Announced {
  const all = announcements(inputs, episode)
  return { latest: all.slice(0, MOST_SHOWN), total: all.length }
}

/** All of it, newest first. */
export function announcements(
  { snapshot, briefing, language }: RecoveryInputs,
  episode: OutageEpisode | null,
): readonly Announcement[] {
  return snapshot.incidents
    .filter((incident) => isOpen(incident) || episode?.incidentIds.includes(incident.id))
    .flatMap((incident) => incident.updates)
    .toSorted((a, b) => b.displayAt - a.displayAt || b.createdAt - a.createdAt)
    .map((update) => ({
      id: update.id,
      at: update.displayAt,
      text: localized(briefing.updates.get(update.id)?.body, language, update.body),
      html: update.html,
      postedAt: isPostedLate(update) ? update.createdAt : null,
    }))
}
