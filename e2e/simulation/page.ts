import { QueryObserver } from '@tanstack/react-query'
import { attend } from '../../src/live/wakeups.ts'
import { createLive, type Live } from '../../src/live/live.ts'
import type { DeviceClocks } from '../../src/live/trustedClock.ts'
import type { StatusSource } from '../../src/sources/source.ts'
import { type StatuspageOptions, statuspageSource } from '../../src/sources/statuspage-v2/source.ts'
import { NO_BRIEFING } from '../../src/status/briefing.ts'
import type { FreshnessBounds, Freshness } from '../../src/status/freshness.ts'
import type { IncidentRecord, Summary } from '../../src/status/snapshot.ts'
import { snapshotOf } from '../../src/status/snapshot.ts'
import { headline } from '../../src/views/public/headline.ts'
import { type PublicModel, publicModel } from '../../src/views/public/publicModel.ts'
import type { Shown } from './oracle.ts'
import type { VirtualTime } from './virtualTime.ts'

/** The parts of the product that a page is put together from, so that one can be replaced by a wrong one. */
export interface Parts {
  readonly sourceOf: (options: StatuspageOptions) => StatusSource
  readonly boundsOf: (bounds: FreshnessBounds) => FreshnessBounds
  readonly clocksOf: (clocks: DeviceClocks) => DeviceClocks
  readonly randomOf: (random: () => number) => () => number
  readonly isAllSaid: (model: PublicModel, freshness: Freshness) => boolean
}

/** The product as it is. */
export const PRODUCT: Parts = {
  sourceOf: statuspageSource,
  boundsOf: (bounds) => bounds,
  clocksOf: (clocks) => clocks,
  randomOf: (random) => random,
  isAllSaid: (model, kind) => headline(model, kind, false).kind === 'all_working',
}

/** What a page is opened with in a world. */
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

/** A page that is open, polls, and shows what the public view would. */
export interface OpenPage {
  readonly live: Live
  readonly shown: () => Shown
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
    restsWhenHidden: !options.isWall,
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
  attend(live)
  const look = viewOf(live, parts, () => record?.getCurrentResult().data)
  return {
    live,
    shown: () => look().shown,
    statuses: () => look().statuses,
  }
}

interface Look {
  readonly shown: Shown
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
  statuses: new Map(),
}

/** What the public view shows; worked out again only when what it is drawn from has changed. */
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
    const model = publicModel({
      snapshot: snapshotOf(summary, record),
      freshness,
      readAt: readAt ?? now,
      now,
      gathering,
      briefing: NO_BRIEFING,
      language: 'en',
      days: () => [now - 86_400_000, now],
    })
    look = lookOf(model, freshness, parts)
    return look
  }
}

function lookOf(model: PublicModel, freshness: Freshness, parts: Parts): Look {
  const functions = model.services.flatMap((service) => service.functions)
  const works = ({ shown }: { shown: { status: string } }) => shown.status === 'operational'
  const counts = model.services.flatMap(({ working }) => (working === null ? [] : [working]))
  return {
    shown: {
      freshness,
      working: functions.filter(works).map(({ id }) => id),
      workingServices: model.services
        .filter(works)
        .map((service) => service.functions.map(({ id }) => id)),
      saysAllWork: parts.isAllSaid(model, freshness),
      workingCount: counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0),
    },
    statuses: new Map(functions.map(({ id, shown }) => [id, shown.status])),
  }
}
