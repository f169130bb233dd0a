import { useEffect, useRef } from 'react'
import { type StatusPageState, useSeconds } from '../../../live/useStatusPage.ts'
import { usePrefs } from '../../../prefs/prefs.ts'
import { useReader } from '../../../ui/Reader.tsx'
import { CurvePicture } from './CurvePicture.tsx'
import { csvOf, type FileKind, fileName, jsonOf } from './files.ts'
import { type FileOf, provenance } from './provenance.ts'
import { saveFile } from './saveFile.ts'
import { pngOf, standaloneSvg, svgOf } from './standaloneSvg.ts'
import { paperTexts } from '../../../texts/paper.ts'
import type { RecoveryModel } from '../model.ts'

/** One file to make. */
export interface FileJob {
  readonly page: StatusPageState
  readonly model: RecoveryModel
  /** The moment of the replay; `null` without one. */
  readonly replayAt: number | null
  readonly kind: FileKind
  /** Takes the outcome in words. */
  readonly onDone: (outcome: string) => void
}

/** Makes one file on mount and hands it to the browser. The drawing behind a picture is hidden. */
export function FileMaker({ page, model, replayAt, kind, onDone }: FileJob) {
  const reader = useReader()
  const { freshness } = useSeconds()
  const clock = usePrefs((prefs) => prefs.replayClock)
  const drawing = useRef<HTMLDivElement>(null)
  const isBegun = useRef(false)
  const of = { page, model, replay: replayAt === null ? null : clock, freshness, reader }
  useEffect(() => {
    // The clock renders each second; one press makes one file.
    if (isBegun.current) return
    isBegun.current = true
    void saved(kind, of, drawing.current).then(onDone)
  })
  const isPicture = kind === 'png' || kind === 'svg'
  return (
    <div ref={drawing} data-sky="paper" hidden>
      {isPicture && <CurvePicture model={model} about={provenance(of)} />}
    </div>
  )
}

/** Saves a file and returns the outcome in words. */
async function saved(kind: FileKind, of: FileOf, drawing: HTMLElement | null): Promise<string> {
  const { model, reader } = of
  const words = paperTexts[reader.language]
  const name = fileName(kind, model.inputs.now, reader.formats.timeZone)
  try {
    saveFile(name, await made(kind, of, drawing))
    return words.saved(name)
  } catch {
    return words.notSaved(name)
  }
}

/** One unit of the drawing in px of the picture. */
const SCALE = 2

async function made(kind: FileKind, of: FileOf, drawing: HTMLElement | null): Promise<Blob> {
  if (kind === 'csv') return csvOf(of)
  if (kind === 'json') return jsonOf(of)
  await drawn()
  const svg = drawing?.querySelector('svg')
  if (!svg) throw new Error('no drawing')
  const picture = standaloneSvg(svg, SCALE, of.reader.language)
  return kind === 'png' ? pngOf(picture) : svgOf(picture)
}

/** The chart draws in several commits of one task; it is complete in the next task. */
const drawn = () => new Promise((resolve) => void setTimeout(resolve))
