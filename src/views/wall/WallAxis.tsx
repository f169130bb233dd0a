import { isTrusted } from '../../status/freshness.ts'
import { useReader, useTexts } from '../../ui/Reader.tsx'
import styles from './Lanes.module.css'
import { textWidth } from '../../charts/textWidth.ts'
import { AXIS_SIZE, CLEAR_OF_NOW, wallTicks } from './wallAxis.ts'
import type { WallModel } from './wallModel.ts'
import { AXIS_HEIGHT, LABEL_GAP, type WallRows } from './wallRows.ts'
import { wallTexts } from '../../texts/wall.ts'

type WallAxisProps = {
  readonly rows: WallRows
  readonly model: WallModel
}

const UNITS_A_REM = 16
const BASE = 36
/** From now to the head of the plans. */
const PLAN_INSET = 62

/** The time under the lanes. Rows say their times to speech themselves. */
export function WallAxis({ rows, model }: WallAxisProps) {
  const { formats } = useReader()
  const texts = useTexts(wallTexts)
  const { lanesWidth, column, labelWidth, isStacked } = rows
  const left = isStacked ? 0 : labelWidth + LABEL_GAP
  // Without a column beside it the last label would hang over the end.
  const anchor = column > 0 ? 'middle' : 'end'
  const clear = CLEAR_OF_NOW + (column > 0 ? 0 : textWidth(texts.now, AXIS_SIZE) / 2)
  const ticks = wallTicks(model.over, lanesWidth, formats, texts.hourTick, clear)
  return (
    <svg
      className={styles.axis}
      aria-hidden="true"
      viewBox={`${-left} 0 ${left + lanesWidth + column} ${AXIS_HEIGHT}`}
      style={{
        width: `${(left + lanesWidth + column) / UNITS_A_REM}rem`,
        height: `${AXIS_HEIGHT / UNITS_A_REM}rem`,
      }}
    >
      {ticks.map(({ at, x, label, isDay }) => (
        <text key={at} x={x} y={BASE} fontSize={AXIS_SIZE} data-day={isDay} textAnchor="middle">
          {label}
        </text>
      ))}
      <text x={lanesWidth} y={BASE} fontSize={AXIS_SIZE} data-now textAnchor={anchor}>
        {texts.now}
      </text>
      {model.hasPlans && isTrusted(model.inputs.freshness) && (
        <text x={lanesWidth + PLAN_INSET} y={BASE} fontSize={AXIS_SIZE}>
          {texts.plan}
        </text>
      )}
    </svg>
  )
}
