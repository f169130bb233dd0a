import { QueryObserver } from '@tanstack/react-query'
import { startWakeups } from '../../src/live/wakeups.ts'
import { createLive, type Live } from '../../src/live/live.ts'
import type { DeviceClocks } from '../../src/live/trustedClock.ts'
import type { StatusSource } from '../../src/sources/source.ts'
import { type StatuspageOptions, statuspageSource } from '../../src/sources/statuspage-v2/source.ts'
import { NO_BRIEFING } from '../../src/status/briefing.ts'
import type { FreshnessBounds, Freshness } from '../../src/status/freshness.ts'
import type { IncidentRecord, Summary } from '../../src/status/snapshot.ts'
import { type Snapshot, snapshotOf } from '../../src/status/snapshot.ts'
import type { OverviewInputs } from '../../src/outage/overview.ts'
import { type ViewClaims, viewClaims } from '../../src/testing/viewClaims.ts'
import type { Shown } from './oracle.ts'
import type { VirtualTime } from './virtualTime.ts'

/** The parts of the product that a page is put together from, so that one can be replaced by a wrong one. */
export interface Parts {
  readonly sourceOf: (options: StatuspageOptions) => StatusSource
  readonly boundsOf: (bounds: FreshnessBounds) => FreshnessBounds
  readonly clocksOf: (clocks: DeviceClocks) => DeviceClocks
  readonly randomOf: (random: () => number) => () => number
  readonly claimsOf: (inputs: OverviewInputs) => readonly ViewClaims[]
}

/** The product as it is. */
export const PRODUCT: Parts = {
  sourceOf: statuspageSource,
  boundsOf: (bounds) => bounds,
  clocksOf: (clocks) => clocks,
  randomOf: (random) => random,
  claimsOf: viewClaims,
}

/** Options of a page in a world. */
export interface PageOptions {
  readonly parts: Parts
  readonly time: VirtualTime
  readonly clocks: DeviceClocks
  readonly random: () => number
  readonly bounds: FreshnessBounds
  readonly baseMs: number
  readonly mirrors: number
  readonly isWall: boolean
}

/** A page that is open, polls, and shows what each of the four views would. */
export interface OpenPage {
  readonly live: Live
  readonly shown: () => Shown
  /** Claims of each view; all of them must be true. */
  readonly claims: () => readonly Claims[]
  /** Every function's status as it is shown, by id. */
  readonly statuses: () => ReadonlyMap<string, string>
}

/** When the record of past incidents is asked for, after the first answer stands on the screen. */
const AFTER_PAINT_MS = 50

/** Opens a page: what its hooks do with React is done here without it, by the same functions. */
export function openPage(options: PageOptions): OpenPage {
  const { parts, time } = options
  const urls = Array.from({ length: options.mirrors }, (_, i) => `https://m${i}.example/api/v2`)
  const live = createLive({
    source: (now, latest, steady) =>
      parts.sourceOf({ urls, now, latest, steady, simulatedTime: false }),
    readBriefing: null,
    baseMs: options.baseMs,
    bounds: parts.boundsOf(options.bounds),
    pausesWhenHidden: !options.isWall,
    simulatedTime: false,
    clocks: parts.clocksOf(options.clocks),
    random: parts.randomOf(options.random),
    timeZone: null,
  })
  let record: QueryObserver<IncidentRecord> | null = null
  let changeMark: string | null = null
  const summary = new QueryObserver<Summary>(live.client, live.summaryQuery as never)
  summary.subscribe(({ data }) => {
    if (!data) return
    if (changeMark === null) {
      time.after(AFTER_PAINT_MS, () => {
        record = new QueryObserver<IncidentRecord>(live.client, live.recordQuery as never)
        record.subscribe(() => undefined)
      })
    } else if (data.changeMark !== changeMark) void record?.refetch()
    changeMark = data.changeMark
  })
  startWakeups(live)
  const look = viewOf(live, parts, () => record?.getCurrentResult().data)
  return {
    live,
    shown: () => look().shown,
    claims: () => look().claims,
    statuses: () => look().statuses,
  }
}

/** Content of a view, with its name. */
export interface Claims extends Shown {
  readonly view: ViewClaims['view']
}

interface Look {
  /** Content of the public view. */
  readonly shown: Shown
  readonly claims: readonly Claims[]
  readonly statuses: ReadonlyMap<string, string>
}

const NOTHING: Look = {
  shown: {
    freshness: 'blind',
    working: [],
    workingServices: [],
    saysAllWork: false,
    workingCount: null,
  },
  claims: [],
  statuses: new Map(),
}

/** Content of the views, derived again only when its inputs have changed. */
function viewOf(live: Live, parts: Parts, recordNow: () => IncidentRecord | undefined) {
  let drawnFrom: readonly unknown[] = []
  let look = NOTHING
  return (): Look => {
    const { freshness, readAt, now, gathering, summary } = live.monitor.state()
    const record = recordNow()
    if (!summary) return { ...NOTHING, shown: { ...NOTHING.shown, freshness } }
    const from = [summary, record, freshness]
    if (from.every((it, i) => it === drawnFrom[i])) return look
    drawnFrom = from
    const snapshot = snapshotOf(summary, record)
    const inputs = { snapshot, freshness, readAt: readAt ?? now, now, gathering }
    look = lookOf(parts.claimsOf({ ...inputs, briefing: NO_BRIEFING }), snapshot, freshness)
    return look
  }
}

function lookOf(claims: readonly ViewClaims[], snapshot: Snapshot, freshness: Freshness): Look {
  const shown = claims.map((claim) => shownBy(claim, snapshot, freshness))
  const { functions } = claims[0] ?? {}
  return { shown: shown[0] ?? NOTHING.shown, claims: shown, statuses: functions ?? new Map() }
}

function shownBy(of: ViewClaims, { services }: Snapshot, freshness: Freshness): Claims {
  const works = (id: string) => of.services.get(id) === 'operational'
  return {
    view: of.view,
    freshness,
    working: [...(of.functions ?? [])].flatMap(([id, status]) =>
      status === 'operational' ? [id] : [],
    ),
    workingServices: services
      .filter(({ id }) => works(id))
      .map(({ functions }) => functions.map(({ id }) => id)),
    saysAllWork: of.saysAllWork,
    workingCount: of.working,
  }
}
