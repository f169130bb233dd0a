import { memo } from 'react'
import type { ComponentStatus } from '../status/componentStatus.ts'
import styles from './Skyline.module.css'
import { WINDOW_LIGHT } from './windowLight.ts'

/** One window of a building: a function as it may be shown. */
interface SkylineWindow {
  readonly id: string
  readonly status: ComponentStatus
  readonly isHeld: boolean
}

/** One building: a service. */
interface Building {
  readonly id: string
  readonly windows: readonly SkylineWindow[]
}

/** Measures of a skyline in px. */
export interface SkylineSize {
  readonly width: number
  readonly gap: number
  readonly windowHeight: number
  readonly windowGap: number
}

/** Sizes for a phone's hero and for a wide one. */
export const PHONE_SKYLINE: SkylineSize = { width: 350, gap: 14, windowHeight: 16, windowGap: 4 }
export const WIDE_SKYLINE: SkylineSize = { width: 560, gap: 22, windowHeight: 24, windowGap: 5 }

type SkylineProps = {
  readonly buildings: readonly Building[]
  readonly size: SkylineSize
  /** Number of floors of the tallest building in all rows, so that rows share one scale. */
  readonly floors: number
}

/**
 * The present as a city at night: a building is a service, a window is a function, lit if it works. Decoration for
 * speech: the words above say the same. Working windows stand at the bottom, so light is read as a level.
 */
export const Skyline = memo(function Skyline({ buildings, size, floors }: SkylineProps) {
  const { width, gap } = size
  const [windowHeight, windowGap] = floorOf(size, floors)
  const columns = Math.max(FEWEST_COLUMNS, buildings.length)
  const across = (width - gap * (columns - 1)) / columns
  const floor = windowHeight + windowGap
  const height = floors * floor + windowGap * 2.5
  return (
    <svg className={styles.skyline} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {buildings.map(({ id, windows }, i) => (
        <g key={id} transform={`translate(${i * (across + gap)} ${height})`}>
          <rect
            className={styles.building}
            y={-(windows.length * floor + windowGap * 2.5)}
            width={across}
            height={windows.length * floor + windowGap * 2.5}
          />
          {windows.map((window, w) => (
            <LitWindow
              key={window.id}
              window={window}
              x={windowGap}
              y={-(w + 1) * floor}
              width={across - windowGap * 2}
              height={windowHeight}
            />
          ))}
        </g>
      ))}
    </svg>
  )
})

/** Fewer buildings than this leave room beside them instead of growing wide. */
export const FEWEST_COLUMNS = 3
/** Buildings with more floors get lower ones, so that the sky stays where it is. */
const FULL_FLOORS = 7

/** Height of a window and of the gap over it, px. */
function floorOf({ windowHeight, windowGap }: SkylineSize, floors: number): [number, number] {
  if (floors <= FULL_FLOORS) return [windowHeight, windowGap]
  const scale = FULL_FLOORS / floors
  return [windowHeight * scale, Math.max(1, windowGap * scale)]
}

type LitWindowProps = {
  readonly window: SkylineWindow
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function LitWindow({ window: { id, status, isHeld }, x, y, width, height }: LitWindowProps) {
  const light = height * WINDOW_LIGHT[status]
  const middle = x + width / 2
  const arm = height * 0.24
  return (
    <g data-component={id} data-status={status}>
      <rect className={styles.unlit} x={x} y={y} width={width} height={height} />
      <rect
        className={styles.light}
        data-fill={status}
        data-held={isHeld}
        x={x}
        y={y + height - light}
        width={width}
        height={light}
      />
      {status === 'unknown' && (
        <rect className={styles.frame} x={x} y={y} width={width} height={height} />
      )}
      {status === 'major_outage' && (
        <path
          className={styles.cross}
          data-held={isHeld}
          d={`M${middle - arm} ${y + height / 2 - arm}l${arm * 2} ${arm * 2}m0 ${-arm * 2}l${-arm * 2} ${arm * 2}`}
        />
      )}
    </g>
  )
}
