const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`
const functions = (count: number) => plural(count, 'function', 'functions')

/** English texts of the recovery view. The Korean ones have the same shape. */
export const en = {
  title: 'Recovery progress',
  skip: 'Skip to the recovery',
  asOfMoment: (moment: string) => `As of ${moment}`,
  thenAt: (moment: string) => `At ${moment}:`,
  nowIs: (moment: string) => `Now is ${moment}`,

  // Headline: a figure and its sentence.
  isRestored: (remaining: number) =>
    remaining === 0
      ? 'of use is restored. All functions are back.'
      : `of use is restored. ${functions(remaining)} ${remaining === 1 ? 'remains' : 'remain'}.`,
  wasRestored: (remaining: number) =>
    remaining === 0
      ? 'of use was restored. All functions were back.'
      : `of use was restored. ${functions(remaining)} ${remaining === 1 ? 'was' : 'were'} still missing.`,
  isOpen: 'of use is restored. No function is listed with trouble, but the incident is still open.',
  wasOpen:
    'of use was restored. No function was listed with trouble, but the incident was still open.',
  unseen: 'How much is restored is not known now.',
  wasUnseen: 'How much was restored then is not on record.',
  calm: 'There is no outage to recover from',
  wasCalm: 'No outage was on record then',
  empty: 'There is nothing here whose recovery could be followed.',
  noOutage: 'No outage is under way or just over, so there is no recovery to draw.',
  unknownToo: (percent: string) => `How it is with ${percent} of use is not known.`,

  // Facts beside the headline.
  factBack: 'functions back',
  factSinceOnset: 'since onset',
  factStartUnknown: 'start not on record',
  factTook: 'from onset to the end',
  factUserHours: (range: string) => `user-hours lost (${range})`,
  factAgainstPlan: 'against plan',
  points: 'pts',
  onPlan: 'on plan',
  factAverage: 'average interruption per user',
  factFewest: 'working at the worst moment',
  factLastChange: 'since something last came back',

  // Curve.
  curve: 'Share of use restored',
  curveUnknown: 'Share of use',
  byUsers: 'weighted by users, %',
  byFunctions: '% of functions',
  back: 'back',
  partly: 'partly',
  out: 'out',
  unknown: 'unknown',
  plan: 'plan',
  curveLabel: (from: string, to: string, steps: number) =>
    `Share of use restored from ${from} to ${to}, in ${plural(steps, 'step', 'steps')} for the better.`,
  curveCaption: (percent: string, moment: string, working: number, total: number) =>
    `${percent} of use was restored at ${moment}; ${working} of ${total} functions were working.`,
  behindPlan: (points: number) => `${plural(points, 'pt', 'pts')} behind plan`,
  aheadOfPlan: (points: number) => `${plural(points, 'pt', 'pts')} ahead of plan`,
  curveComing: 'The chart is being loaded.',
  curveMissing: 'The chart could not be loaded. The table has all it would show.',
  sameAsTable: 'The same stands in the table.',
  lastData: (clock: string) => `last data ${clock}`,
  colMoment: 'Time',
  colStep: 'Change',
  colShare: 'Share of use restored',
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  noSteps: 'Nothing has come back yet.',

  // Replay.
  replay: 'Replay',
  moment: 'Moment shown',
  play: 'Play the outage',
  pause: 'Pause',
  momentShown: (moment: string, working: number, total: number) =>
    `${moment}, ${working} of ${total} working`,
  momentUnknown: (moment: string) => `${moment}, not known`,
  momentNow: (rest: string) => `now, ${rest}`,
  keys: 'Arrow keys move by 10 minutes, Page Up and Page Down to the next and the previous change, Home to the onset, End to now.',
  notNow: 'This is the past, not now.',
  nowCaption: 'now',
  clock: 'Shown by',
  clockWas: 'when it happened',
  clockKnown: 'when it was announced',
  film: 'The outage in six pictures',
  before: 'before',
  workingOf: (working: number, total: number) => `${working} of ${total} working`,
  workingUnknown: (total: number) => `of ${functions(total)} not known`,
  toOnset: 'go to the onset',
  replayTitle: (moment: string, rest: string) => `Replay of ${moment}: ${rest}`,
  replayStale: (clock: string) =>
    `The source was last read at ${clock}. What the record says of this moment may have been corrected since.`,

  // Remaining functions and posts.
  remaining: 'Still to come back',
  remainingThen: 'Still missing then',
  nothingRemains: 'Nothing remains to come back.',
  moreRemaining: (count: number) => `${count} more`,
  fullyRestored: (moment: string, took: string) => `Fully restored ${moment}, ${took}`,
  sinceOnset: (duration: string) => `Since onset, ${duration}`,
  late: (duration: string) => `${duration} late`,
  planned: (moment: string) => `plan ${moment}`,
  noDate: 'no date given',
  announced: 'Announced',
  showAll: (count: number) => `Show all ${count}`,
  showFewer: 'Show fewer',
}

/** Texts of the recovery view, in one language. */
export type RecoveryTexts = typeof en
