import { useId, useState } from 'react'
import { Lane } from '../../../charts/Lane.tsx'
import { useWidth } from '../../../charts/useMeasure.ts'
import { STATUSES_WORST_FIRST } from '../../../status/componentStatus.ts'
import { isTrusted } from '../../../status/freshness.ts'
import { Glyph } from '../../../ui/Glyph.tsx'
import { Text, useReader, useTexts } from '../../../ui/Reader.tsx'
import { comparisonModel } from '../../../outage/recovery/comparisonModel.ts'
import { OthersTable } from './ComparisonTable.tsx'
import styles from './ComparisonPanel.module.css'
import { PanelAxis } from './PanelAxis.tsx'
import { PanelBody, type PanelProps } from './PanelBody.tsx'
import panel from './panels.module.css'
import { SourceList } from './SourceList.tsx'
import { detailsTexts } from '../../../texts/details.ts'
import type { ComparedLane } from '../model.ts'
import { hoursMinutes } from '../../../texts/hoursMinutes.ts'

/** The services of this page together, and others over the same time. */
export function OthersPanel({ model, pollState, now }: PanelProps) {
  const texts = useTexts(detailsTexts)
  const { t } = useReader()
  const id = useId()
  const [isTable, setTable] = useState(false)
  const compared = comparisonModel(model)
  if (!compared) return null
  const { lanes } = compared
  return (
    <PanelBody pollState={pollState} now={now}>
      <div>
        <div id={id}>
          {isTable ? (
            <OthersTable lanes={lanes} now={now} />
          ) : (
            <Lanes model={model} pollState={pollState} now={now} />
          )}
        </div>
        <button
          type="button"
          className={panel.button}
          aria-controls={id}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? t.asPicture : t.asTable}
        </button>
      </div>
      <div>
        <p>{texts.oursRule}</p>
        <p>{texts.othersKnown}</p>
        {lanes.flatMap(({ notes }) =>
          notes.map((note) => (
            <p key={note.text}>
              <Text of={note} />
            </p>
          )),
        )}
      </div>
      <SourceList keys={lanes.flatMap(({ sources }) => sources)} briefing={model.inputs.briefing} />
    </PanelBody>
  )
}

function Lanes({ model, pollState, now }: PanelProps) {
  const [ref, width] = useWidth(320)
  const compared = comparisonModel(model)
  if (!compared) return null
  const { over, onset, lanes } = compared
  return (
    <div>
      {isTrusted(pollState.freshness) && <Key lanes={lanes} />}
      {lanes.map((lane) => (
        <div key={lane.id} className={styles.row}>
          <Who lane={lane} />
          <div className={styles.picture}>
            <LaneOfOne
              lane={lane}
              over={over}
              width={width}
              isFaded={!isTrusted(pollState.freshness)}
            />
          </div>
        </div>
      ))}
      <div className={styles.row}>
        <div ref={ref} className={styles.picture}>
          <PanelAxis
            over={over}
            onset={onset}
            now={now}
            isReplay={model.inputs.replay !== undefined}
            width={width}
          />
        </div>
      </div>
    </div>
  )
}

/** Key of the heights and colours, as far as they occur. Nothing is said to work while that is not known. */
function Key({ lanes }: { readonly lanes: readonly ComparedLane[] }) {
  const { t } = useReader()
  const shown = new Set(lanes.flatMap(({ spans }) => spans.map(({ status }) => status)))
  return (
    <ul className={styles.key}>
      {STATUSES_WORST_FIRST.filter((status) => shown.has(status)).map((status) => (
        <li key={status}>
          <Glyph status={status} size={14} />
          {t.statusFormal[status]}
        </li>
      ))}
    </ul>
  )
}

type LaneOfOneProps = {
  readonly lane: ComparedLane
  readonly over: { readonly from: number; readonly to: number }
  readonly width: number
  readonly isFaded: boolean
}

function LaneOfOne({ lane, over, width, isFaded }: LaneOfOneProps) {
  return (
    <Lane
      spans={lane.spans}
      over={over}
      width={width}
      height={20}
      summary={useSummary(lane)}
      isFaded={isFaded}
    />
  )
}

/** A lane in one sentence. */
function useSummary({ name, lastedMs, isOpen }: ComparedLane): string {
  const texts = useTexts(detailsTexts)
  const { formats } = useReader()
  return texts.lasted(name?.text ?? texts.ours, hoursMinutes(formats, lastedMs), isOpen)
}

function Who({
  lane: { name, lastedMs, isOpen, sources, confidences },
}: {
  readonly lane: ComparedLane
}) {
  const texts = useTexts(detailsTexts)
  const { formats, t } = useReader()
  const grades = confidences.map((grade) => texts.confidence[grade])
  return (
    <p className={styles.who}>
      <b>{name ? <Text of={name} /> : texts.ours}</b>
      <span className={styles.long}>
        {hoursMinutes(formats, lastedMs)}
        {isOpen && ` ${texts.soFar}`}
      </span>
      {sources.length > 0 && (
        <span className={panel.quiet}>
          {texts.sourceKeys(t.joinNames(sources))}
          {grades.length > 0 && ` · ${texts.graded(t.joinNames(grades))}`}
        </span>
      )}
    </p>
  )
}
