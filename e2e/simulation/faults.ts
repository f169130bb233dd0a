import type { Chance } from './chance.ts'
import { type Exchange, httpDate, type Manner, withHeader } from './exchange.ts'
import { PAYLOAD_FAULTS } from './payloadFaults.ts'
import { MINUTE, SECOND, type World } from './world.ts'

/** Context of a fault while it spoils an exchange. */
export interface FaultContext {
  readonly world: World
  readonly chance: Chance
  /** Start of the fault, epoch ms of true time. */
  readonly since: number
  /** True if the page has read its own page already, and so can tell another's from it. */
  readonly isPageKnown: boolean
}

/** Changes the answer by a kind of fault. */
export type Spoil = (exchange: Exchange, context: FaultContext) => Exchange

/** One fault of one world, from a moment to another, on all mirrors or on one. */
export interface Fault {
  readonly name: string
  readonly spoil: Spoil
  readonly from: number
  readonly to: number
  readonly mirror: number | null
}

const manner =
  (how: Manner): Spoil =>
  (exchange) => ({ ...exchange, manner: how })

const status =
  (code: number, text = ''): Spoil =>
  (exchange) => ({ ...exchange, status: code, text })

const asking =
  (code: number, wait: (at: number, chance: Chance) => string): Spoil =>
  (exchange, { chance }) =>
    withHeader({ ...exchange, status: code, text: '' }, 'retry-after', wait(exchange.at, chance))

/** The world as it stood at another moment. */
function statedAt(exchange: Exchange, at: number, { world }: FaultContext): Exchange {
  return { ...exchange, text: world.textAt(exchange.file, at) }
}

/** A copy that a cache made at a moment: with the age that a cache has to declare, or without it. */
function cachedAt(
  exchange: Exchange,
  at: number,
  context: FaultContext,
  isSaid: boolean,
): Exchange {
  const copy = withHeader(statedAt(exchange, at, context), 'date', httpDate(at))
  return withHeader(copy, 'age', isSaid ? `${Math.ceil((exchange.at - at) / SECOND)}` : null)
}

/** A clock that is up to two hours wrong: by as much as long as the fault lasts, for it does not jump about. */
const dateOff: Spoil = (exchange, { since }) => {
  const offMs = (((since / SECOND) * 7_919) % 14_400) * SECOND - 7_200 * SECOND
  return withHeader(exchange, 'date', httpDate(exchange.at + offMs))
}

const TRANSPORT: Readonly<Record<string, Spoil>> = {
  'connection refused': manner('lost'),
  'accepts and never answers': manner('hang'),
  'headers and no body': manner('head_only'),
  'one byte a second': manner('drip'),
  'cut in the middle of the body': manner('cut'),
  'redirects elsewhere': manner('lost'),
  'every second request fails': (exchange) =>
    exchange.count % 2 === 0 ? exchange : { ...exchange, manner: 'lost' },
  'slow, seven seconds': (exchange) => ({ ...exchange, latencyMs: 7 * SECOND }),
}

const HTTP: Readonly<Record<string, Spoil>> = {
  'HTTP 500': status(500),
  'HTTP 502 with a page': status(502, '<html>Bad gateway</html>'),
  '503, Retry-After: 60': asking(503, () => '60'),
  '503, Retry-After as a date': asking(503, (at) => httpDate(at + 2 * MINUTE)),
  '429, Retry-After of chance': asking(429, (_, chance) => `${chance.whole(0, 400)}`),
  '503, absurd Retry-After': asking(503, (_, chance) =>
    chance.pick(['-1', 'soon', '100000000000', '2147483649', '60, 120', '', '1e9', 'NaN']),
  ),
  'HTTP 403': status(403, '<html>Are you human?</html>'),
  'HTTP 404': status(404),
  'HTTP 410': status(410),
  'HTTP 204': status(204),
  '200 with nothing in it': status(200, ''),
  '200 with a sign-in page': status(200, '<!doctype html><title>Wi-Fi</title>All services work'),
}

const TIME: Readonly<Record<string, Spoil>> = {
  'frozen: the same body for ever': (exchange, context) =>
    statedAt(exchange, context.since, context),
  'a stale copy that declares its age': (exchange, context) =>
    cachedAt(exchange, context.since, context, true),
  'a stale copy of ten minutes before, declared': (exchange, context) =>
    cachedAt(exchange, exchange.at - 10 * MINUTE, context, true),
  'rolled back by twenty minutes': (exchange, context) =>
    statedAt(exchange, exchange.at - 20 * MINUTE, context),
  'one of two caches is five minutes behind': (exchange, context) =>
    exchange.count % 2 === 0
      ? exchange
      : cachedAt(exchange, exchange.at - 5 * MINUTE, context, true),
  'one of two caches is behind and does not say so': (exchange, context) =>
    exchange.count % 2 === 0
      ? exchange
      : cachedAt(exchange, exchange.at - 3 * MINUTE, context, false),
  'copies of every age': (exchange, context) =>
    cachedAt(exchange, exchange.at - context.chance.whole(0, 400) * SECOND, context, true),
  'Date is wrong': dateOff,
  'Date is in 2000': (exchange) => withHeader(exchange, 'date', httpDate(Date.UTC(2000, 0, 1))),
  'no Date': (exchange) => withHeader(exchange, 'date', null),
  'Date is no date': (exchange) => withHeader(exchange, 'date', '1'),
  'absurd Age': (exchange, { chance }) =>
    withHeader(exchange, 'age', chance.pick(['-60', 'old', '', '99999999999', '1e3'])),
}

const KINDS: readonly (readonly [string, Spoil])[] = Object.entries({
  ...TRANSPORT,
  ...HTTP,
  ...TIME,
  ...PAYLOAD_FAULTS,
})

/** One or two faults, or three, somewhere in a world's time; often two at once. Ends before `until`. */
export function faultsOf(
  chance: Chance,
  from: number,
  until: number,
  mirrors: number,
): readonly Fault[] {
  const one = (): Fault => {
    const [name, spoil] = chance.pick(KINDS)
    const begins = chance.is(0.2) ? from : chance.between(from, until - MINUTE)
    const ends = Math.min(until, begins + chance.between(0.5, 18) * MINUTE)
    const mirror = mirrors > 1 && chance.is(0.6) ? chance.whole(0, mirrors - 1) : null
    return { name, spoil, from: begins, to: ends, mirror }
  }
  const faults = Array.from({ length: chance.pick([1, 2, 2, 2, 3]) }, one)
  const [first, ...others] = faults
  if (!first || !chance.is(0.5)) return faults
  // Pairs that meet.
  return [first, ...others.map((fault) => ({ ...fault, from: first.from, to: first.to }))]
}

/** An exchange after every fault that lasts at its moment. */
export function spoiled(
  exchange: Exchange,
  faults: readonly Fault[],
  context: Omit<FaultContext, 'since'>,
): Exchange {
  return faults
    .filter(({ from, to, mirror }) => {
      return (
        exchange.at >= from && exchange.at < to && (mirror ?? exchange.mirror) === exchange.mirror
      )
    })
    .reduce((left, { spoil, from }) => spoil(left, { ...context, since: from }), exchange)
}
