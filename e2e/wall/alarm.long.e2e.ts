import type { Page } from '@playwright/test'
import { type Scenario, scenario } from '../../src/mock/scenario.ts'
import { scene } from '../support/stories.ts'
import { assertNoFalseGreen } from '../support/falseGreen.ts'
import { expect, fakeClock, test, timePasses } from '../support/fixture.ts'
import { openView } from '../support/openView.ts'

const ZERO = '2026-03-10T14:00:00+09:00'
const SECOND = 1_000
const MINUTE = 60 * SECOND
const minute = (count: number) => Date.parse(ZERO) + count * MINUTE

const city = scenario(ZERO)
  .page({ name: 'Example', timeZone: 'Asia/Seoul' })
  .service('bank', 'Bank')
  .component('login', 'Login', 'bank')
  .component('transfer', 'Transfer', 'bank')
  .service('chat', 'Chat')
  .component('text', 'Text', 'chat')
const fire = city.incident('fire', 'Fire', { impact: 'major' }).update('investigating', '', {
  at: 2,
  changes: [
    ['login', 'major_outage'],
    ['transfer', 'major_outage'],
  ],
})

const slot = (page: Page) => page.locator('section[data-kind]')
const headline = (page: Page) => slot(page).getByRole('heading')
const alarm = (page: Page) => page.getByRole('alert')

/** Goes to a moment of a story, in minutes; the source tells it as it goes. */
type Go = (story: Scenario, to: number) => Promise<void>

const wallTest = test.extend<{ go: Go }>({
  go: async ({ page, source, watch }, provide) => {
    let at = 0
    source.says(scene(city, minute(0)))
    await fakeClock(page, minute(0))
    await provide(async (story, to) => {
      for (; at < to - 0.001; at += 0.25) {
        source.says(scene(story, minute(at)))
        await timePasses(page, source, watch, MINUTE / 4)
      }
    })
  },
})

wallTest(
  'a wall whose source goes silent says so in words and colour, and recovers at once',
  async ({ page, source, watch, go }) => {
    watch.serverMayFail()
    await openView(page, '/wall/?lang=en')
    await go(city, 1)
    source.fails({ stopped: true })
    await go(city, 3.5)
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'late')
    await expect(alarm(page)).toHaveCount(0)

    await go(city, 4.5)
    await expect(headline(page)).toHaveText('No data for 3 min')
    await expect(slot(page)).toContainText(/Last data 14:0[01] · How things are now is not known/)
    await expect(slot(page)).toHaveCSS('background-color', 'rgb(255, 216, 74)')
    await expect(alarm(page)).toHaveText(/^Alarm: no data since 14:0[01]\./)
    await assertNoFalseGreen(page)
    const said = await alarm(page).textContent()

    await go(city, 17)
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'blind')
    await expect(slot(page)).toContainText('This does not mean that all is well.')
    await expect(slot(page)).toContainText('The source cannot be reached.')
    // The bright area has given way to light on dark.
    await expect(slot(page)).toHaveCSS('background-color', 'rgb(11, 13, 19)')
    await expect(headline(page)).toHaveCSS('color', 'rgb(255, 216, 74)')
    expect(await alarm(page).textContent(), 'it is told once').toBe(said)
    await assertNoFalseGreen(page)

    source.recovers()
    await go(city, 19.5)
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
    await expect(slot(page)).toHaveCount(0)
    await expect(alarm(page)).toHaveCount(0)
  },
)

wallTest(
  'a function that stops is an alarm, which Enter ends a minute later, for good',
  async ({ page, go }) => {
    await page.goto('/wall/?lang=en')
    await go(fire, 2)
    await expect(alarm(page)).toHaveCount(0)
    await go(fire, 2.75)
    await expect(headline(page)).toHaveText('Bank down just now')
    await expect(slot(page)).toContainText('all 2 functions · since 14:02')
    await expect(slot(page)).toContainText('Acknowledge: Enter or touch')
    await expect(slot(page)).toHaveCSS('background-color', 'rgb(179, 18, 31)')
    await expect(alarm(page)).toHaveText('Alarm: Bank down since 14:02.')
    await go(fire, 10)
    await expect(headline(page)).toHaveText(/^Bank down for [78] min$/)

    await page.reload()
    await expect(headline(page)).toHaveText(/^Bank down for [78] min$/)
    await page.keyboard.press('Enter')
    await expect(slot(page)).toContainText(/Acknowledged at 14:(09|10)/)
    await go(fire, 10.5)
    await expect(headline(page)).toBeVisible()
    await go(fire, 11.5)
    await expect(slot(page)).toHaveCount(0)

    await page.reload()
    await expect(page.locator('main')).toHaveAttribute('data-freshness', 'live')
    await go(fire, 13)
    await expect(slot(page)).toHaveCount(0)

    const more = fire.update('investigating', '', { at: 14, changes: [['text', 'major_outage']] })
    await go(more, 15)
    await expect(headline(page)).toHaveText(/^Chat down/)
    await page.mouse.click(900, 500)
    await go(more, 17)
    await expect(slot(page)).toHaveCount(0)
  },
)

