import type { Contradiction } from '../status/contradiction.ts'
import { isBad } from '../status/componentStatus.ts'
import { isOpen } from '../status/incident.ts'
import { functionsOf, type Snapshot } from '../status/snapshot.ts'

/**
 * Where an answer contradicts itself. The headline follows from the rows, never from the page's
 * indicator; while anything stands here, "everything is working" may not be claimed.
 *
 * Rows contradict bad news when none of them is bad, though some may be unknown. An open incident counts from impact
 * `major` up, and where its impact is a word we do not know.
 */
export function contradictions(
  of: Pick<Snapshot, 'services' | 'incidents' | 'indicator'>,
): readonly Contradiction[] {
  const functions = functionsOf(of)
  if (functions.length === 0) return []
  const bad = functions.filter(({ status }) => isBad(status)).length
  const noneBad = bad === 0 && functions.some(({ status }) => status === 'operational')
  const found: Contradiction[] = []
  if (of.indicator === 'unknown') found.push({ kind: 'indicator_unknown' })
  else if (noneBad && of.indicator !== 'none' && of.indicator !== 'maintenance') {
    found.push({ kind: 'indicator_bad_rows_working', indicator: of.indicator })
  }
  if (bad > 0 && of.indicator === 'none')
    found.push({ kind: 'indicator_none_rows_bad', count: bad })
  const grave = of.incidents.filter(
    (incident) => isOpen(incident) && ['major', 'critical', 'unknown'].includes(incident.impact),
  )
  if (noneBad && grave.length > 0) {
    found.push({ kind: 'incident_open_rows_working', incidents: grave.map(({ name }) => name) })
  }
  return found
}
