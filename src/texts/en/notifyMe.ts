/** English texts about notifications. The Korean ones have the same shape. */
export const en = {
  isBack: (name: string) => `${name}: working again`,
  confirmedAt: (clock: string) => `confirmed ${clock}`,
  toldUnknown: (name: string, clock: string) =>
    `You were told about ${name} at ${clock}. How it is now is not known.`,
  toldOther: (name: string, clock: string, status: string) =>
    `You were told about ${name} at ${clock}. Now: ${status}.`,
  isGone: (name: string) =>
    `The source no longer lists ${name}, so this page cannot tell you about it. The watch has ended.`,
  damaged: 'What you had asked to be told about could not be read. Please ask again.',
  notKept:
    'This device does not keep it: it holds while the page stays open, and is gone after a reload.',
  news: 'What you asked to be told',
  putAway: 'Dismiss',
  putAwayOf: (name: string) => `Dismiss: ${name}`,

  watching: (name: string) => `You will be told about ${name}.`,
  inShort: (isGranted: boolean): string =>
    isGranted
      ? 'Keep this page open, also in the background.'
      : 'Keep this page open: its title and this place will tell you.',
  whenConfirmed: 'You are told as soon as two checks in a row say that it has recovered:',
  byGranted: 'by a notification, in the title of this page and at its lower edge.',
  byPage: 'in the title of this page and at its lower edge.',
  becauseDenied: 'The browser does not let this page notify you.',
  becauseUnsupported: 'This browser cannot notify you from this page.',
  becauseOpen: 'Allow notifications if the browser asks.',
  stayOpen:
    'For that this page has to stay open; it may stand in the background. A phone that sleeps, or halts pages to save power, tells you when you return to the page. Nothing about you leaves the browser.',
  more: 'More about this',

  ways: 'Ways to be told',
  here: 'From this page',
  hereNothing:
    'Press "Tell me" beside a function that is out, and keep this page open. Nothing about you leaves the browser.',
  hereSubscribed: 'You wait for:',
  stop: (name: string) => `Stop waiting for ${name}`,
  stopShort: 'Stop',
  calendar: 'By calendar',
  forecastOnly:
    'These times are forecasts by those who run the services, not a promise of Relight. They often shift.',
  noForecast: 'No time is forecast for anything that is out.',
  forecast: (moment: string, names: string) => `${moment}: ${names}`,
  calendarFile: 'Calendar file',
  eventTitle: (names: string) => `Forecast to recover: ${names}`,
  eventText: (said: string, page: string) =>
    `${said}\nA forecast, not a promise of Relight. See how it is then: ${page}`,
  source: 'From the page of the source',
  sourceText: (host: string) =>
    `${host} runs a status page of its own. It can send you its news; you leave this page for that.`,
  rss: 'RSS',
  atom: 'Atom',
  subscribe: 'E-mail: subscribe on the page',
  noSource: 'The source names no page of its own that could send news.',
  close: 'Close',
}

/** Texts about notifications, in one language. */
export type NotifyMeTexts = typeof en
