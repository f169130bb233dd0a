import type { ComponentStatus } from '../../status/componentStatus.ts'
import type { IncidentStatus, Indicator } from '../../status/incident.ts'
import type { Doubt } from '../../outage/verdict.ts'
import type { SourceProblem } from '../../status/problems.ts'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

const STATUS: Record<ComponentStatus, string> = {
  operational: 'Working',
  degraded_performance: 'Unstable',
  partial_outage: 'Partly down',
  major_outage: 'Down',
  under_maintenance: 'Maintenance',
  unknown: 'Unknown',
}
/** For readers who run the services: the terms of the status API. */
const STATUS_FORMAL: Record<ComponentStatus, string> = {
  operational: 'Operational',
  degraded_performance: 'Degraded',
  partial_outage: 'Partial outage',
  major_outage: 'Major outage',
  under_maintenance: 'Maintenance',
  unknown: 'Unknown',
}
const STAGE: Record<IncidentStatus, string> = {
  investigating: 'Investigating',
  identified: 'Cause found',
  monitoring: 'Watching the recovery',
  resolved: 'Resolved',
  postmortem: 'Afterword',
  scheduled: 'Planned',
  in_progress: 'Under way',
  verifying: 'Being checked',
  completed: 'Completed',
  unknown: 'Stage unknown',
}
const IMPACT: Record<Indicator | 'unknown', string> = {
  none: 'no impact',
  minor: 'minor impact',
  major: 'major impact',
  critical: 'critical impact',
  maintenance: 'maintenance',
  unknown: 'impact not said',
}

