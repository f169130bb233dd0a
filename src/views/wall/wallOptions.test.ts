import { expect, it } from 'vitest'
import { isFarIn } from './wallOptions.ts'

it('takes one word for a screen that is far away, and no other', () => {
  expect(isFarIn('?lang=ko&wall=far')).toBe(true)
  for (const search of ['', '?wall', '?wall=FAR', '?wall=near', '?wall=far%20', '?far=wall']) {
    expect(isFarIn(search)).toBe(false)
  }
})
