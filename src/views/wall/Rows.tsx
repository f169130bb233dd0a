import { memo, useMemo } from 'react'
import { useReader, useTexts } from '../../ui/Reader.tsx'
import type { WallAlarm } from './alarm/alarm.ts'
import styles from './Lanes.module.css'
import { PageTurner } from './PageTurner.tsx'
import { ServiceRow } from './ServiceRow.tsx'
import type { ScreenLayout, UnitSize } from './screenLayout.ts'
import { usePageTurn } from './usePageTurn.ts'
import { useUnits } from '../../charts/useSize.ts'
import { WallAxis } from './WallAxis.tsx'
import type { WallModel } from './wallModel.ts'
import { wallRows } from './wallRows.ts'
import { wallTexts } from '../../texts/wall.ts'

type RowsProps = {
  readonly model: WallModel
  readonly alarm: WallAlarm | null
  readonly layout: ScreenLayout
  readonly isFar: boolean
}

/** A row for each service and the axis below: drawn again each minute, and when something changes. */
export const Rows = memo(function Rows(props: RowsProps) {
  const [ref, size] = useUnits()
  return (
    <div ref={ref} className={styles.panel}>
      {size && <PlacedRows {...props} size={size} />}
    </div>
  )
})

function PlacedRows({
  model,
  alarm,
  layout,
  isFar,
  size,
}: RowsProps & { readonly size: UnitSize }) {
  const { t } = useReader()
  const texts = useTexts(wallTexts)
  const isNamedBeside = alarm?.kind === 'down'
  const isEndless = layout === 'flow'
  const rows = useMemo(
    () => wallRows({ model, t, texts, size, isEndless, isFar, isNamedBeside }),
    [model, t, texts, size, isEndless, isFar, isNamedBeside],
  )
  const turn = usePageTurn(rows.pages.length)
  const page = rows.pages[turn.page]
  if (!page) return null
  return (
    <>
      <h2 className="visually-hidden">{t.services}</h2>
      <ul className={styles.rows} style={{ rowGap: `${page.gap / 16}rem` }}>
        {page.rows.map((place) => {
          const content = rows.contents.get(place.id)
          return (
            content && (
              <ServiceRow
                key={`${place.id} ${place.part}`}
                {...{ place, content, rows, model, alarm }}
              />
            )
          )
        })}
      </ul>
      <WallAxis rows={rows} model={model} />
      {rows.pages.length > 1 && <PageTurner turn={turn} pages={rows.pages.length} />}
    </>
  )
}
