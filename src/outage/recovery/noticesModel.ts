import { episodeLanes } from '../episodeLanes.ts'
import { curveWindow } from '../recoveryCurve.ts'
import {
  meanTime,
  type MeanTime,
  type TimesToTell,
  timesToRestore,
  timesToTell,
} from '../timeToRestore.ts'
import { isBad } from '../../status/componentStatus.ts'
import { isPostedLate } from '../../status/incident.ts'
import { localized, namesOf, type LocalizedText, type Names } from '../../status/names.ts'
import type { RecoveryModel } from './recoveryModel.ts'

/** Time to the first post on one incident, and the punctuality of its posts. */
export interface NoticeRow extends TimesToTell {
  readonly id: string
  readonly name: LocalizedText
  readonly startedAt: number | null
  /** Entries by the moment shown, and the number posted more than five minutes after the moment they describe. */
  readonly entries: number
  readonly postedLate: number
  /** Every entry bears one time for both: either all were posted at once, or the times of posting are not kept. */
  readonly hasOneClock: boolean
}

/** Times to restore of one service's functions. */
export interface RestoreRow extends Names {
  readonly id: string
  /** `null`: none has ended yet, or none was seen from begin to end. */
  readonly mean: MeanTime | null
  readonly longestMs: number | null
  /** Functions still interrupted: not in the mean, which they will raise. */
  readonly open: number
}

/** Times to tell readers, and times to restore. */
export interface NoticeModel {
  readonly notices: readonly NoticeRow[]
  readonly restores: readonly RestoreRow[]
  /** Over all functions of all services. */
  readonly overall: MeanTime | null
}

/** Times to tell and to restore in the outage, at the moment shown. `null` on a calm day. */
export function noticeModel({ outage, overview, inputs }: RecoveryModel): NoticeModel | null {
  if (!outage) return null
  const { snapshot, briefing, language, readAt, now } = inputs
  const lanes = episodeLanes(snapshot, curveWindow(outage, now), readAt, overview.history)
  const timesOf = new Map([...lanes].map(([id, lane]) => [id, timesToRestore(lane)]))
  const restores = snapshot.services.map((service): RestoreRow => {
    const times = service.functions.flatMap(({ id }) => timesOf.get(id) ?? [])
    return {
      ...namesOf(service, briefing, language),
      id: service.id,
      mean: meanTime(times),
      longestMs: times.length > 0 ? Math.max(...times) : null,
      open: service.functions.filter(({ status }) => isBad(status)).length,
    }
  })
  return {
    notices: snapshot.incidents
      .filter(({ id }) => outage.incidentIds.includes(id))
      .toSorted((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0))
      .map(({ id, name, startedAt, ...incident }) => ({
        ...timesToTell({ id, name, startedAt, ...incident }),
        id,
        name: localized(briefing.incidents.get(id), language, name),
        startedAt,
        entries: incident.updates.length,
        postedLate: incident.updates.filter(isPostedLate).length,
        hasOneClock: incident.updates.every(({ displayAt, createdAt }) => displayAt === createdAt),
      })),
    restores: restores.filter(({ mean, open }) => mean !== null || open > 0),
    overall: meanTime([...timesOf.values()].flat()),
  }
}
