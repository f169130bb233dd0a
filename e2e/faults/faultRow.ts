import { type BrowserContext, expect, type Page } from '@playwright/test'
import { pathOf, VIEW_NAMES, type ViewName } from '../../src/views/list.mjs'
import type { Told } from '../support/stories.ts'
import { assertOnlyKnown, knownFrom } from './claims.ts'
import { assertNoFalseGreen } from '../support/falseGreen.ts'
import { settles, type Source, type Watch } from '../support/fixture.ts'
import type { Fault, FaultySite } from '../support/faultyServer.mjs'

const SECOND = 1_000
const MINUTE = 60 * SECOND

/** One view under test, with the pace and the ages it promises. Times in ms. */
export interface ViewUnderTest {
  readonly name: ViewName
  readonly path: string
  readonly baseMs: number
  /** The age from which it is no longer trusted. */
  readonly staleMs: number
}

const READER = { baseMs: MINUTE, staleMs: 5 * MINUTE }
const WALL = { baseMs: 15 * SECOND, staleMs: 3 * MINUTE }

export const VIEWS = VIEW_NAMES.map((name): ViewUnderTest => ({
  name,
  path: pathOf(name),
  ...(name === 'wall' ? WALL : READER),
}))

/** The folder of the build under test. */
export const DIST = process.env['RELIGHT_DIST'] ?? 'dist'

export const BLIND_MS = 15 * MINUTE

/** A text in both languages. */
export interface Both {
  readonly en: string
  readonly ko: string
}

export type Freshness = 'live' | 'late' | 'stale' | 'blind'

/** One fault: what goes wrong, what the reader must see, and how it is played. */
export interface FaultRow {
  readonly id: string
  readonly fault: string
  readonly seen: string
  /** The views it is about; all unless given. */
  readonly views?: readonly ViewUnderTest['name'][]
  /** The cause, as it must be told in words; it is then looked for in both languages. */
  readonly cause?: Both
  /** State of the source before the fault: a page on which all is well, unless given. */
  readonly told?: () => Told
  /** Sets the stage before the page is opened. */
  readonly before?: (stage: Stage) => Promise<void> | void
  /** True if the first answer is spoiled already, so that the page does not open live. */
  readonly isFromTheStart?: boolean
  readonly play: (stage: Stage) => Promise<void>
  /** True if its answers are read, so that the page keeps its pace; else it waits as after failures. */
  readonly isRead?: boolean
  /** The longest wait of a page that was asked to wait, or turned away, ms. */
  readonly longestWaitMs?: number
  /** False where there is nothing that could end. */
  readonly recovers?: false
}

type StageParts = Pick<
  Stage,
  'page' | 'context' | 'source' | 'watch' | 'view' | 'language' | 'cause'
>

/** Step of the faked clock. */
const STEP_MS = 30 * SECOND
/** For so long it goes in steps that are shorter than the shortest time between two polls. */
const CLOSELY_MS = 2 * MINUTE

/** Actions and observations of the play of a row. */
export class Stage {
  readonly page: Page
  readonly context: BrowserContext
  readonly source: Source
  readonly watch: Watch
  readonly view: ViewUnderTest
  readonly language: keyof Both
  readonly cause: Both | undefined
  passedMs = 0
  private askedAtFirst = 0
  /** The time that passed in short steps, and how often the source was asked in it. */
  private readonly closely = { ms: 0, polls: 0 }

  constructor(parts: StageParts) {
    this.page = parts.page
    this.context = parts.context
    this.source = parts.source
    this.watch = parts.watch
    this.view = parts.view
    this.language = parts.language
    this.cause = parts.cause
  }

  /** Further servers that are asked for the same. */
  readonly mirrors: FaultySite[] = []
  /** Clean-up when the play is over. */
  readonly after: (() => Promise<void>)[] = []

  async ends(): Promise<void> {
    for (const putAway of this.after) await putAway()
  }

  async opens(): Promise<void> {
    await this.page.goto(`${this.view.path}?lang=${this.language}`)
  }

  /** From here on it must not ask too often. */
  begins(): void {
    this.askedAtFirst = this.asked
    this.passedMs = 0
  }

  /** The fault hits every answer, also of a source that would say "not modified". */
  failsAnew(fault: Fault): void {
    let blanks = ''
    this.source.fails({ ...fault, body: (text) => `${text}${(blanks += ' ')}` })
  }

  /** Until no request is under way. */
  settles(): Promise<void> {
    return settles(this.page, this.watch)
  }

