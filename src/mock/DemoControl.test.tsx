// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DemoControl } from './DemoControl.tsx'
import { createScenarioClock } from './scenarioClock.ts'
import { kakao2022 } from './scenarios/kakao2022.ts'

const scenario = kakao2022()
const MORNING = Date.parse('2022-10-17T09:33+09:00')
const pages: Root[] = []

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
})
afterEach(() => {
  act(() => pages.splice(0).forEach((page) => page.unmount()))
  vi.unstubAllGlobals()
})

function shown(language: 'ko' | 'en', stoppedAt: number | null = MORNING) {
  const { startAt, endAt, speed } = scenario
  const clock = createScenarioClock({ startAt, endAt, speed, wall: () => 0, stoppedAt })
  const host = document.body.appendChild(document.createElement('div'))
  const page = createRoot(host)
  pages.push(page)
  act(() => page.render(<DemoControl clock={clock} scenario={scenario} language={language} />))
  const press = (name: string) => {
    const button = [...host.querySelectorAll('button')].find((it) => it.textContent?.includes(name))
    act(() => button?.click())
  }
  return { clock, host, press }
}

describe('the demo control', () => {
  it('labels itself as a demo and shows the time, in both languages', () => {
    expect(shown('en').host.textContent).toMatch(/DEMO.*17 Oct 2022, 09:33 GMT\+9.*not the present/)
    expect(shown('ko').host.textContent).toMatch(/DEMO.*2022년 10월 17일.*09:33.*재연/)
  })

  it('uses no status word and no status glyph', () => {
    const { host } = shown('ko')

    expect(host.textContent).not.toMatch(/정상|불안정|장애|중단|점검|확인 불가/)
    expect(shown('en').host.textContent).not.toMatch(/working|down|outage|degraded|unknown/i)
    expect(host.querySelector('[data-status], [style]')).toBeNull()
  })

  it('stops at the previous and the next change', () => {
    const { clock, press } = shown('en')

    press('Previous change')
    expect(clock.now()).toBe(Date.parse('2022-10-17T09:01+09:00'))
    press('Next change')
    press('Next change')
    expect(clock.now()).toBe(Date.parse('2022-10-17T15:00+09:00'))
    expect(clock.isRunning()).toBe(false)
  })

  it('pauses, plays and restarts', () => {
    const { clock, press } = shown('ko', null)

    press('일시정지')
    expect(clock.isRunning()).toBe(false)
    press('재생')
    expect(clock.isRunning()).toBe(true)
    act(() => clock.jumpTo(MORNING))
    press('처음부터')
    expect(clock.now()).toBe(scenario.startAt)
  })

  it('jumps to the selected change', () => {
    const { clock, host } = shown('en')
    const changes = host.querySelector<HTMLSelectElement>('select[aria-label]')

    expect(changes?.options).toHaveLength(29)
    act(() => {
      if (changes) changes.value = '0'
      changes?.dispatchEvent(new Event('change', { bubbles: true }))
    })

    expect(clock.now()).toBe(Date.parse('2022-10-15T15:30+09:00'))
  })

  it('collapses to a tab and expands again', () => {
    const { host, press } = shown('en')

    press('DEMO')
    expect(host.querySelectorAll('button, select')).toHaveLength(1)
    expect(host.querySelector('button')?.getAttribute('aria-expanded')).toBe('false')
    press('DEMO')
    expect(host.querySelectorAll('select')).toHaveLength(2)
  })
})
