import type { Story } from '../scenario.ts'
import { exampleServices } from './exampleServices.ts'

const NOW = '2022-10-14T09:00:00+09:00'

/**
 * A page that contradicts itself: a function with an unrecognized status, a service without
 * functions, a critical incident while all rows work, and after half an hour an indicator of none
 * over a function that does not work.
 */
export function odd(): Story {
  return exampleServices(NOW)
    .plays(NOW, '2022-10-14T10:00:00+09:00', 15)
    .component('messages-stickers', 'Stickers', 'messages', { wire: { status: 'on_holiday' } })
    .service('games', 'Games')
    .incident('odd-1', 'Something is badly wrong', { impact: 'critical', startedAt: -20 })
    .update('investigating', 'Many of you write that nothing works. We see no fault.', {
      changes: [
        ['rides-taxi', null],
        ['rides-bikes', null],
      ],
    })
    .update('resolved', 'We close this report.', { at: 30 })
    .at(30, 'payments-online', 'major_outage')
    .indicator('none', { at: 30 })
}
