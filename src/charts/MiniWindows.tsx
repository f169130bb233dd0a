import type { ComponentStatus } from '../status/componentStatus.ts'
import styles from './MiniWindows.module.css'
import { compareLight, WINDOW_LIGHT } from './windowLight.ts'

type MiniWindowsProps = {
  readonly windows: readonly {
    readonly id: string
    readonly status: ComponentStatus
    readonly isHeld: boolean
  }[]
}

const WIDTH = 12
const HEIGHT = 22
const PITCH = 15
/** More would push the name aside; the count beside it is whole. */
const MOST = 6

/** A service's functions as a row of small windows, those that work first. Decoration for speech. */
export function MiniWindows({ windows }: MiniWindowsProps) {
  const shown = [...windows].sort((a, b) => compareLight(a.status, b.status)).slice(0, MOST)
  return (
    <svg
      className={styles.windows}
      width={Math.max(0, shown.length * PITCH - (PITCH - WIDTH))}
      height={HEIGHT}
      aria-hidden="true"
    >
      {shown.map(({ id, status, isHeld }, i) => {
        const light = HEIGHT * WINDOW_LIGHT[status]
        const x = i * PITCH
        return (
          <g key={id} data-component={id} data-status={status}>
            <rect className={styles.unlit} x={x} width={WIDTH} height={HEIGHT} />
            <rect
              data-fill={status}
              data-held={isHeld}
              x={x}
              y={HEIGHT - light}
              width={WIDTH}
              height={light}
            />
            {status === 'major_outage' && (
              <path className={styles.cross} d={`M${x + 3} 8l6 6m0-6l-6 6`} />
            )}
          </g>
        )
      })}
    </svg>
  )
}
