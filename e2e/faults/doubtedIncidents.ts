import { larkspur, quiet, RECORDED_AT, type Told, type ToldIncident } from '../support/stories.ts'
import { allBut, CONSOLE, says, SIGN_IN } from './answers.ts'
import type { FaultRow } from './faultRow.ts'

const MINUTE = 60_000

/** Incidents that contradict the rows, each other, or the record. */
export const DOUBTED_INCIDENTS: readonly FaultRow[] = [
  {
    id: 'reopened',
    fault:
      'An incident is resolved, and opened again: first over rows that all work, then one is down',
    seen: 'No claim that all is well while it is open; then down, beside what the incident says',
    told: () => withIncident(quiet(larkspur()), { isOpen: true }),
    play: async (stage) => {
      await stage.notAllWell()
      await says(stage, (summary) => {
        summary.incidents = []
      })
      await stage.saysOnlyWhatIsKnown()
      await says(stage, (summary) => {
        summary.incidents = incidentsOf({ isOpen: true })
      })
      await stage.notAllWell()
      await stage.saysOnlyWhatIsKnown()
      await says(stage, (summary) => {
        for (const one of summary.components) if (one.id === SIGN_IN) one.status = 'major_outage'
      })
      await stage.claims({ [SIGN_IN]: 'major_outage' }, allBut(SIGN_IN, CONSOLE))
    },
  },
  {
    id: 'down-after-resolved',
    fault: 'Every incident is resolved, and a function is still down',
    seen: 'The rows decide: down, and the outage lasts',
    told: () => withIncident(quiet(larkspur()), { isOpen: true }),
    play: async (stage) => {
      await says(stage, (summary) => {
        summary.incidents = incidentsOf({ isOpen: false })
        for (const one of summary.components) if (one.id === SIGN_IN) one.status = 'major_outage'
      })
      await stage.claims({ [SIGN_IN]: 'major_outage' }, allBut(SIGN_IN, CONSOLE))
    },
  },
  {
    id: 'duplicate-incident',
    fault:
      'The open incident stands twice, first grave, then without any impact, over rows that all work',
    seen: 'The graver of the two: nobody may say that all is well',
    play: async (stage) => {
      await says(stage, (summary) => {
        const grave = incidentsOf({ isOpen: true })
        summary.incidents = [...grave, ...grave.map((one) => ({ ...one, impact: 'none' }))]
      })
      await stage.notAllWell()
    },
  },
  {
    id: 'record-ahead',
    fault:
      'The record says that an incident is over which the summary has open, over rows that all work',
    seen: 'What is still told of is not over: nobody may say that all is well',
    told: () => {
      const told = withIncident(quiet(larkspur()), { isOpen: true })
      told.incidents.incidents = incidentsOf({ isOpen: false }).map((one) => ({
        ...one,
        updated_at: new Date(RECORDED_AT).toISOString(),
      }))
      return told
    },
    play: async (stage) => {
      await stage.aPoll()
      await stage.notAllWell()
      await stage.saysOnlyWhatIsKnown()
    },
  },
]

/** The recorded page's first incident as a critical one. */
function incidentsOf({ isOpen }: { readonly isOpen: boolean }): ToldIncident[] {
  const resolvedAt = isOpen ? null : new Date(RECORDED_AT - 5 * MINUTE).toISOString()
  return larkspur()
    .summary.incidents.slice(0, 1)
    .map((incident) => ({
      ...incident,
      impact: 'critical',
      status: isOpen ? 'investigating' : 'resolved',
      resolved_at: resolvedAt,
    }))
}

function withIncident(told: Told, how: { readonly isOpen: boolean }): Told {
  told.summary.incidents = incidentsOf(how)
  return told
}
