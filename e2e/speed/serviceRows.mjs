// @ts-check
/** @import { World } from './worlds.ts' */

/** @type {Record<string, string>} */
const WORDS = {
  operational: 'Operational',
  degraded_performance: 'Degraded performance',
  partial_outage: 'Partial outage',
  major_outage: 'Major outage',
}
const WORST_FIRST = ['partial_outage', 'degraded_performance', 'operational']

/**
 * Statuses of each service on a status page, for the pages that Relight is measured beside.
 * @param {World['summary']} summary
 */
export function serviceRows({ components }) {
  return components
    .filter((one) => one.group_id === null)
    .map((service) => {
      const own = components.filter((one) => one.group_id === service.id)
      const parts = own.length === 0 ? [service] : own
      const working = parts.filter((one) => one.status === 'operational').length
      const isDown = parts.every((one) => one.status === 'major_outage')
      const words = parts.map((one) => one.status.replace('major', 'partial'))
      const worst = WORST_FIRST.find((word) => words.includes(word)) ?? 'operational'
      const status = isDown ? 'major_outage' : worst
      return {
        id: service.id,
        name: service.name,
        status,
        text: `${WORDS[status]}, ${working}/${parts.length} working`,
      }
    })
}
