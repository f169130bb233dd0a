import type { Story } from '../scenario.ts'
import { exampleServices } from './exampleServices.ts'

const NOW = '2022-10-14T09:00:00+09:00'
const HOUR = 60
const DAY = 24 * HOUR

/**
 * Planned maintenance: on one function it continues for two more hours; on another service it is
 * ahead.
 */
export function maintenance(): Story {
  return exampleServices(NOW)
    .plays(NOW, '2022-10-16T09:00:00+09:00', 720)
    .maintenance('work-1', 'Newer card terminals', {
      from: -HOUR,
      until: 2 * HOUR,
      components: ['bank-cards'],
    })
    .maintenance('work-2', 'More room for mail', {
      from: DAY + 16 * HOUR,
      until: DAY + 18 * HOUR,
      announcedAt: -DAY,
      components: ['portal-mail'],
    })
}
