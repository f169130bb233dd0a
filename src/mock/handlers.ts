import { http, HttpResponse } from 'msw'
import type { HttpHandler } from 'msw'
import type { Scenario } from './scenario.ts'
import { componentsAt, incidentsAt, maintenancesAt, statusAt, summaryAt } from './statusApi.ts'

/** A scenario and what tells its time (epoch ms). */
export interface PretendWorld {
  readonly scenario: Scenario
  readonly clock: { readonly now: () => number }
}

/**
 * Answers the paths of a status API, below any folder and on any origin, with what the scenario's page
 * says at the clock's moment. The `Date` header is that moment. The bytes of an answer stay the same
 * until the page says something new. `briefing.json` holds everything from the start, as a file would;
 * a scenario without one has a briefing that says nothing.
 */
export function mockHandlers({ scenario, clock }: PretendWorld): HttpHandler[] {
  const answer = (path: string, contentAt: (scenario: Scenario, moment: number) => unknown) =>
    http.get(path, () => {
      const moment = clock.now()
      return jsonAnswer(contentAt(scenario, moment), moment)
    })
  return [
    answer('*/api/v2/summary.json', summaryAt),
    answer('*/api/v2/incidents.json', incidentsAt),
    answer('*/api/v2/components.json', componentsAt),
    answer('*/api/v2/scheduled-maintenances.json', maintenancesAt),
    answer('*/api/v2/status.json', statusAt),
    answer('*/briefing.json', () => scenario.briefing ?? { version: 1 }),
  ]
}

function jsonAnswer(content: unknown, moment: number): Response {
  return new HttpResponse(JSON.stringify(content), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-cache',
      date: new Date(moment).toUTCString(),
    },
  })
}
