import { useEffect, useRef, useState } from 'react'
import type { Watch } from '../../live/monitor.ts'
import type { ComponentStatus } from '../../status/componentStatus.ts'
import { useReader } from '../../ui/Reader.tsx'
import type { Headline } from './headline.ts'
import { headlineText } from './headlineText.ts'
import type { PublicModel, ServiceModel } from './publicModel.ts'

type AnnouncerProps = {
  readonly model: PublicModel | null
  readonly headline: Headline
  readonly watch: Watch
}

/** How many changes are named in one announcement. */
const MOST_NAMED = 4
/** At most one announcement in this time, ms; what changes meanwhile waits and is told together. */
const PAUSE_MS = 30_000

/** The one polite live region: says what changed since it last spoke. The first picture is not news. */
export function Announcer({ model, headline, watch }: AnnouncerProps) {
  const { words } = useReader()
  const [text, setText] = useState('')
  const told = useRef<ReadonlyMap<string, ComponentStatus> | null>(null)
  const toldKind = useRef(watch.kind)
  const spokeAt = useRef(-Infinity)
  useEffect(() => {
    if (!model) return undefined
    const speak = () => {
      const now = statusesOf(model)
      const before = told.current
      told.current = now
      const sightChanged = toldKind.current !== watch.kind && watch.kind !== 'late'
      toldKind.current = watch.kind
      if (before === null) return
      const changes = changesSince(model, before, words.status)
      if (changes.length === 0 && !sightChanged) return
      spokeAt.current = performance.now()
      const named = spoken(changes.slice(0, MOST_NAMED))
      const more = changes.length - MOST_NAMED
      const parts = [headlineText(headline, words), ...(sightChanged ? [] : named)]
      setText([...parts, ...(more > 0 ? [words.andMore(more)] : [])].join('. '))
    }
    const wait = Math.max(0, spokeAt.current + PAUSE_MS - performance.now())
    if (wait === 0 || told.current === null) {
      speak()
      return undefined
    }
    const timer = window.setTimeout(speak, wait)
    return () => window.clearTimeout(timer)
  }, [model, headline, watch.kind, words])
  return (
    <p role="status" aria-live="polite" aria-atomic="true" className="visually-hidden">
      {text}
    </p>
  )
}

function statusesOf(model: PublicModel): ReadonlyMap<string, ComponentStatus> {
  return new Map(
    model.services.flatMap(({ functions }) =>
      functions.map((f) => [f.id, f.shown.status] as const),
    ),
  )
}

interface Change {
  readonly service: ServiceModel
  readonly text: string
}

function changesSince(
  model: PublicModel,
  before: ReadonlyMap<string, ComponentStatus>,
  names: Record<ComponentStatus, string>,
): readonly Change[] {
  return model.services.flatMap((service) =>
    service.functions
      .filter(({ id, shown }) => before.get(id) !== shown.status)
      .map(({ name, shown }) => ({ service, text: `${name.text} ${names[shown.status]}` })),
  )
}

/** Changes as they are spoken: each service once, with what changed in it. */
function spoken(changes: readonly Change[]): readonly string[] {
  return [...Map.groupBy(changes, ({ service }) => service)].map(([service, own]) => {
    const list = own.map(({ text }) => text).join(', ')
    return service.isGroup ? `${service.name.text}: ${list}` : list
  })
}