  /** Lets time pass while every request is answered in time. */
  async passes(ms: number): Promise<void> {
    const [before, closelyMs] = [this.asked, Math.min(ms, CLOSELY_MS)]
    await this.goesOn(closelyMs, this.view.baseMs / 3)
    this.closely.ms += closelyMs
    this.closely.polls += this.asked - before
    await this.goesOn(ms - closelyMs, STEP_MS)
  }

  private async goesOn(ms: number, stepMs: number): Promise<void> {
    this.passedMs += ms
    for (let left = ms; left > 0; left -= stepMs) {
      // The timeouts of requests are faked too: a step would end what is under way.
      await this.settles()
      const step = Math.min(left, stepMs)
      this.source.passes(step)
      await this.page.clock.fastForward(step)
    }
    await this.settles()
  }

  /** It asked no faster than its pace allows. */
  keepsPace(): void {
    const most = (ms: number) => ms / (0.8 * this.view.baseMs) + 3
    expect(this.asked - this.askedAtFirst).toBeLessThanOrEqual(most(this.passedMs))
    // In a step each timer fires once: in long ones a wall asks no faster, whatever it would do.
    expect(this.closely.polls).toBeLessThanOrEqual(most(this.closely.ms))
  }

  /** Lets time pass while requests hang: their own timeouts end them, after eight seconds. */
  async passesHanging(ms: number, step = 10 * SECOND): Promise<void> {
    for (let left = ms; left > 0; left -= step) {
      this.passedMs += step
      this.source.passes(step)
      await this.page.clock.fastForward(step)
      await this.page.evaluate(() => 0)
    }
  }

  async is(kind: Freshness): Promise<void> {
    await expect(this.page.locator('main')).toHaveAttribute('data-freshness', kind)
  }

  async tells(text: Both): Promise<void> {
    await expect(this.page.locator('body')).toContainText(text[this.language])
  }

  async notStale(): Promise<void> {
    await expect(this.page.locator('main')).toHaveAttribute('data-freshness', /live|late/)
  }

  /** Nothing on the page says that anything works. */
  async nothingGood(): Promise<void> {
    await assertNoFalseGreen(this.page)
  }

  /** Until nothing is trusted any more, by the age of what is known, with nothing good left. */
  async growsStale(kind: 'passes' | 'passesHanging' = 'passes'): Promise<void> {
    await this[kind](this.view.staleMs + 10 * SECOND)
    await this.is('stale')
    await this.nothingGood()
    // A wall, five metres away, has room for the cause only when it is blind.
    if (this.view.name !== 'wall') await this.tellsCause()
  }

  async tellsCause(): Promise<void> {
    // The embed has room for the statuses only; it links to the page that states the cause.
    if (this.cause && this.view.name !== 'embed') await this.tells(this.cause)
  }

  /** From stale to blind. */
  async growsBlind(kind: 'passes' | 'passesHanging' = 'passes'): Promise<void> {
    await this[kind](BLIND_MS - this.view.staleMs + 10 * SECOND)
    await this.is('blind')
    await this.nothingGood()
    await this.tellsCause()
  }

  /** Nothing on the page says more than the newest trustworthy answer. */
  async saysOnlyWhatIsKnown(): Promise<void> {
    await assertOnlyKnown(this.page, knownFrom(this.source.answers()))
  }

  /** A poll later, however the delays fall. */
  async aPoll(): Promise<void> {
    await this.passes(1.25 * this.view.baseMs)
  }

  /**
   * The page claims of no component but these that it works, and does not say that all is well; of what is named
   * with another word it says that.
   */
  async claims(
    expected: Readonly<Record<string, string>>,
    works: readonly string[],
  ): Promise<void> {
    await expect
      .poll(async () => (await this.working()).filter((id) => !works.includes(id)), {
        timeout: 8_000,
      })
      .toEqual([])
    for (const [id, status] of Object.entries(expected)) {
      const shown = this.page.locator(`[data-component="${id}"]`)
      if ((await shown.count()) > 0)
        await expect(shown.first()).toHaveAttribute('data-status', status)
    }
    await this.notAllWell()
  }

  async notAllWell(): Promise<void> {
    const headline = await this.page.getByRole('heading', { level: 1 }).innerText()
    expect(`${await this.page.title()} ${headline}`).not.toMatch(ALL_WELL)
  }

  /** Number of requests for the summary, at all URLs of the source. */
  get asked(): number {
    const logs = [this.source.site, ...this.mirrors].flatMap(({ log }) => log)
    return logs.filter(({ path }) => path === '/api/v2/summary.json').length
  }

  private working(): Promise<string[]> {
    return this.page
      .locator('[data-component][data-status="operational"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-component') ?? ''))
  }
}

/** Texts that claim everything if they speak of the whole page. */
export const ALL_WELL =
  /everything is working|all .*work|all .*restored|no outage|모두 정상|모두 복구/i
