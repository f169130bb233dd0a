import type { WallAlarm } from './alarm/alarm.ts'
import { isTrusted } from '../../status/freshness.ts'
import { Glyph } from '../../ui/Glyph.tsx'
import { Text, useReader, useTexts } from '../../ui/Reader.tsx'
import { LaneDrawing } from './LaneDrawing.tsx'
import styles from './Lanes.module.css'
import { LANE_GAP, type RowPlace } from './rowPages.ts'
import type { WallLane, WallModel, WallService } from './wallModel.ts'
import type { RowContent, WallRows } from './wallRows.ts'
import { wallTexts } from '../../texts/wall.ts'

type ServiceRowProps = {
  readonly place: RowPlace
  readonly content: RowContent
  readonly rows: WallRows
  readonly model: WallModel
  readonly alarm: WallAlarm | null
}

const UNITS_A_REM = 16
const rem = (units: number): string => `${units / UNITS_A_REM}rem`

/** One service: its name, its word and count, and a lane for each of its functions. */
export function ServiceRow({ place, content, rows, model, alarm }: ServiceRowProps) {
  const { service } = content
  const lanes = content.lanes.slice(place.from, place.to)
  const down = alarm?.kind === 'down' ? alarm : null
  const isAlarmed = service !== null && down?.serviceIds.includes(service.id) === true
  return (
    <li
      className={styles.row}
      data-alarmed={isAlarmed}
      data-dimmed={down !== null && !isAlarmed}
      data-stacked={rows.isStacked}
      {...(service ? { 'data-component': service.id, 'data-status': service.shown.status } : {})}
      style={rows.isStacked ? {} : { height: rem(place.height) }}
    >
      <div
        className={styles.label}
        data-density={place.density}
        style={{ width: rem(rows.labelWidth) }}
      >
        {service ? (
          <ServiceLabel service={service} place={place} />
        ) : (
          <PoolLabel count={content.lanes.length} isSeen={isTrusted(model.inputs.freshness)} />
        )}
      </div>
      {lanes.length > 0 && (
        <Lanes
          {...{ lanes, place, rows, model, alarm }}
          isNamedByRow={service?.isGroup === false}
        />
      )}
      {(service === null || service.isGroup) && <SpokenLanes lanes={lanes} />}
    </li>
  )
}

function ServiceLabel({
  service,
  place,
}: {
  readonly service: WallService
  readonly place: RowPlace
}) {
  const { t } = useReader()
  const texts = useTexts(wallTexts)
  const { name, isGroup, shown, working, total, states } = service
  const { part, parts } = place
  return (
    <>
      <div className={styles.first}>
        <Glyph status={shown.status} />
        <h2 style={{ fontSize: rem(place.label.nameSize) }}>
          <Text of={name} />
          {parts > 1 && <span className="visually-hidden"> {texts.part(part, parts)}</span>}
        </h2>
        {isGroup ? (
          <span className={styles.count}>
            <span aria-hidden="true">
              {working ?? '–'}
              <em>/{total}</em>
            </span>
            <span className="visually-hidden">
              {working === null ? t.countUnknown(total) : t.counts(working, total)}
            </span>
          </span>
        ) : (
          <b className={styles.word} data-tone={shown.status}>
            {t.status[shown.status]}
          </b>
        )}
      </div>
      {isGroup && place.density === 'two_lines' && (
        <p className={styles.states}>
          {states.map(({ status, count }) => (
            <span key={status} data-tone={status}>
              {texts.counted(status, count)}
            </span>
          ))}
          {states.length === 0 && (
            <span data-tone={shown.status}>
              {shown.status === 'operational' ? texts.allWorking : t.status[shown.status]}
            </span>
          )}
        </p>
      )}
    </>
  )
}

/** Ungrouped services that work, gathered in one row. */
function PoolLabel({ count, isSeen }: { readonly count: number; readonly isSeen: boolean }) {
  const { t } = useReader()
  const texts = useTexts(wallTexts)
  const status = isSeen ? 'operational' : 'unknown'
  return (
    <>
      <div className={styles.first}>
        <Glyph status={status} />
        <h2>{t.otherServices}</h2>
        <span className={styles.count}>
          {isSeen ? count : '–'}
          <em>/{count}</em>
        </span>
      </div>
      <p className={styles.states}>
        <span data-tone={status}>{isSeen ? texts.allWorking : t.status.unknown}</span>
      </p>
    </>
  )
}

const LAST_UNSEEN = 64
const LAST_STOPPED = 32
const LEAST_LAST = 3
/** Of lanes that are too many to be told apart next to nothing is given away. */
const GAP_RATIO = 0.2

type LanesProps = Pick<ServiceRowProps, 'place' | 'rows' | 'model' | 'alarm'> & {
  readonly lanes: readonly WallLane[]
  readonly isNamedByRow: boolean
}

function Lanes({ lanes, place, rows, model, alarm, isNamedByRow }: LanesProps) {
  const { over, inputs } = model
  const isSeen = isTrusted(inputs.freshness)
  const stopped = new Set(alarm?.kind === 'down' && isSeen ? alarm.componentIds : [])
  const { tops, bottom } = laneTops(lanes, place)
  const { lanesWidth, column } = rows
  return (
    <svg
      className={styles.lanes}
      data-unseen={!isSeen}
      aria-hidden="true"
      viewBox={`0 0 ${lanesWidth + column} ${bottom}`}
      style={{ width: rem(lanesWidth + column), height: rem(bottom) }}
    >
      {lanes.map((lane, i) => {
        const isAlarmed = stopped.has(lane.id) && lane.status === 'major_outage'
        const { y, height } = tops[i] ?? { y: 0, height: 0 }
        const lastWidth = isSeen ? (isAlarmed ? LAST_STOPPED : LEAST_LAST) : LAST_UNSEEN
        const room = { over, width: lanesWidth, height, column, lastWidth }
        return (
          <LaneDrawing
            key={lane.id}
            {...{ lane, y, room, isAlarmed, isNamedByRow }}
            now={inputs.now}
          />
        )
      })}
      <path className={styles.nowLine} d={`M${lanesWidth + 1} -9V${bottom + 9}`} />
    </svg>
  )
}

function laneTops(lanes: readonly WallLane[], { namedPitch, quietPitch }: RowPlace) {
  let y = 0
  const tops = lanes.map(({ isNamed }) => {
    const pitch = isNamed ? namedPitch : quietPitch
    const gap = Math.min(LANE_GAP, pitch * GAP_RATIO)
    const top = { y, height: pitch - gap, gap }
    y += pitch
    return top
  })
  return { tops, bottom: Math.max(1, y - (tops.at(-1)?.gap ?? 0)) }
}

/** Content of the lanes, for speech. */
function SpokenLanes({ lanes }: { readonly lanes: readonly WallLane[] }) {
  const { t } = useReader()
  return (
    <ul className="visually-hidden">
      {lanes.map(({ id, name, status }) => (
        <li key={id} data-component={id} data-status={status}>
          <Text of={name} />: {t.status[status]}
        </li>
      ))}
    </ul>
  )
}
