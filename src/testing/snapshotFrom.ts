import { decodeIncidentRecord, decodeSummary } from '../sources/statuspage-v2/decode.ts'
import { type Snapshot, snapshotOf } from '../status/snapshot.ts'
import type { Scenario } from '../mock/scenario.ts'
import { incidentsAt, summaryAt } from '../mock/statusApi.ts'

/**
 * Builds the snapshot of a scenario at a time (epoch ms) through the whole path: mock API, JSON,
 * decoder. For tests. Throws if an answer is rejected.
 */
export function snapshotFrom(story: Scenario, moment: number): Snapshot {
  const summary = decodeSummary(asSent(summaryAt(story, moment)), moment)
  if (!summary.ok) throw new Error(`summary refused: ${JSON.stringify(summary.problem)}`)
  const { services } = summary.value
  const record = decodeIncidentRecord(asSent(incidentsAt(story, moment)), services, moment)
  if (!record.ok) throw new Error(`incidents refused: ${JSON.stringify(record.problem)}`)
  return snapshotOf(summary.value, record.value)
}

const asSent = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer))
