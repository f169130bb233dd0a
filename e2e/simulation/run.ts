import { READER_BOUNDS, WALL_BOUNDS } from '../../src/status/freshness.ts'
import { type Chance, chanceOf } from './chance.ts'
import { deviceStory, type DeviceStory } from './device.ts'
import { type Exchange, fetched, httpDate } from './exchange.ts'
import { type Fault, faultsOf, spoiled } from './faults.ts'
import { type Oracle, oracleOf, TOLERANCE_MS } from './oracle.ts'
import { openPage, type OpenPage, type Parts } from './page.ts'
import { stageOf } from './platform.ts'
import { pollsOf, type Polls } from './polls.ts'
import { recoveryOf } from './recovery.ts'
import { type VirtualTime, virtualTime } from './virtualTime.ts'
import { MINUTE, SECOND, type World, worldOf } from './world.ts'

/** A claim that nobody may make, or another broken promise. */
export interface Broken {
  readonly kind: 'false_green' | 'pace' | 'recovery'
  readonly what: string
}

/** Result of one world. */
export interface Outcome {
  readonly broken: Broken | null
  readonly polls: number
  readonly looks: number
  readonly faults: readonly string[]
}

/** Is told what happens in a world, with the true time since its beginning in ms. */
export type Tell = (atMs: number, what: string) => void

/** Everything one world is made of. */
interface Scene {
  readonly chance: Chance
  readonly time: VirtualTime
  readonly world: World
  readonly faults: readonly Fault[]
  readonly mirrors: number
  readonly isWall: boolean
  readonly lastsMs: number
  readonly story: DeviceStory
  readonly polls: Polls
  readonly oracle: Oracle
  readonly tell: Tell
}

/** The ages as they are promised to readers, told a second time: the oracle must not believe the product's own. */
const PROMISED = {
  readers: { live: 3 * MINUTE, late: 5 * MINUTE, stale: 15 * MINUTE },
  wall: { live: 1.5 * MINUTE, late: 3 * MINUTE, stale: 15 * MINUTE },
}

/** No world is longer: a device may sleep for eight hours twice. */
const LONGEST_MS = 20 * 60 * MINUTE

/** Plays the world of a seed to its end, or to where something promised is broken. */
export async function runWorld(
  seed: number,
  parts: Parts,
  tell: Tell = () => undefined,
): Promise<Outcome> {
  const chance = chanceOf(seed)
  const time = virtualTime()
  let broken: Outcome['broken'] = null
  const fail = (kind: Broken['kind'], what: string) => {
    broken ??= { kind, what }
  }
  let [isCrashed, crash]: [boolean, unknown] = [false, null]
  let ring: (event: 'visibilitychange' | 'online') => void = () => undefined
  const scene = sceneOf(chance, time, tell, (event) => ring(event))
  const { device } = scene.story
  const stage = stageOf({
    time,
    wall: device.clocks.wall,
    steady: device.clocks.steady,
    isHidden: device.isHidden,
    fetch: loud(
      networkOf(scene, (what) => fail('pace', what)),
      (error) => ([isCrashed, crash] = [true, error]),
    ),
  })
  ring = stage.tell
  const page = pageOf(scene, parts)
  happenings(scene)
  let looks = 0
  let isOver = false
  const isRecovered = recoveryOf({ ...scene, page, fail })
  const glance = () => {
    looks += 1
    for (const claims of page.claims()) {
      const lie = scene.oracle.falseClaim(claims, device.trueNow())
      if (lie) fail('false_green', `${claims.view}: ${lie}`)
    }
  }
  // A view draws when it is told of something, however short that stands.
  page.live.monitor.subscribe(glance)
  const look = () => {
    glance()
    isOver = isRecovered()
    if (broken === null && !isOver) time.after(SECOND, look, true)
    sayWhatChanged(page, scene)
  }
  // After the page's own look at the clock of the same second.
  time.after(SECOND, look, true)
  await time.runUntil(LONGEST_MS, () => broken === null && !isOver && !isCrashed)
  page.live.client.clear()
  if (isCrashed) throw crash
  if (!isOver) fail('recovery', 'nothing came to an end')
  return { broken, polls: scene.polls.count(), looks, faults: scene.faults.map(({ name }) => name) }
}

function sceneOf(
  chance: Chance,
  time: VirtualTime,
  tell: Tell,
  ring: (event: 'visibilitychange' | 'online') => void,
): Scene {
  const isWall = chance.is(0.3)
  const lastsMs = chance.between(6, 22) * MINUTE
  const mirrors = chance.pick([1, 1, 2, 3])
  const world = worldOf(chance, lastsMs)
  const story = deviceStory(chance, time, world.startAt, lastsMs, ring)
  const from = (at: number) => at - world.startAt
  return {
    chance,
    time,
    world,
    isWall,
    lastsMs,
    mirrors,
    story,
    faults: faultsOf(chance, world.startAt, world.startAt + lastsMs, mirrors),
    polls: pollsOf(isWall ? 15 * SECOND : MINUTE),
    oracle: oracleOf(isWall ? PROMISED.wall : PROMISED.readers, story.skewMs >= -120 * SECOND),
    tell: (_, what) => tell(from(story.device.trueNow()), what),
  }
}

