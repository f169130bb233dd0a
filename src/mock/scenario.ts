import type { WireBriefing } from '../sources/briefing/wire.ts'
import type { WireIndicator, WireStatus } from '../sources/statuspage-v2/wire.ts'
import type {
  DirectChange,
  IndicatorOverride,
  Listing,
  Moment,
  ScenarioComponent,
  ScenarioIncident,
  ScenarioPage,
  ScenarioUpdate,
  WireOverride,
} from './scenarioParts.ts'

/** Everything that a mock status page ever posts, with the times. Times are epoch ms. */
export interface Scenario {
  readonly about: ScenarioPage
  readonly components: readonly ScenarioComponent[]
  /** Incidents and maintenances, in the order in which they were added. */
  readonly incidents: readonly ScenarioIncident[]
  readonly changes: readonly DirectChange[]
  readonly indicators: readonly IndicatorOverride[]
  readonly briefing: WireBriefing | null
  /** Start and end of the scenario clock, and its speed in ms per ms of real time. */
  readonly startAt: number
  readonly endAt: number
  readonly speed: number
}

/** Optional fields of an update besides its status and body. */
export interface UpdateOptions {
  /** Time described; ten minutes after the previous update by default. */
  readonly at?: Moment
  /** Time of posting; `at` by default. */
  readonly createdAt?: Moment
  /** Component ids or names with their new status; `null` lists one without a change. */
  readonly changes?: readonly (readonly [component: string, status: WireStatus | null])[]
  readonly id?: string
  readonly wire?: WireOverride
}

const MINUTE = 60_000
const YEAR = 365 * 24 * 60 * MINUTE

/** An immutable builder for scenarios. Each method returns an extended copy. */
export class Story implements Scenario {
  readonly about: ScenarioPage
  readonly components: readonly ScenarioComponent[] = []
  readonly incidents: readonly ScenarioIncident[] = []
  readonly changes: readonly DirectChange[] = []
  readonly indicators: readonly IndicatorOverride[] = []
  readonly briefing: WireBriefing | null = null
  readonly startAt: number
  readonly endAt: number
  readonly speed: number = 1
  readonly zero: number

  /** `zero`: the time from which minutes count, epoch ms. */
  constructor(zero: number) {
    this.zero = zero
    this.startAt = zero
    this.endAt = zero + 24 * 60 * MINUTE
    this.about = {
      id: 'page',
      name: 'Example',
      url: 'https://status.example',
      timeZone: 'Asia/Seoul',
      createdAt: zero - YEAR,
      wire: {},
    }
  }

  /** Sets properties of the page. */
  page(facts: Partial<Omit<ScenarioPage, 'createdAt'>> & { readonly createdAt?: Moment }): Story {
    const { createdAt, ...rest } = facts
    const at = createdAt === undefined ? this.about.createdAt : this.#ms(createdAt)
    return this.#with({ about: { ...this.about, ...rest, createdAt: at } })
  }

  /** Adds a component group: a service with functions of its own. */
  service(id: string, name: string = id, options: Partial<ScenarioComponent> = {}): Story {
    return this.#add({ ...componentFacts(id, name), group: true, ...options })
  }

  /** Adds a component to a service or, without `service`, on its own. */
  component(
    id: string,
    name: string = id,
    service: string | null = null,
    options: Partial<ScenarioComponent> = {},
  ): Story {
    return this.#add({ ...componentFacts(id, name), groupId: service, ...options })
  }

