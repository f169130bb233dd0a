const functions = (count: number) => `${count} ${count === 1 ? 'function' : 'functions'}`

/** English texts of the wall's alarms. The Korean ones have the same shape. */
export const en = {
  noData: (length: string) => `No data for ${length}`,
  neverData: (length: string) => `No data at all for ${length}`,
  noDataYet: 'No data so far',
  lastData: (moment: string) => `Last data ${moment}`,
  presentUnknown: 'How things are now is not known',
  notWell: 'This does not mean that all is well.',

  down: (who: string, length: string) => `${who} down for ${length}`,
  justDown: (who: string) => `${who} down just now`,
  oneOf: (service: string, name: string) => `${service}: ${name}`,
  someOf: (service: string, count: number) => `${service}: ${functions(count)}`,
  functions,
  services: (count: number) => `${count} services`,
  inServices: (count: number) => `in ${count} services`,
  both: (a: string, b: string) => `${a} and ${b}`,

  since: (moment: string) => `since ${moment}`,
  allFunctions: (total: number) => `all ${total} functions`,
  ofFunctions: (count: number, total: number) => `${count} of ${functions(total)}`,
  list: (names: readonly string[]) => names.join(', '),

  spokenDown: (who: string, moment: string) => `Alarm: ${who} down since ${moment}.`,
  spokenUnseen: (moment: string) =>
    `Alarm: no data since ${moment}. How things are now is not known. This does not mean that all is well.`,
  spokenNever:
    'Alarm: no data was ever read here. How things are now is not known. This does not mean that all is well.',

  howToAcknowledge: 'Acknowledge: Enter or touch',
  acknowledged: (clock: string) => `Acknowledged at ${clock}`,
  howToSilence: 'Silence: Enter or touch',
  silenced: 'The sound is off',
  soundBlocked: 'Touch the screen once to turn on the sound',
}

/** Texts of the wall's alarms, in one language. */
export type AlarmTexts = typeof en
