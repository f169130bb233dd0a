import { type OutageImpact, outageImpact, type ServiceImpact, serviceImpact } from '../impact.ts'
import type { UserCount } from '../../status/briefing.ts'
import { type Names, namesOf } from '../../status/names.ts'
import type { RecoveryModel } from './recoveryModel.ts'

/** Cost of the outage for the users of one service. Without a count of users there are times alone. */
export interface ImpactRow extends ServiceImpact, Names {
  readonly id: string
  /** `null` without a count of users. */
  readonly count: UserCount | null
}

/** Cost of the outage so far. */
export interface ImpactModel {
  /** Services with a count of users, in the order of the page. */
  readonly counted: readonly ImpactRow[]
  /** Services without one: their interruption is known, the number of users is not. */
  readonly uncounted: readonly ImpactRow[]
  /** The sum over `counted`; `null` where there is none. */
  readonly total: OutageImpact | null
  /** Hours of interruption a user of the services counted, as a range like the user-hours; `null` without users. */
  readonly hoursPerUser: OutageImpact['userHours'] | null
  /** Time in which some function of a service was unknown, summed over services, ms: nothing is claimed for it. */
  readonly unknownMs: number
}

/** Derives the cost of the outage from the onset to the moment shown, or to its end. `null` on a calm day. */
export function impactModel({ outage, inputs, timelines }: RecoveryModel): ImpactModel | null {
  if (!outage) return null
  const { snapshot, briefing, language, now } = inputs
  const over = { from: outage.onset, to: outage.endedAt ?? now }
  const rows = snapshot.services
    .filter(({ functions }) => functions.length > 0)
    .map((service): ImpactRow => {
      const users = briefing.components.get(service.id)?.users ?? null
      const count = users && users.monthly > 0 ? users : null
      const impact = serviceImpact(service, timelines, count?.monthly ?? 0, over)
      return { ...impact, ...namesOf(service, briefing, language), id: service.id, count }
    })
  const counted = rows.filter(({ count }) => count !== null)
  const total = counted.length > 0 ? outageImpact(counted) : null
  const perUser = (userHours: number) => (total ? userHours / total.users : 0)
  return {
    counted,
    uncounted: rows.filter(({ count }) => count === null),
    total,
    hoursPerUser: total && {
      low: perUser(total.userHours.low),
      weighted: perUser(total.userHours.weighted),
      high: perUser(total.userHours.high),
    },
    unknownMs: rows.reduce((sum, row) => sum + row.unknownMs, 0),
  }
}
