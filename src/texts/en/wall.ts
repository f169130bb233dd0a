import type { ComponentStatus } from '../../status/componentStatus.ts'
import { minutesSeconds } from '../minutesSeconds.ts'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** Labels for a number of functions by status, short enough for the wall. */
const COUNTED: Record<ComponentStatus, string> = {
  operational: 'working',
  degraded_performance: 'slow',
  partial_outage: 'partial',
  major_outage: 'down',
  under_maintenance: 'maint.',
  unknown: 'unknown',
}

/** English texts of the wall. The Korean ones have the same shape. */
export const en = {
  title: 'Outage wall',
  working: (isFunctions: boolean) => `${isFunctions ? 'functions' : 'services'} working`,
  ofUse: (percent: string) => `${percent} of use`,
  counted: (status: ComponentStatus, count: number) => `${count} ${COUNTED[status]}`,
  allWorking: 'All working',
  allOf: (count: number, isFunctions: boolean) =>
    isFunctions ? plural(count, 'function', 'functions') : plural(count, 'service', 'services'),
  hours: 'h',
  minutes: 'm',
  since: (moment: string) => `since ${moment}`,
  startNotOnRecord: 'start not on record',
  soFar: (hours: string) => `${hours} so far`,

  wholeHours: (hours: number) => `${hours} h`,

  now: 'now',
  hourTick: (clock: string) => clock,
  plan: 'plan',
  late: (duration: string) => `${duration} late`,
  noDate: 'no date',
  nextStage: 'Next stage',
  plannedFor: (moment: string) => `planned ${moment}`,
  inTime: (duration: string) => `in ${duration}`,
  nothingPlanned: 'Nothing planned',
  lateCount: (count: number) => `${plural(count, 'function', 'functions')} late`,
  more: (count: number) => `+ ${count} more`,

  useRestored: 'Use restored',
  functionsRestored: 'Functions restored',

  /** Seconds up to an hour, because the wall polls every few seconds. */
  ago: (ms: number) => `${minutesSeconds(ms, ' min', ' s', ' h')} ago`,
  fresh: (ago: string) => `updated ${ago}`,
  tryingAgain: 'trying again',
  unseenFor: (ago: string) => `last data ${ago}`,
  why: 'Why nothing is seen',
  whatNow: 'What happens now',
  troubleAt: (moment: string) => `Trouble as of ${moment}`,

  restored: 'All restored',
  span: (from: string, to: string) => `${from} to ${to}`,
  backAfter: 'All back after',
  sinceLast: 'since the last incident',
  lastIncident: 'Last incident',
  earlier: 'Earlier incidents',
  ended: (moment: string, duration: string | null) =>
    duration === null ? `ended ${moment}` : `ended ${moment}, lasted ${duration}`,
  noIncident: 'No incident on record',
  recordSince: (day: string) => `The record begins on ${day}`,
  recordUnread: 'Past incidents could not be read',
  servedToday: 'Served, last 24 hours',
  lastDay: 'Last 24 hours',
  dayUnknown: 'Unknown: there is no record',
  servedOf: (duration: string) => `Served, of ${duration} seen`,
  restUnknown: 'The rest of the day is unknown',
  begins: (moment: string) => `begins ${moment}`,

  part: (part: number, parts: number) => `part ${part} of ${parts}`,
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  holdPage: 'Stop turning pages',
  turnPages: 'Turn pages again',
  leave: 'Leave the wall',
}

/** Texts of the wall, in one language. */
export type WallTexts = typeof en
