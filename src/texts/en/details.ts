import type { Confidence } from '../../status/briefing.ts'
import type { ForecastVerdict } from '../../outage/forecasts.ts'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const functions = (count: number) => plural(count, 'function', 'functions')

const CONFIDENCE: Record<Confidence, string> = {
  stated: 'stated',
  corroborated: 'corroborated',
  reconstructed: 'reconstructed',
}

const VERDICT: Record<ForecastVerdict, string> = {
  kept: 'Kept',
  missed: 'Missed',
  pending: 'Not due yet',
  unknown: 'Not known',
  nothing: 'Nothing was out',
}

const COUNTED: Record<ForecastVerdict, (count: number) => string> = {
  kept: (count) => `${count} kept`,
  missed: (count) => `${count} missed`,
  pending: (count) => `${count} not due yet`,
  unknown: (count) => `${count} of which nobody can say`,
  nothing: (count) => `${count} about what was not out`,
}

/** English texts of the detail panels. The Korean ones have the same shape. */
export const en = {
  sources: 'Sources',
  sourceKeys: (keys: string) => `Sources: ${keys}`,
  confidence: CONFIDENCE,
  soFar: 'so far',
  onset: 'onset',

  // Cost.
  weighted: 'user-hours lost, weighted',
  range: (low: string, high: string) => `between ${low} and ${high}`,
  perUser: 'average interruption per user, weighted',
  users: 'users, each service counted by itself',
  exposure:
    'Users are people who could be affected: exposure, not people harmed. One person may be counted in several services.',
  costLow: 'low, total stop only',
  costWeighted: 'weighted by level',
  costHigh: 'high, any interruption',
  costPicture: (services: number) =>
    `User-hours lost by ${plural(services, 'service', 'services')}, each as a range from total stop only to any interruption. The same stands in figures beside it and in the table.`,
  costTable: 'User-hours lost by service',
  colService: 'Service',
  colUsers: 'Users a month',
  colAsOf: 'As of',
  colSources: 'Sources',
  colLow: 'Low: total stop only',
  colWeighted: 'Weighted',
  colHigh: 'High: any interruption',
  total: 'All together',
  noUsers: (names: string) => `How many people use ${names} is not known.`,
  noUsersAtAll:
    'User-hours cannot be given: nobody says how many people use these services. Needed is the number of users a month for each service, with the date it was counted and its source: in the briefing, under components, as "users".',
  noUsersSome:
    'They are left out of the user-hours. Needed is their number of users a month, with the date it was counted and its source: in the briefing, under components, as "users".',
  timesKnown: 'What is known without users: how long each service was interrupted',
  colStopped: 'Every function stopped',
  colAny: 'Any function interrupted',
  compensation: 'Compensation',
  leftOut: (length: string) =>
    `${length} of the services' time could not be seen. Nothing is counted for it, neither as interrupted nor as sound.`,

  // Method.
  share: 'Share of use',
  shareByUsers:
    'Users of the functions that are operational, over users of all functions. The users of a service are spread evenly over its functions.',
  shareByFunctions:
    'Functions that are operational, over all functions. Each counts one, because the number of users is not known for every service.',
  backMeans: 'Back',
  backText:
    'A function is back when its status is operational. Degraded and partial do not count as back, nor does maintenance. A service is fully back when all of its functions are.',
  shareSum: (part: string, whole: string, percent: string) => `${part} of ${whole} = ${percent}`,
  shareCount: (working: number, total: number) => `${working} of ${functions(total)}`,
  colWorking: 'Functions back',
  colCounted: 'Counted',
  threeReturns: 'Three figures of a return',
  threeReturnsText:
    'Each is counted from the onset. End of total stop: something runs again, after a time in which every function was a major outage. First function: one is operational, after none was. All functions: every one is operational, for good up to the moment shown. None stands for another.',
  userHours: 'User-hours lost',
  userHoursText:
    'As IEEE 1366 counts customer-hours of interruption in power grids, but as a range, because a service is seldom simply on or off. Low: users × time in which every function was stopped. High: users × time in which any function was not operational. Weighted, between the two: users × the mean over functions of time × what its status takes away. The factors are a convention, not a measurement:',
  colStatus: 'Status',
  colFactor: 'Counts as lost',
  factor: (ratio: number) => ({ 1: '1', 0.5: '1/2', 0.25: '1/4', 0: '0' })[ratio] ?? String(ratio),
  inFigures: (service: string) => `${service} in figures`,
  colFunction: 'Function',
  colLost: 'Hours lost',
  sumLow: (users: string, hours: string, result: string) =>
    `Low: ${users} users × ${hours} h of total stop = ${result} user-hours`,
  sumWeighted: (users: string, hours: string, count: number, result: string) =>
    `Weighted: ${users} users × ${hours} h lost ÷ ${functions(count)} = ${result} user-hours`,
  sumHigh: (users: string, hours: string, result: string) =>
    `High: ${users} users × ${hours} h of any interruption = ${result} user-hours`,
  average: 'Average interruption per user',
  averageText:
    "Weighted user-hours over users served. This has the form of SAIDI in IEEE 1366 (customer-hours over customers served). It is not a utility's SAIDI: it is of one outage, weighted by level, and counts a user once for each service.",
  averageSum: (hours: string, users: string, result: string) =>
    `${hours} user-hours ÷ ${users} users = ${result}`,
  restore: 'Mean time to restore',
  restoreText:
    'From the first bad moment of a function to the next at which it is operational, averaged over the interruptions that have ended, and told with their number. It resembles CAIDI of IEEE 1366, which averages over interrupted customers; this averages over functions.',
  basis: 'What the times rest on',
  basisText: (total: number, assumed: number) =>
    assumed === 0
      ? `All ${plural(total, 'change', 'changes')} of status since the onset ${total === 1 ? 'was' : 'were'} reported.`
      : `Of ${plural(total, 'change', 'changes')} of status since the onset, ${total - assumed} ${total - assumed === 1 ? 'was' : 'were'} reported and ${assumed} ${assumed === 1 ? 'was' : 'were'} concluded from what was reported (assumed).`,
  grades: 'How well the changes are founded',
  gradesText: 'As the author of the briefing grades them:',
  grade: {
    stated: 'a source says so',
    corroborated: 'several sources say so',
    reconstructed: 'worked out from what sources say; the minute may be off',
    ungraded: 'not graded',
  } satisfies Record<Confidence | 'ungraded', string>,
  ungraded: 'ungraded',
  gradeCount: (count: number) => plural(count, 'change', 'changes'),
  unknownTime: 'Time nobody saw',
  noUnknownTime: 'None since the onset.',
  clocks: 'Two clocks',
  clocksText:
    'An entry has a moment it speaks of and a moment at which it was posted. All figures follow the first, but for the times to the first notice and to the cause, which follow the second.',
  notes: 'Notes of the briefing',

  // Forecasts.
  forecastSummary: (total: number, counts: readonly string[]) =>
    `${plural(total, 'forecast', 'forecasts')}: ${counts.join(', ')}.`,
  counted: COUNTED,
  verdict: VERDICT,
  kept: 'Kept: everything a forecast spoke of was operational by the moment promised.',
  colMade: 'Made',
  colPromised: 'Promised for',
  colCovers: 'Spoke of',
  colCameTrue: 'Came true',
  colLastBack: 'Last of it back',
  inTime: (count: number) => `${count} in time`,
  late: (count: number) => `${count} late`,
  stillOut: (count: number) => `${count} open`,
  unknownFate: (count: number) => `${count} not known`,
  lateBy: (length: string) => `${length} late`,
  lateSoFar: (length: string) => `${length} late so far`,
  onTime: 'in time',
  notYet: 'not yet',
  notKnown: 'not known',
  workedOut: (count: number, total: number) =>
    count === total
      ? total === 1
        ? 'When it came back is itself worked out: no report has the moment.'
        : 'When they came back is itself worked out: no report has the moments.'
      : `For ${count} of ${total} the moment of return is itself worked out.`,
  forecastPicture: (made: string, promised: string, became: string) =>
    `Made ${made}, promised for ${promised}, ${became}`,
  keyMade: 'made',
  keyPromised: 'promised for',
  keyBack: 'all back',
  keyOpen: 'still open',
  forecastTable: 'Forecasts and what came true',

  // Notices and cause.
  firstNotice: 'until the first notice',
  cause: 'until the cause was named',
  causeAtOnce: 'at once',
  notSaid: 'not said',
  postedLate: 'entries posted more than 5 min after the fact',
  ofEntries: (late: number, total: number) => `${late} of ${total}`,
  datedByEntry:
    'The first entry bears the very time of the start. It dates the outage and is not counted as a notice; the first one posted after it is.',
  oneClock:
    'Every entry bears the same time for what it tells and for when it was posted. Where a page does not keep the time of posting, late postings cannot be told, and the times to the notice and to the cause hold only if each entry was posted at the time it bears.',
  restoreOverall: (mean: string, count: number) =>
    `${mean} on average, over ${plural(count, 'interruption', 'interruptions')} that have ended`,
  noneEnded: 'No interruption has ended that was seen from its begin.',
  restoreTable: 'Mean time to restore by service',
  colMean: 'Mean time to restore',
  colRestsOn: 'Rests on',
  colLongest: 'Longest',
  colOpen: 'Still interrupted',
  restsOn: (count: number) => plural(count, 'interruption', 'interruptions'),
  openRaise: 'What is still interrupted is not in the mean, and will raise it.',
  noneYet: 'none yet',

  // Comparison.
  ours: 'These services together',
  othersTable: 'Lasted',
  colWho: 'Who',
  colLasted: 'Not fully operational',
  colFrom: 'From',
  colTo: 'To',
  lasted: (name: string, length: string, isOpen: boolean) =>
    isOpen
      ? `${name}: not fully operational for ${length} so far.`
      : `${name}: not fully operational for ${length}.`,
  oursRule:
    'All functions of this page are taken together by the rule for a service: any function down or partly down makes the whole partly down. It is back when every function is.',
  graded: (grades: string) => `graded ${grades}`,
  laneUnknown: 'Unknown',
  othersKnown:
    'Others as far as the briefing tells; what came after its last entry is taken to have stayed so.',

  // Sites.
  elsewhere: 'Elsewhere, or not said',
  hosts: (site: string, names: string) => `${site}: ${names}`,
  standsElsewhere: (names: string) => `Elsewhere, or not said: ${names}`,
  hangsOn: (a: string, b: string) => `${a} hangs on ${b}`,
  hangs: 'What hangs on what',
  places: 'What stood where',
  placePicture:
    'Which services stand in one place, and which hang on another. The same stands in words beside it.',
  keyHangs: 'hangs on',
}

/** Texts of the detail panels, in one language. */
export type DetailsTexts = typeof en