wallTest('an incident whose authors know the cause ends its alarm', async ({ page, go }) => {
  const known = fire.update('identified', 'A fire.', { at: 5 })
  await page.goto('/wall/?lang=ko')
  await go(known, 4)
  await expect(headline(page)).toHaveText(/^Bank 중단 [12]분째$/)
  await go(known, 5.75)
  await expect(slot(page)).toContainText('14:05에 확인됨')
  await go(known, 6.75)
  await expect(slot(page)).toHaveCount(0)
})

wallTest(
  'not seeing anything hides what is down, and gives it back',
  async ({ page, source, watch, go }) => {
    watch.serverMayFail()
    await page.goto('/wall/?lang=en')
    await go(fire, 3)
    await expect(headline(page)).toHaveText(/^Bank down/)
    source.fails({ status: 503 })
    await go(fire, 7)
    await expect(slot(page)).toHaveCount(1)
    await expect(headline(page)).toHaveText(/^No data for/)
    source.recovers()
    await go(fire, 9.5)
    await expect(slot(page)).toHaveCount(1)
    await expect(headline(page)).toHaveText(/^Bank down for [67] min$/)
  },
)

wallTest('whatever stands in the storage, the alarm stands', async ({ page, go }) => {
  await page.addInitScript(() => {
    localStorage.setItem('relight.stops', '[{"id":"login","acknowledgedAt":"x"},')
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  await page.goto('/wall/?lang=en')
  await go(fire, 3)
  await expect(headline(page)).toHaveText(/^Bank down/)
  await page.keyboard.press('Escape')
  await expect(slot(page)).toContainText('Acknowledged at')
})

wallTest('nothing moves for who wants no motion', async ({ page, go }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto('/wall/?lang=en')
  await go(fire, 3)
  await expect(headline(page)).toHaveText(/^Bank down/)
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})

interface Heard {
  contexts?: AudioContext[]
  tones?: number[]
}

/**
 * Runs in the page before its scripts: notes every audio context and every tone. Like most browsers at home, it lets
 * nothing sound before somebody has touched the page.
 */
function listenIn() {
  const heard = window as Heard
  const contexts: AudioContext[] = []
  const tones: number[] = []
  heard.contexts = contexts
  heard.tones = tones
  const touched = new Promise((resolve) =>
    window.addEventListener('pointerdown', resolve, { capture: true, once: true }),
  )
  window.AudioContext = class extends AudioContext {
    constructor() {
      super()
      contexts.push(this)
    }
    override async resume() {
      await touched
      await super.resume()
    }
  }
  window.OscillatorNode = new Proxy(OscillatorNode, {
    construct: (target, args) => {
      const [, options] = args as ConstructorParameters<typeof OscillatorNode>
      tones.push(options?.frequency ?? 0)
      return Reflect.construct(target, args)
    },
  })
}

const tones = (page: Page) => page.evaluate(() => (window as Heard).tones)
const contexts = (page: Page) =>
  page.evaluate(() => (window as Heard).contexts?.map(({ state }) => state))

wallTest('no sound is made that nobody asked for', async ({ page, go }) => {
  await page.addInitScript(listenIn)
  await page.goto('/wall/?lang=en')
  await go(fire, 3)
  await expect(headline(page)).toHaveText(/^Bank down/)
  await page.keyboard.press('Enter')
  expect(await contexts(page)).toEqual([])
})

wallTest(
  'with sound=1 an alarm is heard each minute until somebody takes note',
  async ({ page, go }) => {
    await page.addInitScript(listenIn)
    await page.goto('/wall/?lang=en&sound=1')
    await go(city, 1)
    const note = page.getByText('Touch the screen once to turn on the sound')
    await expect(note).toBeVisible()
    await page.mouse.click(900, 500)
    await expect(note).toHaveCount(0)
    await expect.poll(() => contexts(page)).toEqual(['suspended'])

    await go(fire, 2.5)
    await expect(headline(page)).toHaveText(/^Bank down/)
    await expect.poll(() => tones(page)).toEqual([659, 523, 392])
    await go(fire, 3.75)
    await expect.poll(() => tones(page)).toHaveLength(6)
    await page.keyboard.press(' ')
    await expect(slot(page)).toContainText('Acknowledged at')
    await go(fire, 5.5)
    expect(await tones(page)).toHaveLength(6)
    await expect.poll(() => contexts(page)).toEqual(['suspended'])
  },
)

test.describe('of the built-in outage', () => {
  test.use({ build: 'demo' })

  for (const [at, kind] of [
    ['2022-10-15T15:38', 'down'],
    ['2022-10-15T16:30', null],
    ['2022-10-16T14:30', null],
  ] as const) {
    test(`at ${at} there is ${kind === null ? 'no alarm' : 'one'}`, async ({ page }) => {
      await openView(page, `/wall/?lang=ko&at=${at}%2B09:00`)
      if (kind === null) await expect(slot(page)).toHaveCount(0)
      else await expect(headline(page)).toHaveText('서비스 5개 중단 8분째')
    })
  }
})
