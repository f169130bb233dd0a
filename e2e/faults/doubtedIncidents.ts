import { larkspur, quiet, RECORDED_AT, type Told, type ToldIncident } from '../support/stories.ts'
import { allBut, CONSOLE, says, SIGN_IN } from './answers.ts'
import type { FaultRow } from './faultRow.ts'

const MINUTE = 60_000

/** Incidents that contradict the rows, each other, or the record. */
export const DOUBTED_INCIDENTS: readonly FaultRow[] = [
  {
    id: 'reopened',
    fault:
      'A resolved incident is reopened: first all components are operational, then one is down',
    seen: 'Not all well while it is open; then down, next to the text of the incident',
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
    fault: 'Every incident is resolved, but a function is still down',
    seen: 'Down: the rows decide, and the outage lasts',
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
      'An open incident occurs twice, first with an impact, then without; all components operational',
    seen: 'Not all well: the higher impact counts',
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
      'incidents.json closes an incident that is open in summary.json; all components operational',
    seen: 'Not all well: the incident stays open',
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
