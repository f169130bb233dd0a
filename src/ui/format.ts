import type { Language } from '../status/briefing.ts'

/** Turns moments and numbers into words of one language and one time zone. Moments are epoch ms. */
export interface Formats {
  readonly language: Language
  readonly timeZone: string
  /** The zone's name, once a view: `KST`, `한국 표준시`. */
  readonly zoneName: string
  /** `14:30` */
  readonly clock: (at: number) => string
  /** `10월 16일 (일)`, `Sun 16 Oct`; with the year where it is not the year of `now`. */
  readonly day: (at: number, now?: number) => string
  /** `10월 16일 (일) 14:30`, `Sun 16 Oct, 14:30` */
  readonly moment: (at: number) => string
  /** `14:30` on the day of `now`, else `16일 14:30`, `16 Oct 14:30`; with the year from half a year on. */
  readonly shortMoment: (at: number, now: number) => string
  /** `2022-10-16` in the zone: a key for the day. */
  readonly dayKey: (at: number) => string
  /** `16일`, `16 Oct`: for axes. */
  readonly dayTick: (at: number) => string
  /** `10월 16일`, `16 Oct`: for axes over months. */
  readonly dateTick: (at: number) => string
  /** `2022년 10월`, `Oct 2022`: for axes over years. */
  readonly monthTick: (at: number) => string
  /** `20분`, `12시간`, `4일`; `20 min`, `12 h`, `4 days`. One unit, rounded down; days from 48 h. */
  readonly duration: (ms: number) => string
  /** `127시간 30분`, `127 h 30 min`: whole hours and minutes, rounded down. */
  readonly hoursMinutes: (ms: number) => string
  /** `12초 전`, `12 s ago` */
  readonly ago: (ms: number) => string
  /** `1,234` */
  readonly number: (value: number) => string
  /** A ratio as per cent without decimals; never rounds up to 100 nor down to 0. */
  readonly percent: (ratio: number) => string
  /** A ratio as per cent with two decimals, rounded down: `99.98%`. */
  readonly precisePercent: (ratio: number) => string
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** From here on a day and a month could be taken for those of another year. */
const HALF_A_YEAR = 183 * DAY

const KNOWN_ZONES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'Asia/Seoul': { ko: '한국 표준시', en: 'KST' },
  UTC: { ko: '협정 세계시(UTC)', en: 'UTC' },
}

const made = new Map<string, Formats>()

/** Formats for a language and an IANA zone that this runtime knows; the same object for the same pair. */
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
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone, ...options })
    return (at: number) => formatter.format(at)
  }
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const weekday = format({ weekday: 'short' })
  const monthDay = format(
    ko ? { month: 'long', day: 'numeric' } : { day: 'numeric', month: 'short' },
  )
  const year = format({ year: 'numeric' })
  const fullDay = (at: number) => (ko ? `${year(at)} ${monthDay(at)}` : `${monthDay(at)} ${year(at)}`)
  const keyed = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const dayKey = (at: number) => keyed.format(at)
  const dayOf = format({ day: 'numeric' })
  const dayTick = ko ? dayOf : monthDay
  const day = (at: number, now = at) => {
    const plain = ko ? `${monthDay(at)} (${weekday(at)})` : `${weekday(at)} ${monthDay(at)}`
    if (year(at) === year(now)) return plain
    return ko ? `${year(at)} ${plain}` : `${plain} ${year(at)}`
  }
  const plainNumber = new Intl.NumberFormat(locale)
  const zone = KNOWN_ZONES[timeZone]?.[language] ?? zoneNameOf(locale, timeZone)
  return {
    language,
    timeZone,
    zoneName: zone,
    clock,
    day,
    moment: (at) => (ko ? `${day(at)} ${clock(at)}` : `${day(at)}, ${clock(at)}`),
    shortMoment: (at, now) => {
      if (dayKey(at) === dayKey(now)) return clock(at)
      if (Math.abs(now - at) > HALF_A_YEAR) return `${fullDay(at)} ${clock(at)}`
      return `${sameMonth(dayKey(at), dayKey(now)) ? dayTick(at) : monthDay(at)} ${clock(at)}`
    },
    dayKey,
    dayTick,
    dateTick: monthDay,
    monthTick: format({ month: 'short', year: 'numeric' }),
    duration: (ms) => duration(ms, ko),
    hoursMinutes: (ms) => hoursMinutes(ms, ko),
    ago: (ms) => (ko ? `${shortest(ms, ko)} 전` : `${shortest(ms, ko)} ago`),
    number: (value) => plainNumber.format(value),
    percent: (ratio) => `${percentOf(ratio)}%`,
    precisePercent: (ratio) =>
      `${(Math.floor(ratio * 10_000) / 100).toFixed(ratio === 1 ? 0 : 2)}%`,
  }
}

const sameMonth = (a: string, b: string) => a.slice(0, 7) === b.slice(0, 7)

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

function hoursMinutes(ms: number, ko: boolean): string {
  const hours = Math.floor(ms / HOUR)
  const minutes = Math.floor((ms % HOUR) / MINUTE)
  if (hours < 1) return ko ? `${minutes}분` : `${minutes} min`
  return ko ? `${hours}시간 ${minutes}분` : `${hours} h ${minutes} min`
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

/** Beginnings of the last `count` days in a zone, old to new, and the end of the last: `count + 1` moments. */
export function dayStarts(
  now: number,
  count: number,
  { dayKey }: Pick<Formats, 'dayKey'>,
): readonly number[] {
  const isStart = (at: number) => dayKey(at) !== dayKey(at - 1)
  // A day has 23 to 25 hours where clocks change, so the next beginning lies within 26 hours.
  const end = firstWhere((at) => dayKey(at) > dayKey(now), now, now + 26 * HOUR)
  const starts = [end]
  while (starts.length <= count) {
    const next = starts[0] ?? end
    const guess = next - DAY
    const inDay = dayKey(next - 1)
    starts.unshift(
      isStart(guess) ? guess : firstWhere((at) => dayKey(at) >= inDay, next - 26 * HOUR, next - 1),
    )
  }
  return starts
}

/** The first ms after `low`, up to `high`, at which something that stays true became true. */
function firstWhere(isTrue: (at: number) => boolean, low: number, high: number): number {
  let [no, yes] = [low, high]
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2)
    if (isTrue(middle)) yes = middle
    else no = middle
  }
  return yes
}