/** English texts shared by all views. The Korean ones have the same shape. */
export const en = {
  status: STATUS,
  statusFormal: STATUS_FORMAL,
  stage: STAGE,
  impact: IMPACT,

  pageTitle: 'Service status',
  recoveryLink: 'Recovery progress',
  publicLink: 'Service status',
  otherLanguage: '한국어',
  skipToContent: 'Skip to the services',

  checking: 'Checking',
  checked: (ago: string) => `checked ${ago}`,
  checkedLate: (ago: string) => `checked ${ago} · trying again`,
  held: 'updates paused',
  lastCheck: (clock: string, ago: string) => `Last check ${clock} · ${ago}`,
  neverChecked: 'Not checked yet',
  nextTry: (seconds: number) => `Checking again by itself. Next try in ${seconds} s.`,
  tryingNow: 'Checking again now.',
  tryAgain: 'Try again',

  headlineChecking: 'Checking the services',
  headlineWorking: (working: number, total: number, isFunctions: boolean) =>
    `${working} of ${plural(total, isFunctions ? 'function' : 'service', isFunctions ? 'functions' : 'services')} ${working === 1 ? 'is' : 'are'} working`,
  headlineAllWorking: 'Everything is working',
  headlineStale: 'We could not check the services just now',
  headlineBlind: 'We cannot see the services now',
  headlineDisagree: 'The sources disagree',
  headlineEmpty: 'The source lists no services',
  headlineIncidentOpen: 'No service is listed with trouble, but an incident is open',
  headlineIncomplete: (count: number) => `${plural(count, 'entry', 'entries')} could not be read`,
  staleNote: (clock: string) => `Below is what was known at ${clock}. It may have changed.`,
  blindNote: 'This does not mean that all is well.',
  emptyNote: 'Nothing can be said about any service.',
  incompleteNote: 'What could be read is listed as working. The rest is not known.',
  allBackBy: (count: number, moment: string) => `All ${count} functions were back by ${moment}.`,
  lastIncident: (name: string, day: string) => `Last incident: ${name}, ${day}`,
  noIncidentOnRecord: (day: string) => `No incident on record since ${day}.`,
  sinceOnset: (duration: string) => `${duration} since the start`,
  startNotOnRecord: 'The start is not on record.',

  disagree: 'Sources disagree',
  doubt: (c: Doubt): string => {
    switch (c.kind) {
      case 'indicator_bad_rows_working':
        return `The page as a whole is graded "${c.indicator}", while no service is listed with trouble.`
      case 'indicator_none_rows_bad':
        return `The page as a whole is graded as fine, while ${plural(c.count, 'entry is', 'entries are')} listed with trouble.`
      case 'incident_open':
      case 'incident_open_rows_working':
        return `An incident is open (${c.incidents.join(', ')}), while no service is listed with trouble.`
      case 'indicator_unknown':
        return 'The grade of the page as a whole is a word we do not know.'
      case 'unreadable':
        return `${plural(c.count, 'entry', 'entries')} could not be read.`
    }
  },

  counts: (working: number, total: number) => `${working} of ${total} working`,
  countUnknown: (total: number) => `?/${total}`,
  services: 'Services',
  functionsOf: (service: string) => `Functions of ${service}`,
  otherServices: 'Further services',
  wasThen: (clock: string, status: ComponentStatus) => `At ${clock}: ${WAS[status]}`,
  notSince: (clock: string) => `Last seen at ${clock}`,
  lastKnown: 'last known',
  strangeWord: (word: string) => `The source says ${word}, a word we do not know.`,
  isGone: 'No longer reported by the source.',
  since: (moment: string, duration: string) => `Since ${moment}, ${duration}`,
  notOnRecord: 'Not on record since when',
  noChange: 'No change on record',

  answerWorking: (names: string) => `${names}: working.`,
  answerDegraded: (names: string) => `Unstable or slow: ${names}.`,
  answerPartial: (names: string) => `Only partly: ${names}.`,
  answerDown: (names: string) => `Not working yet: ${names}.`,
  answerMaintenance: (names: string) => `Planned work: ${names}.`,
  answerUnknown: (names: string) => `Not known: ${names}.`,
  answerAll: (count: number) => (count === 1 ? 'It works.' : `All ${count} functions work.`),
  andMore: (count: number) => `and ${count} more`,
  joinNames: (names: readonly string[]) => names.join(', '),

  meanwhile: 'What you can do meanwhile',
  tellMe: 'Tell me',
  tellMeWhen: (name: string) => `Tell me when it recovers: ${name}`,
  tellMeAll: (service: string) => `Tell me when all of ${service} recovers`,
  tellMeOn: 'Will tell',
  tellMeLeadOn: 'Will tell you · turn off',
  tellMeBy: (hasSource: boolean, hasCalendar: boolean) =>
    `By ${hasSource ? `e-mail${hasCalendar ? ', calendar' : ''} or RSS` : 'calendar'}`,
  updates: 'Updates',
  nextUpdate: 'Next update planned',
  noUpdates: 'No updates yet.',
  moreUpdates: (count: number) => `Show ${count} earlier updates`,
  postedAt: (moment: string) => `posted ${moment}`,
  maintenanceAhead: 'Planned maintenance',
  fromTo: (from: string, to: string) => `${from} – ${to}`,
  affects: (names: string) => `Affects: ${names}`,
  pastIncidents: 'Past incidents',
  recordBegins: (day: string) => `The record begins on ${day}. What was before is not known here.`,
  noRecord: 'No past incidents are on record.',
  recordProblem: 'Past incidents could not be read.',
  lasted: (duration: string) => `lasted ${duration}`,
  showUpdates: (count: number) => plural(count, 'update', 'updates'),

  now: 'now',
  asTable: 'Show as table',
  asPicture: 'Hide table',
  tableOf: (service: string) => `Times of ${service}`,
  laneKeys:
    'In a timeline: left and right arrows go through time, up and down to the next function, Enter pins the note, Escape closes it.',
  colFunction: 'Function',
  colStatus: 'Status',
  colFrom: 'From',
  colTo: 'To',
  colLength: 'Length',
  colBasis: 'Rests on',
  basisReported: 'a report',
  basisAssumed: 'conclusion',
  notRecorded: 'Not recorded',
  span: (name: string, status: string, from: string, length: string) =>
    `${name}, ${status}, from ${from}, ${length}`,
  laneSummary: (name: string, outages: number, longest: string) =>
    outages === 0
      ? `${name}: no interruption in this time`
      : `${name}: ${plural(outages, 'interruption', 'interruptions')}, the longest ${longest}`,
  lanePartUnknown: (name: string) => `${name}: part of this time is not known`,
  served: (percent: string, duration: string) => `${percent} of ${duration} observed`,
  nothingObserved: 'nothing observed',
  daysAgo: '90 days ago',
  today: 'today',
  daySummary: (name: string, troubled: number, unknown: number) =>
    `${name}, last 90 days: ${troubled === 0 ? 'no day with trouble' : `${plural(troubled, 'day', 'days')} with trouble`}${unknown > 0 ? `, ${plural(unknown, 'day', 'days')} not on record` : ''}`,

  aboutData: 'About these data',
  asOf: (date: string) => `as of ${date}`,

  footer: (seconds: number, zone: string) =>
    `Checks again every ${seconds} seconds. All times are ${zone}.`,
  footerHeld: 'Updates are paused: nothing is checked, and nobody is told of anything.',
  hold: 'Pause updates',
  goOn: 'Resume updates',
  theme: 'Colours',
  themeAuto: 'as the device',
  themeLight: 'light',
  themeDark: 'dark',

  replayBand: (moment: string) => `Replay: ${moment}`,
  replayKnown: 'as it was known then',
  backToNow: 'Back to now',

  problem: (p: SourceProblem): string => {
    switch (p.kind) {
      case 'unreachable':
        return 'The source cannot be reached. The network or the source is down.'
      case 'timeout':
        return 'The source did not answer within 8 seconds.'
      case 'refused':
        return `The source turns this device away (HTTP ${p.status}).`
      case 'gone':
        return `There is nothing at the address of the source (HTTP ${p.status}).`
      case 'failing':
        return `The source reports a fault of its own (HTTP ${p.status}).`
      case 'empty':
        return 'The source sent an empty answer.'
      case 'not_json':
        return p.isHtml
          ? 'Instead of data a web page came. The network may ask for a sign-in.'
          : 'The source sends data that cannot be read.'
      case 'malformed':
        return `The source sends data of another form: at "${p.path}" there should be ${p.expected}.`
      case 'too_large':
        return `The answer is larger than ${Math.round(p.limitBytes / 1_000_000)} MB and was not read.`
      case 'too_deep':
        return 'The answer is nested too deep and was not read.'
      case 'repeats_itself':
        return 'The answer says one thing twice and may contradict itself. It was not read.'
      case 'wrong_page':
        return `The answer is about another page (${p.pageId}).`
      case 'older_answer':
        return 'The source sent an older answer than before.'
    }
  },
  configurationHeadline: 'This page is not set up',
  brokenHeadline: 'This page cannot be drawn',
  brokenText: 'Something went wrong in this page. Whether the services work is not known here.',
  reload: 'Load again',
  partBroken: 'This part cannot be shown.',
  viewMissing: 'This part of the page could not be loaded. A new version may be out.',
}

/** Past tense of each status, so that a past one is not mistaken for the present. */
const WAS: Record<ComponentStatus, string> = {
  operational: 'was working',
  degraded_performance: 'was unstable',
  partial_outage: 'was partly down',
  major_outage: 'was down',
  under_maintenance: 'was under maintenance',
  unknown: 'was unknown',
}

/** Texts shared by all views, in one language. */
export type CommonTexts = typeof en
