import type { Language } from '../status/briefing.ts'

/** Formats times and numbers in one language and one time zone. Times are epoch ms. */
export interface Formats {
  readonly language: Language
  readonly timeZone: string
  /** Name of the zone, shown once per view: `KST`, `한국 표준시`. */
  readonly zoneName: string
  /** `14:30` */
  readonly clock: (at: number) => string
  /** `10월 16일 (일)`, `Sun 16 Oct`; with the year if it differs from that of `now`. */
  readonly day: (at: number, now?: number) => string
  /** `10월 16일 (일) 14:30`, `Sun 16 Oct, 14:30` */
  readonly moment: (at: number) => string
  /**
   * `14:30` on the day of `now`, else `16일 14:30`, `16 Oct 14:30`; with the year from half a year
   * on.
   */
  readonly shortMoment: (at: number, now: number) => string
  /** The day in the zone, with its year: the same key for all times of a day, and for no other. */
  readonly dayKey: (at: number) => string
  /** `16일`, `16 Oct`, for axes. */
  readonly dayTick: (at: number) => string
  /** `10월 16일`, `16 Oct`, for axes over months. */
  readonly dateTick: (at: number) => string
  /** `2022년 10월`, `Oct 2022`, for axes over years. */
  readonly monthTick: (at: number) => string
  /** `20분`, `12시간`, `4일`; `20 min`, `12 h`, `4 days`. One unit, rounded down; days from 48 h. */
  readonly duration: (ms: number) => string
  /** `12초 전`, `12 s ago` */
  readonly ago: (ms: number) => string
  /** `1,234` */
  readonly number: (value: number) => string
  /** A ratio as a percentage without decimals; never rounds up to 100 nor down to 0. */
  readonly percent: (ratio: number) => string
  /** A ratio as a percentage with two decimals, rounded down: `99.98%`. */
  readonly precisePercent: (ratio: number) => string
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Distance from which a day and a month without year would be ambiguous. */
const HALF_A_YEAR = 183 * DAY

const KNOWN_ZONES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'Asia/Seoul': { ko: '한국 표준시', en: 'KST' },
  UTC: { ko: '협정 세계시(UTC)', en: 'UTC' },
}

const made = new Map<string, Formats>()

/** Returns the formats of a language and a valid IANA zone; the same object for the same pair. */
export function formats(language: Language, timeZone: string): Formats {
  const key = `${language} ${timeZone}`
  const known = made.get(key)
  if (known) return known
  const fresh = makeFormats(language, timeZone)
  made.set(key, fresh)
  return fresh
}

function makeFormats(language: Language, timeZone: string): Formats {
  const ko = language === 'ko'
  const locale = ko ? 'ko-KR' : 'en-GB'
  const partsAt = partsReader(locale, timeZone)
  const clock = (at: number) => `${partsAt(at).hour}:${partsAt(at).minute}`
  const dayTick = (at: number) => {
    const { month, day } = partsAt(at)
    return ko ? `${day}일` : `${day} ${month}`
  }
  const dateTick = (at: number) => (ko ? `${partsAt(at).month}월 ${dayTick(at)}` : dayTick(at))
  const fullDay = (at: number) =>
    ko ? `${partsAt(at).year}년 ${dateTick(at)}` : `${dateTick(at)} ${partsAt(at).year}`
  const day = (at: number, now = at) => {
    const { year, weekday } = partsAt(at)
    const date = year === partsAt(now).year ? dateTick(at) : fullDay(at)
    return ko ? `${date} (${weekday})` : `${weekday} ${date}`
  }
  return {
    language,
    timeZone,
    zoneName: KNOWN_ZONES[timeZone]?.[language] ?? zoneNameOf(locale, timeZone),
    clock,
    day,
    moment: (at) => (ko ? `${day(at)} ${clock(at)}` : `${day(at)}, ${clock(at)}`),
    shortMoment: (at, now) => {
      const [then, today] = [partsAt(at), partsAt(now)]
      const isMonth = then.month === today.month && Math.abs(now - at) < 32 * DAY
      if (isMonth && then.day === today.day) return clock(at)
      if (Math.abs(now - at) > HALF_A_YEAR) return `${fullDay(at)} ${clock(at)}`
      return `${isMonth ? dayTick(at) : dateTick(at)} ${clock(at)}`
    },
    dayKey: (at) => fullDay(at),
    dayTick,
    dateTick,
    monthTick: (at) => {
      const { year, month } = partsAt(at)
      return ko ? `${year}년 ${month}월` : `${month} ${year}`
    },
    duration: (ms) => duration(ms, ko),
    ago: (ms) => (ko ? `${shortest(ms, ko)} 전` : `${shortest(ms, ko)} ago`),
    number: (value) => value.toLocaleString(locale),
    percent: (ratio) => `${percentOf(ratio)}%`,
    precisePercent: (ratio) =>
      `${(Math.floor(ratio * 10_000) / 100).toFixed(ratio === 1 ? 0 : 2)}%`,
  }
}

