import { scenario, type Story } from '../scenario.ts'
import { BRIEFING } from './kakao2022/briefing.ts'
import { SERVICES } from './kakao2022/components.ts'
import { UPDATES } from './kakao2022/updates.ts'

const FIRE = '2022-10-15T15:30:00+09:00'

/**
 * The outage of October 2022: a fire in one data center, five services, 21 functions, restored one
 * by one over 127 hours and 30 minutes. Plays from 90 minutes before the fire to an hour after the
 * end, the outage itself in about four minutes.
 */
export function kakao2022(): Story {
  const page = scenario(FIRE)
    .page({
      id: 'kakao-2022-10',
      name: 'Kakao outage, October 2022',
      url: 'https://kakao-2022-10.example',
      timeZone: 'Asia/Seoul',
      // The creation of this page is not on record: the day of the fire replaces it.
      createdAt: '2022-10-15T00:00:00+09:00',
    })
    .brief(BRIEFING)
    .plays('2022-10-15T14:00:00+09:00', '2022-10-21T00:00:00+09:00', 1_920)

  const withServices = SERVICES.reduce(
    (story, { id, name, functions }) =>
      functions.reduce((so, it) => so.component(it.id, it.name.en, id), story.service(id, name.en)),
    page,
  )

  const burning = withServices.incident(
    'inc-2022-10-15',
    'Data centre fire in Pangyo: Kakao services down',
    { impact: 'critical', startedAt: FIRE },
  )

  return UPDATES.reduce(
    (story, { id, at, status, body, changes }) =>
      story.update(status, body.en, {
        id,
        at,
        changes: changes.map(([componentId, , to]) => [componentId, to]),
      }),
    burning,
  )
}
