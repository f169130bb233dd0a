import type { Claim } from '../outage/verdict.ts'
import { type Overview, overviewOf, type OverviewInputs } from '../outage/overview.ts'
import type { ComponentStatus } from '../status/componentStatus.ts'
import { embedModel } from '../views/embed/embedModel.ts'
import { publicModel } from '../views/public/publicModel.ts'
import { recoveryHeadline } from '../outage/recovery/recoveryHeadline.ts'
import { recoveryModel } from '../outage/recovery/recoveryModel.ts'
import { wallModel } from '../views/wall/wallModel.ts'

/** The name of a view. */
export type ViewName = 'public' | 'wall' | 'recovery' | 'embed'

/** The claims of one view, read from its own model. A part that the view does not show is `undefined`. */
export interface ViewClaims {
  readonly view: ViewName
  readonly claim: Claim
  /** The view states that everything works, or is restored. */
  readonly saysAllWork: boolean
  /** Status of each function it shows, by id. */
  readonly functions: ReadonlyMap<string, ComponentStatus> | undefined
  /** Status of each service, by id. */
  readonly services: ReadonlyMap<string, ComponentStatus>
  /** Number of functions it says work; `null` while it gives no number. */
  readonly working: number | null
  readonly total: number | undefined
  /** When the outage began, epoch ms; `null` on a calm day, or if the start is not on record. */
  readonly onset: number | null | undefined
  /** Start of the status of each function that it dates, epoch ms; `null` if not on record. */
  readonly since: ReadonlyMap<string, number | null> | undefined
}

/** The claims of all four views about the same answer at the same moment. */
export function viewClaims(inputs: OverviewInputs): readonly ViewClaims[] {
  const overview = overviewOf(inputs)
  // The history is the same for all views; deriving it takes the most time.
  const named = { ...inputs, timelines: overview.timelines, language: 'en' } as const
  return [
    publicClaims(named, overview),
    wallClaims(named),
    recoveryClaims(named),
    embedClaims(named, overview),
  ]
}

type Inputs = OverviewInputs & { readonly language: 'en' }

const byId = <T extends { readonly id: string }, V>(rows: readonly T[], value: (row: T) => V) =>
  new Map(rows.map((row) => [row.id, value(row)]))

const onsetOf = (
  outage: { readonly onset: number; readonly isOnsetOnRecord: boolean } | null,
): number | null => (outage?.isOnsetOnRecord ? outage.onset : null)

function publicClaims(inputs: Inputs, overview: Overview): ViewClaims {
  const days = () => [inputs.now - 86_400_000, inputs.now]
  const model = publicModel({ ...inputs, days }, overview)
  const functions = model.services.flatMap((service) => service.functions)
  return {
    view: 'public',
    claim: model.verdict.claim,
    saysAllWork: model.verdict.claim === 'all_working',
    functions: byId(functions, ({ shown }) => shown.status),
    services: byId(model.services, ({ shown }) => shown.status),
    working: model.verdict.working,
    total: model.verdict.total,
    onset: onsetOf(model.outage),
    since: byId(functions, ({ since }) => since),
  }
}

function wallClaims(inputs: Inputs): ViewClaims {
  const model = wallModel(inputs)
  const lanes = model.services.flatMap((service) => service.lanes)
  return {
    view: 'wall',
    claim: model.verdict.claim,
    saysAllWork: model.verdict.claim === 'all_working',
    functions: byId(lanes, ({ status }) => status),
    services: byId(model.services, ({ shown }) => shown.status),
    working: model.verdict.working,
    total: model.verdict.total,
    onset: onsetOf(model.outage),
    since: undefined,
  }
}

function recoveryClaims(inputs: Inputs): ViewClaims {
  const model = recoveryModel(inputs)
  const { kind } = recoveryHeadline({ model, isComing: false, isRecordMissing: false })
  const isAll = model.working === model.total
  return {
    view: 'recovery',
    claim: model.verdict.claim,
    saysAllWork: kind === 'restored' || (kind === 'calm' && isAll),
    functions: byId(model.remaining, ({ shown }) => shown.status),
    services: byId(model.services, ({ shown }) => shown.status),
    working: model.verdict.working,
    total: model.total,
    onset: onsetOf(model.outage),
    since: byId(model.remaining, ({ since }) => since),
  }
}

function embedClaims(inputs: Inputs, overview: Overview): ViewClaims {
  const { verdict, rows } = embedModel(inputs, overview)
  return {
    view: 'embed',
    claim: verdict.claim,
    saysAllWork: verdict.claim === 'all_working',
    functions: undefined,
    services: byId(rows, ({ shown }) => shown.status),
    working: rows.length === 0 ? verdict.working : sumOf(rows.map(({ working }) => working)),
    total: rows.reduce((sum, { total }) => sum + total, 0),
    onset: undefined,
    since: undefined,
  }
}

const sumOf = (counts: readonly (number | null)[]): number | null =>
  counts.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0)
