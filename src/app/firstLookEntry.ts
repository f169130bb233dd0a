import { namesIn, shapeOf } from '../sources/jsonShape.ts'
import { type FirstRow, firstRows } from './firstLook.ts'

/* Inlined in the page, runs before the page's script is loaded: a phone on a slow line shows the
   status of every service a second earlier. Shows rows and makes no claim about the whole; the page
   replaces it. */

/** Removes the rows once they are no longer live, in case the page's script never loads. */
const LONGEST_MS = 60_000

function show(rows: readonly FirstRow[]): void {
  const labels = window.relightStatusTexts?.[document.documentElement.lang]
  if (!labels || rows.length === 0) return
  const list = document.createElement('ul')
  list.id = 'first-look'
  for (const { id, name, status } of rows) {
    const row = document.createElement('li')
    row.dataset['component'] = id
    row.dataset['status'] = status
    const title = document.createElement('bdi')
    title.textContent = name
    const word = document.createElement('b')
    word.dataset['tone'] = status
    word.textContent = labels[status] ?? ''
    row.append(title, word)
    list.append(row)
  }
  document.body.append(list)
  // Checks the wall clock as well: timers stop while a device sleeps.
  const until = Date.now() + LONGEST_MS
  let left = LONGEST_MS / 1_000
  const timer = setInterval(() => {
    if ((left -= 1) > 0 && Date.now() < until) return
    list.remove()
    clearInterval(timer)
  }, 1_000)
}

/**
 * Rejects repeated field names: the parser keeps the later value, which may be the better news, and
 * the first look cannot handle that.
 */
function rowsOf(text: string): readonly FirstRow[] {
  const json: unknown = JSON.parse(text)
  return namesIn(json) === shapeOf(text).names ? firstRows(json) : []
}

async function showRows(begun: Promise<Response>): Promise<void> {
  const response = await begun
  if (response.status !== 200 || response.headers.has('age')) return
  const text = await response.clone().text()
  if (text.length < 1_000_000) show(rowsOf(text))
}

if (window.relightFirstRequest && document.getElementById('root')) {
  // The page itself reports any failure here.
  showRows(window.relightFirstRequest).catch(() => undefined)
}
