import type { ReactNode } from 'react'
import { isTrusted } from '../../status/freshness.ts'
import { useReader, useTexts } from '../../ui/Reader.tsx'
import type { WallLine } from './wallLine.ts'
import { wallLineText } from './wallLineText.ts'
import type { WallModel } from './wallModel.ts'
import styles from './WallHead.module.css'
import { wallTexts } from '../../texts/wall.ts'

type HeadlineProps = {
  readonly line: WallLine
  readonly model: WallModel | null
  /** Whether the share of use stands nowhere else. */
  readonly hasShare: boolean
}

/** What stands largest: how much works, and for how long it has not. */
export function Headline({ line, model, hasShare }: HeadlineProps) {
  if (model) {
    if (line.kind === 'working') return <Working line={line} model={model} hasShare={hasShare} />
    if (line.kind === 'restored') return <Restored line={line} model={model} />
    if (line.kind === 'calm') return <Calm model={model} />
  }
  return <InWords line={line} model={model} />
}

function Working({
  line: { working, total },
  model,
  hasShare,
}: {
  readonly line: Extract<WallLine, { kind: 'working' }>
  readonly model: WallModel
  readonly hasShare: boolean
}) {
  const { t: shared, formats } = useReader()
  const texts = useTexts(wallTexts)
  const { episode, inputs, share, basis, contradictions, unreadable } = model
  const caption = [
    texts.working(model.hasFunctions),
    ...(hasShare && share && basis === 'users'
      ? [texts.ofUse(formats.percent(share.operational))]
      : []),
    ...(contradictions.length > 0 ? [shared.disagree] : []),
    ...(unreadable > 0 ? [shared.headlineIncomplete(unreadable)] : []),
  ].join(' · ')
  return (
    <>
      <Kpi caption={caption}>
        <b data-tone="operational">{working}</b>
        <em>/{total}</em>
      </Kpi>
      {episode && (
        <Kpi caption={texts.since(formats.shortMoment(episode.onset, inputs.now))}>
          <Elapsed ms={(episode.endedAt ?? inputs.now) - episode.onset} />
        </Kpi>
      )}
    </>
  )
}

function Restored({
  line: { onset, endedAt },
  model: { total, hasFunctions },
}: {
  readonly line: Extract<WallLine, { kind: 'restored' }>
  readonly model: WallModel
}) {
  const { formats } = useReader()
  const texts = useTexts(wallTexts)
  // With its date also where that is today's: it stands beside another.
  const moment = (at: number) => `${formats.dayTick(at)} ${formats.clock(at)}`
  return (
    <>
      <Kpi caption={texts.allOf(total, hasFunctions)} isWords>
        <b data-tone="operational">{texts.restored}</b>
      </Kpi>
      <Kpi caption={texts.span(moment(onset), moment(endedAt))}>
        <Elapsed ms={endedAt - onset} />
      </Kpi>
    </>
  )
}

function Calm({ model: { total, hasFunctions, calm, inputs } }: { readonly model: WallModel }) {
  const { formats } = useReader()
  const texts = useTexts(wallTexts)
  const { last = null, recordFrom = null } = calm ?? {}
  return (
    <>
      <Kpi caption={texts.allOf(total, hasFunctions)} isWords>
        <b data-tone="operational">{texts.allWorking}</b>
      </Kpi>
      {last && (
        <Kpi caption={texts.sinceLast}>
          <Figures text={formats.duration(inputs.now - last.endedAt)} />
        </Kpi>
      )}
      {!last && recordFrom !== null && (
        <Kpi caption={texts.recordSince(formats.day(recordFrom, inputs.now))} isWords>
          {texts.noIncident}
        </Kpi>
      )}
    </>
  )
}

/** Where there is nothing to count, or nothing that may be claimed. */
function InWords({ line, model }: Pick<HeadlineProps, 'line' | 'model'>) {
  const { t } = useReader()
  const texts = useTexts(wallTexts)
  const notes: Partial<Record<WallLine['kind'], readonly string[]>> = {
    blind: [t.blindNote],
    stale: [t.blindNote],
    empty: [t.emptyNote],
    incomplete: [t.incompleteNote],
    disagree: (model?.contradictions ?? []).map(t.contradiction),
  }
  const text = wallLineText(line, t, texts, true)
  return (
    <div className={styles.words}>
      <p className={line.kind === 'checking' ? 'appears-late' : undefined}>
        {line.kind === 'checking' ? t.checking : text}
      </p>
      {(notes[line.kind] ?? []).map((note) => (
        <p key={note} className={styles.caption}>
          {note}
        </p>
      ))}
    </div>
  )
}

type KpiProps = {
  readonly caption: string
  /** Words run wider than figures. */
  readonly isWords?: boolean
  readonly children: ReactNode
}

function Kpi({ caption, isWords = false, children }: KpiProps) {
  return (
    <div className={styles.kpi}>
      <p className={styles.figure} data-words={isWords}>
        {children}
      </p>
      <p className={styles.caption}>{caption}</p>
    </div>
  )
}

const MINUTE = 60_000

/** Hours and minutes, large, their units small. */
function Elapsed({ ms }: { readonly ms: number }) {
  const texts = useTexts(wallTexts)
  const minutes = Math.max(0, Math.floor(ms / MINUTE))
  const hours = Math.floor(minutes / 60)
  const rest = String(minutes % 60)
  return (
    <>
      {hours > 0 && (
        <>
          {hours}
          <small>{texts.hours}</small>{' '}
        </>
      )}
      {hours > 0 ? rest.padStart(2, '0') : rest}
      <small>{texts.minutes}</small>
    </>
  )
}

/** Numbers large, their units small. */
function Figures({ text }: { readonly text: string }) {
  return text
    .split(/([\d.,]+)/)
    .map((part, i) => (i % 2 === 1 ? part : <small key={`${i} ${part}`}>{part}</small>))
}

/** Since when the outage lasts, for the clock to say where an alarm has taken the headline. */
export function onsetBeside(model: WallModel | null, hasAlarm: boolean): number | null {
  const isHidden = hasAlarm || (model !== null && !isTrusted(model.inputs.freshness))
  const { episode = null } = model ?? {}
  return isHidden && episode?.endedAt === null ? episode.onset : null
}
