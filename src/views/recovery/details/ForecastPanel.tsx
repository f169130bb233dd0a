import { useWidth } from '../../../charts/useMeasure.ts'
import type { Formats } from '../../../texts/format.ts'
import { Text, useReader, useTexts } from '../../../ui/Reader.tsx'
import { forecastModel } from '../../../outage/recovery/forecastModel.ts'
import type { DetailsTexts } from '../../../texts/en/details.ts'
import { FORECAST_SIDE, ForecastLine, ForecastMark } from './ForecastLine.tsx'
import { PanelAxis } from './PanelAxis.tsx'
import { PanelBody, type PanelProps } from './PanelBody.tsx'
import styles from './ForecastPanel.module.css'
import { SourceList } from './SourceList.tsx'
import { detailsTexts } from '../../../texts/details.ts'
import type { ForecastModel, ForecastRow } from '../model.ts'
import { hoursMinutes } from '../../../texts/hoursMinutes.ts'

/** Promises, with their outcome. */
export function ForecastPanel({ model, pollState, now }: PanelProps) {
  const texts = useTexts(detailsTexts)
  const forecasts = forecastModel(model)
  if (!forecasts) return null
  const { over, rows, counts } = forecasts
  return (
    <PanelBody pollState={pollState} now={now}>
      <div>
        <p>
          <b>{texts.forecastSummary(rows.length, told(counts, texts.counted))}</b>
        </p>
        <p>{texts.kept}</p>
      </div>
      <Rows over={over} rows={rows} now={now} isReplay={model.inputs.replay !== undefined} />
      <SourceList keys={rows.flatMap(({ sources }) => sources)} briefing={model.inputs.briefing} />
    </PanelBody>
  )
}

function told(
  counts: ForecastModel['counts'],
  words: Readonly<Record<keyof ForecastModel['counts'], (count: number) => string>>,
): readonly string[] {
  const verdicts = ['kept', 'missed', 'pending', 'unknown', 'nothing'] as const
  return verdicts.flatMap((verdict) =>
    counts[verdict] > 0 || verdict === 'kept' ? [words[verdict](counts[verdict])] : [],
  )
}

type RowsProps = Pick<PanelProps, 'now'> &
  Pick<ForecastModel, 'over' | 'rows'> & { readonly isReplay: boolean }

function Rows({ over, rows, now, isReplay }: RowsProps) {
  const texts = useTexts(detailsTexts)
  const [ref, width] = useWidth(320)
  return (
    <div className={styles.forecasts}>
      <ul className={styles.key} aria-hidden="true">
        {(['made', 'promised', 'back', 'open'] as const).map((mark) => (
          <li key={mark}>
            <svg width="14" height="14">
              <ForecastMark kind={mark} x={7} y={7} />
            </svg>
            {
              {
                made: texts.keyMade,
                promised: texts.keyPromised,
                back: texts.keyBack,
                open: texts.keyOpen,
              }[mark]
            }
          </li>
        ))}
      </ul>
      <ol>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <What row={row} />
            <div className={styles.picture}>
              <ForecastLine row={row} over={over} now={now} width={width} />
            </div>
            <Became row={row} now={now} />
          </li>
        ))}
      </ol>
      <div className={styles.row} data-axis="true">
        <div ref={ref} className={styles.picture}>
          <PanelAxis
            over={over}
            onset={over.from}
            now={now}
            isReplay={isReplay}
            width={width - 2 * FORECAST_SIDE}
          />
        </div>
      </div>
    </div>
  )
}

/** Text of a forecast, its subjects and its sources. */
function What({ row: { text, covers, sources } }: { readonly row: ForecastRow }) {
  const texts = useTexts(detailsTexts)
  return (
    <div className={styles.what}>
      <p>
        <b>
          <Text of={text} />
        </b>
      </p>
      <p>
        {texts.colCovers}:{' '}
        {covers.map((name, i) => (
          <span key={name.text}>
            {i > 0 && ', '}
            <Text of={name} />
          </span>
        ))}
      </p>
      {sources.length > 0 && <p>{texts.sourceKeys(sources.join(', '))}</p>}
    </div>
  )
}

/** Date of a forecast, its promised moment and its outcome. */
function Became({ row, now }: { readonly row: ForecastRow; readonly now: number }) {
  const texts = useTexts(detailsTexts)
  const { formats } = useReader()
  const { forecast, verdict, inTime, late, open, unknown, allBackAt } = row
  const moment = (at: number) => formats.shortMoment(at, now)
  const lateness = latenessText(row, texts, formats)
  const notBack = unknown > 0 ? texts.notKnown : texts.notYet
  return (
    <div className={styles.became}>
      <p>
        <b>{texts.verdict[verdict]}</b>
        {lateness !== null && ` · ${lateness}`}
      </p>
      <p>
        {[
          texts.inTime(inTime),
          texts.late(late),
          texts.stillOut(open),
          ...(unknown > 0 ? [texts.unknownFate(unknown)] : []),
        ].join(', ')}
      </p>
      <dl>
        <dt>{texts.colMade}</dt>
        <dd>{moment(forecast.madeAt)}</dd>
        <dt>{texts.colPromised}</dt>
        <dd>{moment(forecast.expectedAt)}</dd>
        <dt>{texts.colLastBack}</dt>
        <dd>{allBackAt === null ? notBack : moment(allBackAt)}</dd>
      </dl>
      {row.workedOut > 0 && (
        <p className={styles.note}>{texts.workedOut(row.workedOut, row.returns.length)}</p>
      )}
    </div>
  )
}

function latenessText(
  { lateSoFarMs, lateByMs }: ForecastRow,
  texts: DetailsTexts,
  formats: Formats,
): string | null {
  if (lateSoFarMs !== null) return texts.lateSoFar(hoursMinutes(formats, lateSoFarMs))
  if (lateByMs === null) return null
  return lateByMs > 0 ? texts.lateBy(hoursMinutes(formats, lateByMs)) : texts.onTime
}
