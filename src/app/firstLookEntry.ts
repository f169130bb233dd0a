import { namesIn, shapeOf } from '../sources/jsonShape.ts'
import { type FirstRow, firstRows } from './firstLook.ts'

/*
 * Stands in the page itself and runs before its script has come: a phone on a slow line reads the status of every
 * service a second earlier. Shows rows and claims nothing of the whole; the page takes its place.
 */

/** Should the page's script never come, nothing that was read may stand for longer than it is live. */
const LONGEST_MS = 60_000

function show(rows: readonly FirstRow[]): void {
  const words = window.relightWords?.[document.documentElement.lang]
  if (!words || rows.length === 0) return
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
    word.textContent = words[status] ?? ''
    row.append(title, word)
    list.append(row)
  }
  document.body.append(list)
  // By the wall clock too: a device that sleeps stops the other.
  const until = Date.now() + LONGEST_MS
  let left = LONGEST_MS / 1_000
  const timer = setInterval(() => {
    if ((left -= 1) > 0 && Date.now() < until) return
    list.remove()
    clearInterval(timer)
  }, 1_000)
}

/** Of two fields of one name the parser keeps the later one, which may be the better news: that is not for a first look. */
function rowsOf(text: string): readonly FirstRow[] {
  const json: unknown = JSON.parse(text)
  return namesIn(json) === shapeOf(text).names ? firstRows(json) : []
}

async function look(begun: Promise<Response>): Promise<void> {
  const response = await begun
  if (response.status !== 200 || response.headers.has('age')) return
  const text = await response.clone().text()
  if (text.length < 1_000_000) show(rowsOf(text))
}

if (window.relightBegun && document.getElementById('root')) {
  // Whatever goes wrong here is told by the page itself.
  look(window.relightBegun).catch(() => undefined)
}
