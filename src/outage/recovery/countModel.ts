import { clippedTo } from '../timeline/healthTimeline.ts'
import { LOST_RATIO } from '../impact.ts'
import type { Confidence } from '../../status/briefing.ts'
import { type ComponentStatus, STATUSES_WORST_FIRST } from '../../status/componentStatus.ts'
import { namesOf, type LocalizedText } from '../../status/names.ts'
import type { RecoveryModel } from './recoveryModel.ts'
import { knownChanges } from './changes.ts'
import { type ImpactModel, impactModel, type ImpactRow } from './impactModel.ts'

/** Loss of one function, as it goes into the weighted user-hours. */
export interface FunctionLoss {
  readonly id: string
  readonly name: LocalizedText
  /** Time in each status since the onset, ms. */
  readonly msBy: Readonly<Record<ComponentStatus, number>>
  /** Sum of these times, each multiplied by its factor, ms. */
  readonly lostMs: number
}

/** The user-hours of one service, taken apart. */
export interface Arithmetic {
  readonly impact: ImpactRow
  readonly functions: readonly FunctionLoss[]
}

/** Inputs of the figures at the moment shown. */
export interface CountModel {
  readonly impact: ImpactModel | null
  readonly arithmetic: readonly Arithmetic[]
  /** The part of a user-hour that each status takes, as a ratio. */
  readonly factors: Readonly<Record<ComponentStatus, number>>
  readonly changes: {
    readonly total: number
    readonly assumed: number
    /** By the briefing's grade; `ungraded` where it gives none. */
    readonly byConfidence: Readonly<Record<Confidence | 'ungraded', number>>
  }
}

/** Counts the base of the figures of this view. */
export function countModel(model: RecoveryModel): CountModel {
  const impact = impactModel(model)
  const changes = knownChanges(model)
  const byConfidence = { stated: 0, corroborated: 0, reconstructed: 0, ungraded: 0 }
  for (const { confidence } of changes) byConfidence[confidence ?? 'ungraded'] += 1
  return {
    impact,
    factors: LOST_RATIO,
    arithmetic: (impact?.counted ?? []).map((row) => arithmetic(model, row)),
    changes: {
      total: changes.length,
      assumed: changes.filter(({ isAssumed }) => isAssumed).length,
      byConfidence,
    },
  }
}

function arithmetic({ outage, inputs, timelines }: RecoveryModel, impact: ImpactRow): Arithmetic {
  const { snapshot, briefing, language, now } = inputs
  const service = snapshot.services.find(({ id }) => id === impact.serviceId)
  const over = { from: outage?.onset ?? now, to: outage?.endedAt ?? now }
  return {
    impact,
    functions: (service?.functions ?? []).map((component): FunctionLoss => {
      const msBy = noTime()
      for (const { status, from, to } of clippedTo(timelines.get(component.id) ?? [], over)) {
        msBy[status] += to - from
      }
      const lostMs = STATUSES_WORST_FIRST.reduce((sum, s) => sum + msBy[s] * LOST_RATIO[s], 0)
      const { name } = namesOf(component, briefing, language)
      return { id: component.id, name, msBy, lostMs }
    }),
  }
}

const noTime = (): Record<ComponentStatus, number> => ({
  major_outage: 0,
  partial_outage: 0,
  unknown: 0,
  degraded_performance: 0,
  under_maintenance: 0,
  operational: 0,
})
