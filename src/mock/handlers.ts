import { http, HttpResponse } from 'msw'
import type { HttpHandler } from 'msw'
import type { Scenario } from './scenario.ts'
import { componentsAt, incidentsAt, maintenancesAt, statusAt, summaryAt } from './statusApi.ts'

/** A scenario and the clock that gives its time (epoch ms). */
export interface PretendWorld {
  readonly scenario: Scenario
  readonly clock: { readonly now: () => number }
}

/**
 * Creates handlers for the paths of a status API, below any folder and on any origin, with the page
 * of the scenario at the clock's time. The `Date` header has that time. The bytes of an answer stay
 * the same until the page changes. `briefing.json` holds everything from the start, as a file
 * would; without a briefing in the scenario it is empty.
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
