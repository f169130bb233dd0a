import type { ReactNode } from 'react'
import { isTrusted } from '../../status/freshness.ts'
import { useReader, useTexts } from '../../ui/Reader.tsx'
import { isContradiction, unreadableOf, type Verdict } from '../../outage/verdict.ts'
import { wallText } from './wallText.ts'
import type { WallModel } from './wallModel.ts'
import styles from './WallHead.module.css'
import { wallTexts } from '../../texts/wall.ts'

type HeadlineProps = {
  readonly verdict: Verdict
  readonly model: WallModel | null
  /** True if the share of use stands nowhere else. */
  readonly hasShare: boolean
}

/** The largest text: how much works, and for how long it has not. */
export function Headline({ verdict, model, hasShare }: HeadlineProps) {
  if (model && verdict.claim === 'some_working')
    return <Working model={model} hasShare={hasShare} />
  if (model && verdict.claim === 'all_working') {
    return model.isRestored ? <Restored model={model} /> : <Calm model={model} />
  }
  return <InWords verdict={verdict} model={model} />
}

function Working({ model, hasShare }: { readonly model: WallModel; readonly hasShare: boolean }) {
  const { t: shared, formats } = useReader()
  const texts = useTexts(wallTexts)
  const { outage, inputs, share, basis, verdict } = model
  const unreadable = unreadableOf(verdict)
  const caption = [
    texts.working(model.hasFunctions),
    ...(hasShare && share && basis === 'users'
      ? [texts.ofUse(formats.percent(share.operational))]
      : []),
    ...(verdict.doubts.some(isContradiction) ? [shared.disagree] : []),
    ...(unreadable > 0 ? [shared.headlineIncomplete(unreadable)] : []),
  ].join(' · ')
  return (
    <>
      <Kpi caption={caption}>
        <b data-tone="operational">{verdict.working}</b>
        <em>/{verdict.total}</em>
      </Kpi>
      {outage?.isOnsetOnRecord && (
        <Kpi caption={texts.since(formats.shortMoment(outage.onset, inputs.now))}>
          <Elapsed ms={(outage.endedAt ?? inputs.now) - outage.onset} />
        </Kpi>
      )}
      {outage && !outage.isOnsetOnRecord && (
        <Kpi caption={texts.startNotOnRecord} isWords>
          –
        </Kpi>
      )}
    </>
  )
}

function Restored({ model }: { readonly model: WallModel }) {
  const { formats } = useReader()
  const texts = useTexts(wallTexts)
  const { outage } = model
  // With its date also where that is today's: it stands beside another.
  const moment = (at: number) => `${formats.dayTick(at)} ${formats.clock(at)}`
  return (
    <>
      <Kpi caption={texts.allOf(model.verdict.total, model.hasFunctions)} isWords>
        <b data-tone="operational">{texts.restored}</b>
      </Kpi>
      {outage && outage.endedAt !== null && outage.isOnsetOnRecord && (
        <Kpi caption={texts.span(moment(outage.onset), moment(outage.endedAt))}>
          <Elapsed ms={outage.endedAt - outage.onset} />
        </Kpi>
      )}
    </>
  )
}

function Calm({ model }: { readonly model: WallModel }) {
  const { verdict, hasFunctions, calm, inputs } = model
  const { formats } = useReader()
  const texts = useTexts(wallTexts)
  const last = calm?.last
  const recordFrom = calm?.recordFrom ?? null
  return (
    <>
      <Kpi caption={texts.allOf(verdict.total, hasFunctions)} isWords>
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

/** Shown if there is nothing to count, or nothing may be claimed. */
function InWords({ verdict, model }: Pick<HeadlineProps, 'verdict' | 'model'>) {
  const { t } = useReader()
  const texts = useTexts(wallTexts)
  const doubts = verdict.doubts.map(t.doubt)
  const notes: Partial<Record<Verdict['claim'], readonly string[]>> = {
    blind: [t.blindNote],
    stale: [t.blindNote],
    empty: [t.emptyNote],
    incomplete: [t.incompleteNote],
    contradicted: doubts,
    incident_open: doubts,
  }
  return (
    <div className={styles.words}>
      <p className={verdict.claim === 'checking' ? 'appears-late' : undefined}>
        {verdict.claim === 'checking' ? t.checking : wallText(verdict, model, t, texts)}
      </p>
      {(notes[verdict.claim] ?? []).map((note) => (
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

/** The onset of the outage, for the clock to show where an alarm has taken the headline; `null` if not on record. */
export function onsetBeside(model: WallModel | null, hasAlarm: boolean): number | null {
  const isHidden = hasAlarm || (model !== null && !isTrusted(model.inputs.freshness))
  const outage = model?.outage
  return isHidden && outage?.endedAt === null && outage.isOnsetOnRecord ? outage.onset : null
}
