// @ts-check
/** @import { Stay } from './stay.mjs' */
/** @import { Visit } from './visit.mjs' */
import { median } from './stay.mjs'

/**
 * All that was measured, by the number of services.
 * @typedef {object} Measured
 * @property {Map<number, Record<'static' | 'react' | 'relight', Visit[]>>} visits
 * @property {Map<number, Stay>} stays
 */

/** @param {number} value @param {number} [digits] */
const fixed = (value, digits = 2) => (Number.isFinite(value) ? value.toFixed(digits) : 'never')

/** @param {readonly string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`

/**
 * @param {number} figure
 * @param {number} limit
 */
const verdict = (figure, limit) => (figure <= limit ? 'ok' : 'OVER')

/**
 * @param {Measured} measured
 * @returns {(services: number, page: 'static' | 'react' | 'relight', what: keyof Visit) => number}
 */
function medians({ visits }) {
  return (services, page, what) =>
    median((visits.get(services)?.[page] ?? []).map((one) => one[what]))
}

/**
 * The rows about the way to the first readable state.
 * @param {Measured} measured
 */
function arrivalRows(measured) {
  const of = medians(measured)
  /** @type {Record<number, number>} */
  const growth = { 50: 1.2, 500: 1.6 }
  return [...measured.visits.keys()].flatMap((n) => {
    /** @type {(name: string, what: keyof Visit, scale: number, digits: number, limit?: number, said?: string) => string} */
    const line = (name, what, scale, digits, limit, said) => {
      const shown = (/** @type {'static' | 'react' | 'relight'} */ page) =>
        fixed(of(n, page, what) * scale, digits)
      const ours = of(n, 'relight', what) * scale
      const words = limit === undefined ? '' : (said ?? fixed(limit, digits))
      return row([
        String(n),
        name,
        shown('relight'),
        shown('react'),
        shown('static'),
        words,
        limit === undefined ? '' : verdict(ours, limit),
      ])
    }
    const own = of(5, 'relight', 'readableMs') / 1_000
    const factor = growth[n]
    const limit = factor ? factor * own : (1.15 * of(n, 'react', 'readableMs')) / 1_000
    const said = factor
      ? `${factor} x its own with 5 = ${fixed(limit)}`
      : `1.15 x smallest React = ${fixed(limit)}`
    const warm = 0.6 * (of(n, 'relight', 'readableMs') / 1_000)
    return [
      line('every status readable, s', 'readableMs', 0.001, 2, limit, said),
      line('the same, reloaded warm, s', 'warmMs', 0.001, 2, warm, `0.6 x cold = ${fixed(warm)}`),
      line('requests until then', 'requests', 1, 0, 4),
      line('requests to other origins', 'foreign', 1, 0, 0),
      line('bytes on the wire, KB', 'bytes', 0.001, 1),
      line('main thread, throttled, ms', 'taskMs', 1, 0),
      line(
        'total blocking time, ms',
        'blockingMs',
        1,
        0,
        n === 5 ? 100 : n === 500 ? 300 : undefined,
      ),
      line('layout shift', 'shift', 1, 4, 0),
      line(
        'heap after collection, MB',
        'heapBytes',
        1e-6,
        2,
        n === 5 ? 3 : n === 500 ? 8 : undefined,
      ),
    ]
  })
}

/**
 * The rows about a page that stays open.
 * @param {Measured} measured
 */
function stayRows({ stays }) {
  return [...stays].flatMap(([n, one]) => {
    /** @type {(name: string, figure: number, digits: number, limit: number) => string} */
    const line = (name, figure, digits, limit) =>
      row([
        String(n),
        name,
        fixed(figure, digits),
        '',
        '',
        fixed(limit, digits),
        verdict(figure, limit),
      ])
    return [
      line('unchanged poll, body bytes', one.pollBodyBytes, 0, 0),
      line('unchanged poll, main thread, ms', one.pollTaskMs, 1, 5),
      line('open page, KB a minute', one.bytesPerMinute / 1_000, 2, n === 500 ? 10 : 2),
      line('open page, main thread, ms a minute', one.taskMsPerMinute, 0, n === 500 ? 200 : 100),
      line(
        one.isChangeSeen ? 'layout shift, statuses changed' : 'layout shift (no change arrived)',
        one.shift,
        4,
        0,
      ),
    ]
  })
}

/**
 * One Markdown table of all figures beside their limits.
 * @param {Measured} measured
 * @returns {string}
 */
export function table(measured) {
  return [
    row(['services', 'what', 'Relight', 'smallest React', 'static HTML', 'at most', '']),
    row(['--:', '---', '--:', '--:', '--:', '---', '---']),
    ...arrivalRows(measured),
    ...stayRows(measured),
  ].join('\n')
}
