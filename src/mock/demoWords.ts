import type { KeyMoment } from './keyMoments.ts'

/** Languages of the demo control. */
export type DemoLanguage = 'ko' | 'en'

interface Words {
  readonly title: string
  readonly notNow: string
  readonly show: string
  readonly hide: string
  readonly play: string
  readonly pause: string
  readonly restart: string
  readonly previous: string
  readonly next: string
  readonly speed: string
  readonly slow: string
  readonly standard: string
  readonly fast: string
  readonly changes: string
  readonly before: string
}

/**
 * Texts of the demo control. None names a status, so that the control cannot be mistaken for one.
 */
export const WORDS: Readonly<Record<DemoLanguage, Words>> = {
  en: {
    title: 'Demo controls',
    notNow: 'A replay, not the present',
    show: 'Show',
    hide: 'Hide',
    play: 'Play',
    pause: 'Pause',
    restart: 'Restart',
    previous: 'Previous change',
    next: 'Next change',
    speed: 'Speed',
    slow: 'Slow',
    standard: 'Standard',
    fast: 'Fast',
    changes: 'Go to a change',
    before: 'Before the first change',
  },
  ko: {
    title: '데모 조작',
    notNow: '재연 화면이며 지금 상황이 아닙니다',
    show: '펼치기',
    hide: '접기',
    play: '재생',
    pause: '일시정지',
    restart: '처음부터',
    previous: '이전 변화',
    next: '다음 변화',
    speed: '속도',
    slow: '느리게',
    standard: '기본',
    fast: '빠르게',
    changes: '변화로 이동',
    before: '첫 변화 이전',
  },
}

/** Speeds of a scenario, as multiples of its own speed. */
export const SPEEDS = [
  { word: 'slow', times: 0.25 },
  { word: 'standard', times: 1 },
  { word: 'fast', times: 4 },
] as const

/**
 * Creates a formatter for times (epoch ms), with year, minute and offset, in the scenario's time
 * zone.
 */
export function momentWords(language: DemoLanguage, timeZone: string): (at: number) => string {
  const format = new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    timeZone,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  })
  return (at) => format.format(at)
}

/** Locates a time (epoch ms) among the changes: the last one reached, and its neighbours. */
export function placeAmong(
  moments: readonly KeyMoment[],
  now: number,
): {
  readonly reached: number
  readonly previous: KeyMoment | undefined
  readonly next: KeyMoment | undefined
} {
  return {
    reached: moments.findLastIndex(({ at }) => at <= now),
    previous: moments.findLast(({ at }) => at < now),
    next: moments.find(({ at }) => at > now),
  }
}
