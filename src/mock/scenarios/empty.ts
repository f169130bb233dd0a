import { scenario, type Story } from '../scenario.ts'

const NOW = '2022-10-14T09:00:00+09:00'

/** A page without components whose indicator is none. */
export function empty(): Story {
  return scenario(NOW)
    .page({ id: 'empty', name: 'Empty page' })
    .plays(NOW, '2022-10-14T10:00:00+09:00', 15)
}
