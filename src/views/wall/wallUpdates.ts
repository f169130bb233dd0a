import type { OutageEpisode } from '../../outage/episode.ts'
import { isOpen } from '../../status/incident.ts'
import { type LocalizedText, localized } from '../../status/names.ts'
import type { WallInputs } from './wallModel.ts'

/** One thing the operator said. */
export interface WallUpdate {
  readonly id: string
  /** The moment it speaks of, epoch ms. */
  readonly at: number
  readonly text: LocalizedText
}

const MOST_SHOWN = 4

/** The newest updates of what is open, or of the outage just over, newest first. */
export function wallUpdates(
  { snapshot, now, briefing, language }: WallInputs,
  episode: OutageEpisode | null,
): readonly WallUpdate[] {
  return snapshot.incidents
    .filter((incident) => isOpen(incident) || episode?.incidentIds.includes(incident.id))
    .flatMap((incident) => incident.updates)
    .filter(({ displayAt }) => displayAt <= now)
    .toSorted((a, b) => b.displayAt - a.displayAt || b.createdAt - a.createdAt)
    .slice(0, MOST_SHOWN)
    .map(({ id, displayAt, body }) => ({
      id,
      at: displayAt,
      text: localized(briefing.updates.get(id)?.body, language, body),
    }))
}
