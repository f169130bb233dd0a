import { useReader, useTexts } from '../../../ui/Reader.tsx'
import styles from './ForecastPanel.module.css'
import { detailsTexts } from '../../../texts/details.ts'
import type { ForecastRow, TimeWindow } from '../model.ts'

type ForecastLineProps = {
  readonly row: ForecastRow
  readonly over: TimeWindow
  readonly now: number
  readonly width: number
}

const HEIGHT = 28
/** Room for half a mark at either end, px. */
export const FORECAST_SIDE = 8

/** One forecast through time: dashed from when it was made to the promised moment, solid from there while late. */
export function ForecastLine({ row, over, now, width }: ForecastLineProps) {
  const texts = useTexts(detailsTexts)
  const { formats } = useReader()
  const { forecast, allBackAt, verdict, open } = row
  const { madeAt, expectedAt } = forecast
  const scale = (width - 2 * FORECAST_SIDE) / Math.max(1, over.to - over.from)
  const at = (moment: number) =>
    FORECAST_SIDE + Math.min(over.to - over.from, moment - over.from) * scale
  const y = HEIGHT / 2
  const end = allBackAt ?? now
  const isOver = end > expectedAt && (allBackAt !== null || open > 0)
  const moment = (when: number) => formats.shortMoment(when, now)
  return (
    <svg
      className={styles.line}
      width={width}
      height={HEIGHT}
      role="img"
      aria-label={texts.forecastPicture(moment(madeAt), moment(expectedAt), texts.verdict[verdict])}
    >
      <path className={styles.track} d={`M${FORECAST_SIDE} ${y}H${width - FORECAST_SIDE}`} />
      <path className={styles.plan} d={`M${at(madeAt)} ${y}H${at(expectedAt)}`} />
      {isOver && <path className={styles.late} d={`M${at(expectedAt)} ${y}H${at(end)}`} />}
      <ForecastMark kind="made" x={at(madeAt)} y={y} />
      <ForecastMark kind="promised" x={at(expectedAt)} y={y} />
      {allBackAt !== null && <ForecastMark kind="back" x={at(allBackAt)} y={y} />}
      {allBackAt === null && open > 0 && <ForecastMark kind="open" x={at(now)} y={y} />}
    </svg>
  )
}

type ForecastMarkProps = {
  readonly kind: 'made' | 'promised' | 'back' | 'open'
  readonly x: number
  readonly y: number
}

/** One moment of a forecast. Drawn in ink: lateness is not a status. */
export function ForecastMark({ kind, x, y }: ForecastMarkProps) {
  switch (kind) {
    case 'made':
      return <path className={styles.made} d={`M${x} ${y - 6}V${y + 6}`} />
    case 'promised':
      return <path className={styles.promised} d={`M${x} ${y - 6}l6 6l-6 6l-6-6z`} />
    case 'back':
      return <circle className={styles.back} cx={x} cy={y} r={3.5} />
    case 'open':
      return <path className={styles.open} d={`M${x - 6} ${y - 5}l5 5l-5 5`} />
  }
}
