import type { Story } from '../scenario.ts'
import { exampleServices } from './exampleServices.ts'

const NOW = '2022-10-14T09:00:00+09:00'
const HOUR = 60
const DAY = 24 * HOUR

/**
 * A quiet day: nothing is open, and six incidents of the last 90 days are resolved. One was posted
 * late.
 */
export function calm(): Story {
  return exampleServices(NOW)
    .plays(NOW, '2022-10-15T09:00:00+09:00', 60)
    .incident('calm-1', 'Photos slow to send', { startedAt: -86 * DAY })
    .update('investigating', 'Photos take long to send. We are looking for the cause.', {
      changes: [['messages-photos', 'degraded_performance']],
    })
    .update('identified', 'A storage server was overloaded. Its share is being moved.', {
      at: -86 * DAY + 35,
    })
    .update('resolved', 'Photos are sent at their usual pace again.', {
      at: -86 * DAY + 2 * HOUR,
      changes: [['messages-photos', 'operational']],
    })
    .incident('calm-2', 'Card payments declined', { impact: 'major', startedAt: -61 * DAY })
    .update('investigating', 'Some card payments in shops and online are declined.', {
      at: -61 * DAY + 12,
      changes: [
        ['payments-shops', 'partial_outage'],
        ['payments-online', 'partial_outage'],
        ['bank-cards', 'degraded_performance'],
      ],
    })
    .update('monitoring', 'Payments go through again. We are watching them.', {
      at: -61 * DAY + 55,
      changes: [
        ['payments-shops', 'operational'],
        ['payments-online', 'operational'],
        ['bank-cards', 'operational'],
      ],
    })
    .update('resolved', 'All payments have gone through for two hours.', {
      at: -61 * DAY + 3 * HOUR,
    })
    .incident('calm-3', 'Search results missing', { startedAt: -44 * DAY })
    .update('investigating', 'Some searches find nothing.', {
      // Posted forty minutes after the time it describes, as on a page that was completed
      // afterwards.
      at: -44 * DAY,
      createdAt: -44 * DAY + 40,
      changes: [['portal-search', 'partial_outage']],
    })
    .update('resolved', 'The index is whole again.', {
      at: -44 * DAY + 90,
      changes: [['portal-search', 'operational']],
    })
    .incident('calm-4', 'Mail out', { impact: 'critical', startedAt: -27 * DAY })
    .update('investigating', 'Mail can be neither read nor sent.', {
      changes: [['portal-mail', 'major_outage']],
    })
    .update('identified', 'A faulty change is being taken back.', { at: -27 * DAY + 20 })
    .update('monitoring', 'Mail can be read; sending is slow.', {
      at: -27 * DAY + 48,
      changes: [['portal-mail', 'degraded_performance']],
    })
    .update('resolved', 'Mail works as usual. Nothing was lost.', {
      at: -27 * DAY + 110,
      changes: [['portal-mail', 'operational']],
    })
    .incident('calm-5', 'Bikes not released', { impact: 'major', startedAt: -12 * DAY })
    .update('investigating', 'Bikes cannot be unlocked in some districts.', {
      changes: [['rides-bikes', 'partial_outage']],
    })
    .update('resolved', 'All bikes can be unlocked.', {
      at: -12 * DAY + 75,
      changes: [['rides-bikes', 'operational']],
    })
    .incident('calm-6', 'Transfers delayed', { startedAt: -3 * DAY })
    .update('investigating', 'Transfers arrive up to ten minutes late.', {
      changes: [['payments-transfer', 'degraded_performance']],
    })
    .update('resolved', 'Transfers arrive at once.', {
      at: -3 * DAY + 50,
      changes: [['payments-transfer', 'operational']],
    })
}