/** Numbers and names of a time in one zone and language. */
interface Parts {
  readonly year: string
  readonly month: string
  readonly day: string
  readonly weekday: string
  readonly hour: string
  readonly minute: string
}

/**
 * Cache size: a page formats some dozens of times repeatedly; all times within a minute have the
 * same parts.
 */
const CACHE_SIZE = 1_000

/**
 * Creates a reader with a single formatter: creating one takes a phone some milliseconds, and using
 * one is not cheap either.
 */
function partsReader(locale: string, timeZone: string): (at: number) => Parts {
  const remembered = new Map<number, Parts>()
  let formatter: Intl.DateTimeFormat | undefined
  return (at) => {
    const minute = Math.floor(at / MINUTE)
    const known = remembered.get(minute)
    if (known) return known
    formatter ??= new Intl.DateTimeFormat(locale, {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: locale === 'ko-KR' ? 'numeric' : 'short',
      day: 'numeric',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    })
    const named = new Map(formatter.formatToParts(at).map(({ type, value }) => [type, value]))
    const part = (type: Intl.DateTimeFormatPartTypes) => named.get(type) ?? ''
    const parts = {
      year: part('year'),
      month: part('month'),
      day: part('day'),
      weekday: part('weekday'),
      hour: part('hour'),
      minute: part('minute'),
    }
    if (remembered.size >= CACHE_SIZE) remembered.clear()
    remembered.set(minute, parts)
    return parts
  }
}

function zoneNameOf(locale: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(
    0,
  )
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

function duration(ms: number, ko: boolean): string {
  const minutes = Math.floor(ms / MINUTE)
  const hours = Math.floor(ms / HOUR)
  const days = Math.floor(ms / DAY)
  if (hours >= 48) return ko ? `${days}일` : `${days} days`
  if (hours >= 1) return ko ? `${hours}시간` : `${hours} h`
  return ko ? `${minutes}분` : `${minutes} min`
}

function shortest(ms: number, ko: boolean): string {
  if (ms >= MINUTE) return duration(ms, ko)
  const seconds = Math.floor(ms / SECOND)
  return ko ? `${seconds}초` : `${seconds} s`
}

function percentOf(ratio: number): number {
  const rounded = Math.round(ratio * 100)
  if (rounded === 100 && ratio < 1) return 99
  if (rounded === 0 && ratio > 0) return 1
  return rounded
}

/**
 * Returns the starts of the last `count` days in a zone, old to new, followed by the end of the
 * last one: `count + 1` times.
 */
export function dayStarts(
  now: number,
  count: number,
  { dayKey, clock }: Pick<Formats, 'dayKey' | 'clock'>,
): readonly number[] {
  const isStart = (at: number) => clock(at) === '00:00' && dayKey(at) !== dayKey(at - 1)
  const isLater = (at: number) => dayKey(at) !== dayKey(now)
  const [hours = 0, minutes = 0] = clock(now).split(':').map(Number)
  const today = now - (now % MINUTE) - hours * HOUR - minutes * MINUTE
  // A day has 23 to 25 hours where clocks change; only then its start must be searched.
  const end = isStart(today + DAY) ? today + DAY : firstWhere(isLater, now, now + 26 * HOUR)
  const starts = [end]
  while (starts.length <= count) {
    const next = starts[0] ?? end
    const guess = next - DAY
    const inDay = dayKey(next - 1)
    const isInDay = (at: number) => dayKey(at) === inDay
    starts.unshift(isStart(guess) ? guess : firstWhere(isInDay, next - 26 * HOUR, next - 1))
  }
  return starts
}

/** Finds the first ms after `low`, up to `high`, from which a condition holds. */
function firstWhere(isTrue: (at: number) => boolean, low: number, high: number): number {
  let [no, yes] = [low, high]
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2)
    if (isTrue(middle)) yes = middle
    else no = middle
  }
  return yes
}

const DAYS_SHOWN = 90
let lastDays: { readonly key: string; readonly starts: readonly number[] } | undefined

/** Returns `dayStarts` of the last 90 days; all minutes of one day share one list. */
export function daysUntil(now: number, of: Formats): readonly number[] {
  const key = `${of.timeZone} ${of.dayKey(now)}`
  if (lastDays?.key !== key) lastDays = { key, starts: dayStarts(now, DAYS_SHOWN, of) }
  return lastDays.starts
}
