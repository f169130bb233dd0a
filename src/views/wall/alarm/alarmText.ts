import type { ComponentId, Service } from '../../../status/snapshot.ts'
import type { Formats } from '../../../texts/format.ts'
import type { WallAlarm } from './alarm.ts'
import type { AlarmTexts } from '../../../texts/en/alarm.ts'

/** Text of an alarm. */
export interface AlarmText {
  readonly headline: string
  /** Width of the headline, in line heights: its font size depends on it. */
  readonly headlineEm: number
  readonly detail: string
  /** Text for a screen reader when the alarm is raised, without the parts that change each minute. */
  readonly spoken: string
}

/** Inputs of the text of an alarm. `nameOf`: what a service or function is called on the wall. */
export interface AlarmTelling {
  readonly texts: AlarmTexts
  readonly formats: Formats
  readonly services: readonly Service[]
  readonly nameOf: (id: ComponentId) => string
  /** Trusted epoch ms. */
  readonly now: number
}

const MINUTE = 60_000
/** So many names fit beside the time, if they are no wider together than so many heights of a line. */
const MOST_NAMED = 3
const NAMES_EM = 12
/** So wide may the names of two services be to stand in the headline, in heights of a line. */
const PAIR_EM = 6.5

/** Words an alarm at a moment. */
export function alarmText(alarm: WallAlarm, telling: AlarmTelling): AlarmText {
  const text = alarm.kind === 'unseen' ? unseen(alarm, telling) : down(alarm, telling)
  return { ...text, headlineEm: widthEm(text.headline) }
}

type Plain = Omit<AlarmText, 'headlineEm'>

function unseen(
  { readAt, raisedAt, freshness }: Extract<WallAlarm, { kind: 'unseen' }>,
  { texts, formats, now }: AlarmTelling,
): Plain {
  const unseenMs = Math.max(0, now - (readAt ?? raisedAt))
  const length = formats.duration(unseenMs)
  const doubt = freshness === 'blind' ? texts.notWell : texts.presentUnknown
  if (readAt === null) {
    const headline = unseenMs < MINUTE ? texts.noDataYet : texts.neverData(length)
    return { headline, detail: doubt, spoken: texts.spokenNever }
  }
  const moment = formats.shortMoment(readAt, now)
  return {
    headline: texts.noData(length),
    detail: `${texts.lastData(moment)} · ${doubt}`,
    spoken: texts.spokenUnseen(moment),
  }
}

function down(alarm: Extract<WallAlarm, { kind: 'down' }>, telling: AlarmTelling): Plain {
  const { texts, formats, now } = telling
  const subjects = subjectsOf(alarm, telling)
  const who = whoOf(subjects, texts)
  const moment = formats.shortMoment(alarm.startedAt, now)
  const lasted = now - alarm.startedAt
  const what = whatOf(subjects, texts)
  return {
    headline: lasted < MINUTE ? texts.justDown(who) : texts.down(who, formats.duration(lasted)),
    detail: [what, texts.since(moment)].filter((part) => part !== '').join(' · '),
    spoken: texts.spokenDown(who, moment),
  }
}

/** One service in an alarm. */
interface Subject {
  readonly name: string
  /** Names of its functions that stopped. */
  readonly functions: readonly string[]
  /** Number of functions it has. */
  readonly total: number
}

function subjectsOf(
  { serviceIds, componentIds }: Extract<WallAlarm, { kind: 'down' }>,
  { services, nameOf }: AlarmTelling,
): readonly Subject[] {
  return services
    .filter(({ id }) => serviceIds.includes(id))
    .map(({ id, functions }) => ({
      name: nameOf(id),
      functions: functions
        .filter((one) => componentIds.includes(one.id))
        .map((one) => nameOf(one.id)),
      total: functions.length,
    }))
}

const isWhole = ({ functions, total }: Subject): boolean => functions.length === total

/** Names what is down in as few words as are true: a service is named only if all of it is down. */
function whoOf(subjects: readonly Subject[], texts: AlarmTexts): string {
  const [first, second] = subjects
  const count = subjects.reduce((sum, { functions }) => sum + functions.length, 0)
  if (first && !second) {
    const [only] = first.functions
    if (isWhole(first)) return first.name
    return only !== undefined && count === 1
      ? texts.oneOf(first.name, only)
      : texts.someOf(first.name, count)
  }
  if (!subjects.every(isWhole)) return texts.functions(count)
  const pair = first && second ? texts.both(first.name, second.name) : ''
  return subjects.length === 2 && widthEm(pair) <= PAIR_EM ? pair : texts.services(subjects.length)
}

function whatOf(subjects: readonly Subject[], texts: AlarmTexts): string {
  const [first] = subjects
  if (!first || subjects.length > 1) {
    const names = texts.list(subjects.map(({ name }) => name))
    if (subjects.length <= MOST_NAMED && widthEm(names) <= NAMES_EM) return names
    // The headline counts services where all of each is down, else functions: here stands the other count.
    const count = subjects.reduce((sum, { functions }) => sum + functions.length, 0)
    return subjects.every(isWhole) ? texts.functions(count) : texts.inServices(subjects.length)
  }
  const { functions, total } = first
  if (total === 1) return ''
  if (isWhole(first)) return texts.allFunctions(total)
  const isNamed = functions.length > 1 && functions.length <= MOST_NAMED
  return isNamed ? texts.list(functions) : texts.ofFunctions(functions.length, total)
}

/** About how wide a text is, in heights of a line: Hangul fills its square, a Latin letter half of one. */
function widthEm(text: string): number {
  const wide = text.match(/[\u1100-\u11ff\u2e80-\ud7ff\uff00-\uff60]/g)?.length ?? 0
  const blank = text.match(/[\s.,:·]/g)?.length ?? 0
  return wide * 0.92 + blank * 0.28 + (text.length - wide - blank) * 0.58
}