  /** Sets a component's status without an incident. Creates the component at its first mention. */
  at(moment: Moment, component: string, status: WireStatus): Story {
    const known = this.#mention(component)
    const listings: Listing[] = [[known.#idOf(component), status]]
    return known.#with({ changes: [...known.changes, { at: this.#ms(moment), listings }] })
  }

  /** Starts an incident; `update` adds its updates. */
  incident(
    id: string,
    name: string = id,
    options: {
      readonly impact?: WireIndicator
      readonly startedAt?: Moment
      readonly wire?: WireOverride
    } = {},
  ): Story {
    const { impact = 'minor', startedAt, wire = {} } = options
    const from = startedAt === undefined ? null : this.#ms(startedAt)
    return this.#tell({ id, name, impact, startedAt: from, window: null, updates: [], wire })
  }

  /** Adds an update to the latest incident or maintenance. */
  update(status: string, body: string = `Update: ${status}.`, options: UpdateOptions = {}): Story {
    const incident = this.incidents.at(-1)
    if (!incident) throw new RangeError('An update needs an incident before it')
    const known = (options.changes ?? []).reduce(
      (story, [name]) => story.#mention(name),
      this.#with({}),
    )
    const displayAt = options.at === undefined ? this.#next(incident) : this.#ms(options.at)
    const update: ScenarioUpdate = {
      id: options.id ?? `${incident.id}-${incident.updates.length + 1}`,
      status,
      body,
      displayAt,
      createdAt: options.createdAt === undefined ? displayAt : this.#ms(options.createdAt),
      listings: (options.changes ?? []).map(([name, to]) => [known.#idOf(name), to]),
      wire: options.wire ?? {},
    }
    const longer = { ...incident, updates: [...incident.updates, update] }
    return known.#with({ incidents: [...this.incidents.slice(0, -1), longer] })
  }

  /**
   * Schedules maintenance of `components`: announced, started and completed on schedule, unless
   * `completedAt` gives the actual end, or `null` for none yet.
   */
  maintenance(
    id: string,
    name: string,
    options: {
      readonly from: Moment
      readonly until: Moment
      readonly announcedAt?: Moment
      readonly completedAt?: Moment | null
      readonly components?: readonly string[]
      readonly wire?: WireOverride
    },
  ): Story {
    const { from, until, completedAt = until, components = [], wire = {} } = options
    const scheduledFor = this.#ms(from)
    const window = { scheduledFor, scheduledUntil: this.#ms(until) }
    const announcedAt = options.announcedAt ?? this.#minutes(scheduledFor) - 2 * 24 * 60
    const all = (status: WireStatus | null) => components.map((it) => [it, status] as const)
    const plan = { startedAt: null, window, updates: [], wire }
    const started = this.#tell({ id, name, impact: 'maintenance', ...plan })
      .update('scheduled', `${name}: planned.`, { at: announcedAt, changes: all(null) })
      .update('in_progress', `${name}: begun.`, { at: from, changes: all('under_maintenance') })
    if (completedAt === null) return started
    return started.update('completed', `${name}: done.`, {
      at: completedAt,
      changes: all('operational'),
    })
  }

  /** Overrides the page's indicator, whatever the status of its components. */
  indicator(
    indicator: WireIndicator,
    options: { readonly at?: Moment; readonly description?: string } = {},
  ): Story {
    const { at, description = null } = options
    const from = at === undefined ? this.about.createdAt : this.#ms(at)
    return this.#with({ indicators: [...this.indicators, { at: from, indicator, description }] })
  }

  /** Sets the content of the page's `briefing.json`. */
  brief(briefing: WireBriefing): Story {
    return this.#with({ briefing })
  }

  /** Sets start, end and speed of the scenario clock. */
  plays(from: Moment, until: Moment, speed = 1): Story {
    return this.#with({ startAt: this.#ms(from), endAt: this.#ms(until), speed })
  }

  #with(facts: Partial<Scenario>): Story {
    return Object.assign(new Story(this.zero), this, facts)
  }

  #add(component: ScenarioComponent): Story {
    return this.#with({ components: [...this.components, component] })
  }

  #tell(incident: ScenarioIncident): Story {
    return this.#with({ incidents: [...this.incidents, incident] })
  }

  #found(nameOrId: string): ScenarioComponent | undefined {
    const functions = this.components.filter((it) => !it.group)
    return (
      functions.find((it) => it.id === nameOrId) ?? functions.find((it) => it.name === nameOrId)
    )
  }

  #mention(nameOrId: string): Story {
    return this.#found(nameOrId) ? this : this.component(slug(nameOrId), nameOrId)
  }

  #idOf(nameOrId: string): string {
    return this.#found(nameOrId)?.id ?? slug(nameOrId)
  }

  #next(incident: ScenarioIncident): number {
    const last = incident.updates.at(-1)
    return last ? last.displayAt + 10 * MINUTE : (incident.startedAt ?? this.zero)
  }

  #minutes(ms: number): number {
    return (ms - this.zero) / MINUTE
  }

  #ms(moment: Moment): number {
    return typeof moment === 'number' ? this.zero + moment * MINUTE : parsed(moment)
  }
}

/**
 * Starts a scenario. Its minutes count from `zero`: epoch ms, or ISO 8601 with an offset; the epoch
 * by default. Throws a `RangeError` for an invalid time.
 */
export function scenario(zero: Moment = 0): Story {
  return new Story(typeof zero === 'number' ? zero : parsed(zero))
}

function componentFacts(id: string, name: string): ScenarioComponent {
  const facts = { group: false, groupId: null, description: null, status: 'operational' } as const
  return { id, name, ...facts, wire: {} }
}

const slug = (name: string): string => name.toLowerCase().replaceAll(/\s+/g, '-')

function parsed(iso: string): number {
  const at = Date.parse(iso)
  // Without an offset the time would depend on the time zone of the machine.
  if (Number.isNaN(at) || !/(?:Z|[+-]\d\d:\d\d)$/.test(iso)) throw new RangeError(`No time: ${iso}`)
  return at
}
