/**
 * English texts of the service comparison and the row of panels. The Korean ones have the same
 * shape.
 */
export const en = {
  compared: 'Services compared',
  services: 'Services',
  unit: 'hours since onset',
  known: (clock: string) => `as known at ${clock}`,
  keyStop: 'total stop ends',
  keyFirst: 'first function',
  keyFull: 'all functions',
  open: 'open',
  openHead: 'still open at the moment shown',
  picture: (services: number, hours: string) =>
    `When ${services} services returned, over ${hours} since the onset. The same stands in words and in the table.`,

  stopAt: (length: string) => `Total stop ended after ${length}.`,
  stopOpen: 'Everything is stopped.',
  stopWasOpen: 'Everything was stopped.',
  stopNever: 'Never stopped as a whole.',
  stopUnknown: 'When the total stop ended is not known.',
  firstAt: (length: string) => `First function after ${length}.`,
  firstOpen: 'No function has returned yet.',
  firstWasOpen: 'No function had returned.',
  firstNever: 'Some function was always there.',
  firstUnknown: 'When the first function returned is not known.',
  fullAt: (length: string) => `All functions after ${length}.`,
  fullOpen: 'Not all functions have returned.',
  fullWasOpen: 'Not all functions had returned.',
  fullNever: 'Was never out.',
  fullUnknown: 'Whether all functions have returned is not known.',
  fullWas: (length: string) => `All functions after ${length}; what has been since is not known.`,

  colService: 'Service',
  colNow: 'Status',
  colStop: 'Total stop ended',
  colFirst: 'First function returned',
  colFull: 'All functions returned',
  colStopped: 'Stopped in all',
  notYet: 'not yet',
  noStop: 'no total stop',
  neverOut: 'never out',
  alwaysSome: 'some always worked',
  notKnown: 'not known',
  wasAt: (length: string) => `${length}; not known since`,
  notClaimed: 'Nothing can be said while we cannot see.',

  depth: 'In depth',
  panels: {
    cost: 'What it cost',
    counted: 'How this is counted',
    forecasts: 'Forecasts',
    notice: 'Notice and cause',
    others: 'Compared with others',
    place: 'Where it stood',
  },
  coming: 'This part is being loaded.',
}

/** Texts of the service comparison, in one language. */
export type ComparisonTexts = typeof en
