import { namesOf } from '../../../status/names.ts'
import { momentInName, zonedIso } from '../paper/zonedIso.ts'
import { type FileOf, provenance } from './provenance.ts'
import { recoveryNumbers } from './recoveryNumbers.ts'
import { type CsvFunction, timelinesCsv } from './timelinesCsv.ts'
import { paperTexts } from '../../../texts/paper.ts'

/** Kinds of files. */
export type FileKind = 'csv' | 'json' | 'png' | 'svg'

/** The name of a file; of a picture with the moment it shows: `relight-curve-2022-10-16T1430.png`. */
export function fileName(kind: FileKind, at: number, timeZone: string): string {
  if (kind === 'csv') return 'relight-timelines.csv'
  if (kind === 'json') return 'relight-recovery.json'
  return `relight-curve-${momentInName(at, timeZone)}.${kind}`
}

/** The timelines of all functions as a table. */
export function csvOf(of: FileOf): Blob {
  const { model, reader } = of
  const { snapshot, briefing, now } = model.inputs
  const { language, formats } = reader
  const nameOf = (it: { readonly id: string; readonly name: string }) =>
    namesOf(it, briefing, language).name.text
  const functions = snapshot.services.flatMap((service) =>
    service.functions.map((component): CsvFunction => ({
      id: component.id,
      name: nameOf(component),
      group: service.isGroup ? nameOf(service) : '',
    })),
  )
  const csv = timelinesCsv({
    functions,
    timelines: model.timelines,
    now,
    iso: (at) => zonedIso(at, formats.timeZone),
    notes: provenance(of).notes,
  })
  return new Blob([csv], { type: 'text/csv;charset=utf-8' })
}

/** Every figure of the view. */
export function jsonOf(of: FileOf): Blob {
  const { model, replay, freshness, reader } = of
  const { language, formats } = reader
  const words = paperTexts[language]
  const { link, notes } = provenance(of)
  const figures = recoveryNumbers({
    model,
    freshness,
    replay,
    timeZone: formats.timeZone,
    language,
    link,
    notes,
    method: {
      share_of_use: model.weights.basis === 'users' ? words.defineUse : words.defineFunctions,
      user_hours: words.defineUserHours,
      plan: words.definePlan,
      service_status: words.defineStatus,
      timelines: words.defineTimelines,
      freshness: words.defineFreshness,
      nulls: words.defineNulls,
    },
  })
  return new Blob([`${JSON.stringify(figures, null, 2)}\n`], { type: 'application/json' })
}