function pageOf({ chance, time, isWall, mirrors, story }: Scene, parts: Parts): OpenPage {
  return openPage({
    parts,
    time,
    mirrors,
    isWall,
    clocks: story.device.clocks,
    random: chance.next,
    bounds: isWall ? WALL_BOUNDS : READER_BOUNDS,
    baseMs: isWall ? 15 * SECOND : MINUTE,
  })
}

type Network = (url: string, signal: AbortSignal) => Promise<Response>

/** The page takes whatever its network throws for a lost connection: an error of ours would pass for one. */
function loud(network: Network, crashed: (error: unknown) => void): Network {
  return (url, signal) => {
    try {
      return network(url, signal)
    } catch (error) {
      crashed(error)
      throw error
    }
  }
}

/** The network of a world: what the world says at the moment, and what faults make of it on the way. */
function networkOf(scene: Scene, broke: (what: string) => void): Network {
  const { chance, time, world, faults, polls, oracle, tell } = scene
  const { trueNow, clocks } = scene.story.device
  const { wall } = clocks
  let count = 0
  return (url, signal) => {
    const at = trueNow()
    const file = url.endsWith('incidents.json') ? 'incidents.json' : 'summary.json'
    const isSummary = file === 'summary.json'
    const mirror = Number(/m(\d)/.exec(url)?.[1] ?? 0)
    const early = isSummary ? polls.asked(time.now(), mirror) : null
    if (early) broke(early)
    const plain: Exchange = {
      file,
      at,
      count: (count += 1),
      mirror,
      manner: 'whole',
      status: 200,
      text: world.textAt(file, at),
      headers: new Map([['date', httpDate(at)]]),
      latencyMs: chance.between(20, 600),
    }
    const isPageKnown = oracle.newest() !== null
    const exchange = spoiled(plain, faults, { world, chance, isPageKnown })
    if (isSummary) tell(0, `asks mirror ${exchange.mirror}: ${inWords(exchange)}`)
    const isGood = exchange.manner === 'whole' && exchange.status === 200
    const wait = (ms: number, then: () => void) => void time.after(ms, then)
    const wallAt = wall()
    const answer = fetched(exchange, wait, signal, () => {
      // An answer after a sleep is given up, and so is one after a clock was set: the two look the same.
      const lastedMs = Math.max(trueNow() - at, wall() - wallAt)
      if (lastedMs <= TOLERANCE_MS) oracle.delivered(exchange, trueNow())
      if (isSummary && isGood) polls.ended(time.now(), true, exchange)
    })
    const over = () => {
      if (isSummary && !isGood) polls.ended(time.now(), false, exchange)
    }
    answer.then(over, over)
    return answer
  }
}

function inWords({ manner, status, headers, text }: Exchange): string {
  const lines = [...headers].map(([name, value]) => `${name}: ${value}`).join(', ')
  return `${manner} ${status}, ${text.length} characters (${lines})`
}

function happenings({ time, world, faults, story, tell, lastsMs, isWall, mirrors, polls }: Scene) {
  tell(
    0,
    `a ${isWall ? 'wall' : 'page'} of ${mirrors} mirror(s); its clock is ${story.skewMs / SECOND} s ahead`,
  )
  for (const { at, what, happen } of story.events) {
    time.after(at, () => {
      tell(0, what)
      polls.woke()
      happen()
    })
  }
  for (const { name, from, to, mirror } of faults) {
    const where = mirror === null ? 'everywhere' : `on mirror ${mirror}`
    const until = Math.round((to - world.startAt) / SECOND)
    time.after(
      from - world.startAt,
      () => tell(0, `FAULT until ${until} s, ${where}: ${name}`),
      true,
    )
  }
  for (const at of world.toldAt) {
    time.after(at - world.startAt, () => tell(0, 'the status page says something new'), true)
  }
  time.after(lastsMs, () => tell(0, 'no new faults from here on'), true)
}

const lastSaid = new WeakMap<OpenPage, string>()

function sayWhatChanged(page: OpenPage, { tell }: Scene): void {
  const { freshness, saysAllWork, working } = page.shown()
  const problem = page.live.monitor.state().problem?.kind ?? 'none'
  const all = saysAllWork ? ', all work' : ''
  const now = `shows ${freshness}: working [${working.join(' ')}]${all}; problem: ${problem}`
  if (lastSaid.get(page) === now) return
  lastSaid.set(page, now)
  tell(0, now)
}
