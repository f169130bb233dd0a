import { expect, it } from 'vitest'
import { STATUSES_WORST_FIRST } from '../status/componentStatus.ts'
import { BY_LIGHT, compareLight } from './windowLight.ts'

it('orders every status once, working first and out last', () => {
  expect(BY_LIGHT.toSorted()).toEqual(STATUSES_WORST_FIRST.toSorted())
  expect(STATUSES_WORST_FIRST.toSorted(compareLight)).toEqual(BY_LIGHT)
  expect([BY_LIGHT[0], BY_LIGHT.at(-1)]).toEqual(['operational', 'major_outage'])
})
