import { useId, useState } from 'react'
import { DayBars } from '../../charts/DayBars.tsx'
import { type LaneRow, useLaneGroup } from '../../charts/LaneGroup.tsx'
import { fittingSpans } from '../../charts/laneGeometry.ts'
import { TimeAxis } from '../../charts/TimeAxis.tsx'
import { likelyLaneWidth, useWidth } from '../../charts/useMeasure.ts'
import { isTrusted } from '../../status/freshness.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import { Text, useReader } from '../../ui/Reader.tsx'
import { answer } from './answer.ts'
import { FunctionRow, type ListContext } from './FunctionRow.tsx'
import { CountsText } from './CountsText.tsx'
import { awaitedMost, type ServiceModel } from './publicModel.ts'
import styles from './Services.module.css'
import { ServedShare } from './ServedShare.tsx'
import { TellMe, TellMeLead } from './NotifyMe.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'

const Meanwhile = onDemand(async () => (await import('./Meanwhile.tsx')).Meanwhile)
const SpanTable = onDemand(async () => (await import('../../charts/SpanTable.tsx')).SpanTable)

type ServiceProps = ListContext & {
  readonly service: ServiceModel
  /** True if it stands on the first screen or two, and is drawn at once. */
  readonly isFirst?: boolean
  /** True if the large button stands under it. */
  readonly isLead?: boolean
}

/** One service, open: its word, its count, the answer in a sentence, and its functions. */
export function ServiceSection({ service, ...context }: ServiceProps) {
  return (
    <section
      className={styles.service}
      id={`service-${service.id}`}
      aria-labelledby={`name-${service.id}`}
    >
      <header className={styles.head}>
        <h2 id={`name-${service.id}`}>
          <Text of={service.name} />
        </h2>
        <span
          className={styles.chip}
          data-component={service.id}
          data-status={service.shown.status}
        >
          <StatusWord shown={service.shown} size={20} />
        </span>
        <span
          // Keyed by content: replacing the element avoids a layout-shift entry when the text grows.
          key={service.functions.map(({ shown }) => shown.status).join(' ')}
          className={styles.count}
        >
          <CountsText service={service} />
        </span>
      </header>
      <ServiceBody service={service} {...context} />
    </section>
  )
}

/** Content of a service, the same in a section and in a disclosure. */
export function ServiceBody({
  service,
  model,
  pollState,
  now,
  isFirst = false,
  isLead,
}: ServiceProps) {
  const { t } = useReader()
  const [ref, width] = useWidth(likelyLaneWidth())
  const over = model.window ?? { from: now - 1, to: now }
  const readAt = pollState.readAt ?? now
  const isFaded = !isTrusted(pollState.freshness)
  const rows = service.functions.map(({ id, name, spans }) => ({ id, name: name.text, spans }))
  const lanes = rows.map((row) => ({ ...row, spans: fittingSpans(row.spans, over, width) }))
  const group = useLaneGroup(lanes, over, width, now, isFaded)
  return (
    <>
      <p className={styles.answer}>{answer(service, pollState.freshness, t)}</p>
      {service.days && (
        <div className={styles.days}>
          <ServiceDays service={service} isFaded={isFaded} />
        </div>
      )}
      <ul className={styles.rows} aria-label={t.functionsOf(service.name.text)}>
        {service.functions.map((row) => (
          <FunctionRow
            key={row.id}
            row={row}
            days={null}
            isFirst={isFirst}
            group={model.window ? group : undefined}
            width={width}
            model={model}
            pollState={pollState}
            now={now}
          />
        ))}
      </ul>
      <div className={styles.under}>
        <div ref={ref} className={styles.axis}>
          {model.window && model.outage && (
            <TimeAxis over={over} onset={model.outage.onset} now={now} width={width} />
          )}
        </div>
        <div className={styles.twin}>
          <TableTwin service={service} rows={rows} now={now} isOffered={model.window !== null} />
          <TellMeAll service={service} readAt={readAt} />
        </div>
      </div>
      {model.hasAdvice && <Meanwhile rows={service.functions} isWide={false} />}
      {isLead && <TellMeLead row={awaitedMost([service])} ways={model.ways} readAt={readAt} />}
    </>
  )
}

function TellMeAll({
  service,
  readAt,
}: Pick<ServiceProps, 'service'> & { readonly readAt: number }) {
  const { t } = useReader()
  if (!service.isGroup) return null
  return (
    <TellMe
      id={service.id}
      name={service.name.text}
      label={t.tellMeAll(service.shortName.text)}
      isWatchable={service.functions.some((row) => row.isWatchable)}
      readAt={readAt}
    />
  )
}

function ServiceDays({
  service,
  isFaded,
}: {
  readonly service: ServiceModel
  readonly isFaded: boolean
}) {
  const { t } = useReader()
  const [ref, width] = useWidth(350)
  if (!service.days) return null
  return (
    <div ref={ref}>
      <DayBars
        name={service.name.text}
        days={service.days.days}
        width={width}
        height={28}
        isFaded={isFaded}
      />
      <p className={styles.daysLegend}>
        <span>{t.daysAgo}</span>
        <ServedShare level={service.days.level} />
        <span>{t.today}</span>
      </p>
    </div>
  )
}

type TableTwinProps = {
  readonly service: ServiceModel
  readonly rows: readonly LaneRow[]
  readonly now: number
  /** True if there are lanes. */
  readonly isOffered: boolean
}

/** The lanes as a table, on request. */
function TableTwin({ service, rows, now, isOffered }: TableTwinProps) {
  const { t } = useReader()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  // An outage that is told of no longer does not close what is being read of it.
  if (!isOffered && !isOpen) return null
  return (
    <>
      <button
        type="button"
        className={`text-button ${styles.link}`}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t.asPicture : t.asTable}
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <SpanTable caption={t.tableOf(service.name.text)} rows={rows} now={now} />}
      </div>
    </>
  )
}
