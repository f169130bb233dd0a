// @ts-check
/** @import { World } from './worlds.ts' */
import { serviceRows } from './serviceRows.mjs'

/** No font, no file: nothing that blocks. */
const STYLE =
  'body{font:1rem/1.5 system-ui;margin:1rem}li{display:flex;justify-content:space-between}'

/**
 * The whole page as HTML: the least that a reader could be given, and what no script can beat.
 * @param {World['summary']} summary
 * @returns {string}
 */
export function staticPage(summary) {
  const rows = serviceRows(summary).map(
    ({ id, name, status, text }) =>
      `<li data-component="${id}" data-status="${status}"><b>${name}</b> <span>${text}</span></li>`,
  )
  const incidents = summary.incidents.map(
    ({ name, incident_updates: updates }) => `<h2>${name}</h2><p>${updates[0]?.body}</p>`,
  )
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><meta name="viewport" content="width=device-width"><title>Status</title><link rel="icon" href="data:,"><style>${STYLE}</style></head><body><h1>Status</h1><ul>${rows.join('')}</ul>${incidents.join('')}</body></html>`
}
