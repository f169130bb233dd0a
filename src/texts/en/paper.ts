const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** English texts of the print sheet, downloads and links. The Korean ones have the same shape. */
export const en = {
  // Buttons.
  print: 'Print A4',
  printFailed:
    'The printed page could not be loaded. A new version may be out: load the page again.',
  hold: 'Pause',
  goOn: 'Resume',
  share: 'Share this moment',
  copied: (moment: string) => `The link to ${moment} is copied.`,
  shared: (moment: string) => `The link to ${moment} was handed on.`,
  copyByHand: 'This browser does not let the page copy. Copy the link from the field.',
  link: 'Link to this moment',
  close: 'Close',
  downloads: 'Download',
  downloadsOf: (moment: string) => `All as of ${moment}.`,
  files: {
    csv: { label: 'Download CSV', note: 'When each function was how: one row for each time.' },
    json: { label: 'Download JSON', note: 'Every figure of this page, and how it was counted.' },
    png: { label: 'Download curve (PNG)', note: 'The recovery curve as a picture, for slides.' },
    svg: { label: 'Download curve (SVG)', note: 'The same as a drawing that can be enlarged.' },
  },
  saved: (name: string) => `${name} is made. The browser saves it.`,
  notSaved: (name: string) => `${name} could not be made in this browser.`,
  notLoaded: 'The downloads could not be loaded. A new version may be out: load the page again.',

  // Time and freshness.
  asOf: (moment: string, zone: string) => `As of ${moment} ${zone}`,
  checkedBefore: (age: string) => `Last checked ${age} before printing.`,
  seconds: (count: number) => `${count} s`,
  staleTitle: (clock: string, age: string) => `Printed at ${clock}, when the data was ${age} old.`,
  staleNote: (moment: string) =>
    `It shows what was known at ${moment}. What was so then may be otherwise now.`,
  madeStale: (minutes: string) => `Made while the data was ${minutes} old.`,
  madeBlind: 'Made while nothing could be seen.',
  blindTitle: (clock: string) => `Printed at ${clock}, when nothing could be seen.`,
  blindNote: 'This does not mean that all is well.',
  lastRead: (moment: string) => `The source was last read at ${moment}.`,
  neverRead: 'The source could not be read yet.',
  checking: 'Printed before the source had answered.',
  checkingNote: 'Nothing is known on this page. This does not mean that all is well.',
  replay: (moment: string) => `Replay: ${moment}`,
  replayWas: 'This is the past, not now, as it was then by what is known today.',
  replayKnown: 'This is the past, not now, as it was known then.',

  // Print sheet.
  began: (moment: string) => `since ${moment}`,
  countUnknown: (total: number) => `?/${total}`,
  colFunction: 'Function',
  colService: 'Service',
  colState: 'State',
  colSince: 'Since',
  colFor: 'For',
  colPlanned: 'Planned',
  colLate: 'Late by',
  notOnRecord: 'not on record',
  none: '–',
  notKnown: 'not known',
  moreFunctions: (count: number) => `and ${plural(count, 'more function', 'more functions')}`,
  moreServices: (count: number) => `and ${plural(count, 'more service', 'more services')}`,
  moreNotices: (count: number) => `${count} more`,
  compared: 'Services compared',
  userHours: 'User-hours lost',
  services: 'Services',
  working: (working: number, total: number) => `${working}/${total}`,
  announced: 'Announced',
  noNotices: 'Nothing was announced.',
  defineUse:
    'Share of use: users of operational functions ÷ users of all functions, spread evenly over the functions of a service.',
  defineFunctions: 'Share of use: operational functions ÷ all functions, each counts one.',
  defineUserHours:
    'User-hours: users × hours × loss (stopped 1, partly down ½, degraded ¼). Range: from total stop only to any interruption. Users are people who could be affected, not people harmed.',
  definePlan: 'Plan: the latest announced time for each function.',
  defineStatus:
    'Status of a service: all functions stopped, major outage; any stopped or partly so, partial outage; else any unknown, unknown; else any degraded, degraded; else any under maintenance, maintenance; else operational.',
  defineTimelines:
    'Timelines: changes stand where the announcements put them. What nobody reported but follows from a report is assumed. Time before the record begins, and time in which nothing could be read, is unknown.',
  defineFreshness:
    'Age is counted from the last answer of the source that could be read and validated. The source does not say when it last looked itself.',
  defineNulls:
    'null: there is no such figure; beside it stands why. Moments are ISO 8601 with offset, lengths of time are in milliseconds (ms), shares are ratios from 0 to 1.',
  unknownIs: 'Hatched: not known.',
  source: (name: string, address: string) => `Source: ${name}, ${address}.`,
  thisPage: (link: string) => `This page at this moment: ${link}`,
}

/** Texts of the print sheet, downloads and links, in one language. */
export type PaperTexts = typeof en
