import { type ComponentType, useCallback, useMemo } from 'react'
import type { ImpactChartProps } from '../../../charts/ImpactChart.tsx'
import { Text, useReader, useTexts } from '../../../ui/Reader.tsx'
import { bigText } from './figures.ts'
import styles from './CostRanges.module.css'
import { detailsTexts } from '../../../texts/details.ts'
import type { ImpactModel } from '../model.ts'

type CostRangesProps = {
  /** Services with a count of users. */
  readonly counted: ImpactModel['counted']
  /** Draws the ranges: loaded late on the screen, at once on paper. */
  readonly Chart: ComponentType<ImpactChartProps>
}

/** User-hours of each service as a range: its name, its picture, its three figures. */
export function CostRanges({ counted, Chart }: CostRangesProps) {
  const texts = useTexts(detailsTexts)
  const { language } = useReader()
  const ranges = useMemo(
    () => counted.map(({ id, userHours }) => ({ id, ...userHours })),
    [counted],
  )
  const big = useCallback((value: number) => bigText(value, language), [language])
  return (
    <div className={styles.ranges}>
      <Key />
      <div className={styles.room}>
        <ul className={styles.rows}>
          {counted.map(({ id, shortName, userHours }) => (
            <li key={id} className={styles.row} data-row={id}>
              <b>
                <Text of={shortName} />
              </b>
              <p className={styles.figures}>
                <span>
                  <span className="visually-hidden">{texts.costLow}: </span>
                  {big(userHours.low)}
                </span>
                <b>
                  <span className="visually-hidden">{texts.costWeighted}: </span>
                  {big(userHours.weighted)}
                </b>
                <span>
                  <span className="visually-hidden">{texts.costHigh}: </span>
                  {big(userHours.high)}
                </span>
              </p>
            </li>
          ))}
        </ul>
        <div className={styles.plot} role="img" aria-label={texts.costPicture(ranges.length)}>
          <Chart rows={ranges} label={big} />
        </div>
      </div>
    </div>
  )
}

/** Key of the strokes, left to right. */
function Key() {
  const texts = useTexts(detailsTexts)
  return (
    <ul className={styles.key}>
      <li>
        <svg width="14" height="18" aria-hidden="true">
          <path d="M2 1V17M2 9H14" />
        </svg>
        {texts.costLow}
      </li>
      <li>
        <svg width="10" height="18" aria-hidden="true">
          <path data-mark="weighted" d="M5 0V18" />
        </svg>
        {texts.costWeighted}
      </li>
      <li>
        <svg width="14" height="18" aria-hidden="true">
          <path d="M12 1V17M0 9H12" />
        </svg>
        {texts.costHigh}
      </li>
    </ul>
  )
}
