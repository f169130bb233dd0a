import { memo } from 'react'
import type { SharePoint } from '../../outage/shareOfUse.ts'
import { useReader, useTexts } from '../../ui/Reader.tsx'
import { SidePart } from './SidePart.tsx'
import styles from './SharePanel.module.css'
import type { WallModel } from './wallModel.ts'
import { wallTexts } from '../../texts/wall.ts'

/** The share of use restored as a figure, and how it came to that. */
export function SharePanel({ model }: { readonly model: WallModel }) {
  const { formats } = useReader()
  const texts = useTexts(wallTexts)
  const { share, basis, curve } = model
  if (!share) return null
  return (
    <SidePart title={basis === 'users' ? texts.useRestored : texts.functionsRestored}>
      <div className={styles.share}>
        <p className={styles.figure}>{formats.percent(share.operational)}</p>
        <SlimCurve points={curve} />
      </div>
    </SidePart>
  )
}

const WIDTH = 240
const HEIGHT = 80

/** The light of all lanes added up: stairs, with what works in part on top. */
const SlimCurve = memo(function SlimCurve({ points }: { readonly points: readonly SharePoint[] }) {
  const [from, to] = [points[0]?.from ?? 0, points.at(-1)?.to ?? 1]
  const x = (at: number) => round(((at - from) / Math.max(1, to - from)) * WIDTH)
  const area = (low: (point: SharePoint) => number, high: (point: SharePoint) => number) =>
    points
      .filter((point) => high(point) > low(point))
      .map((point) => {
        const [left, right] = [x(point.from), x(point.to)]
        const [top, bottom] = [round(HEIGHT * (1 - high(point))), round(HEIGHT * (1 - low(point)))]
        return `M${left} ${top}H${right}V${bottom}H${left}z`
      })
      .join('')
  return (
    <svg
      className={styles.curve}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className={styles.track} width={WIDTH} height={HEIGHT} />
      <path
        className={styles.back}
        d={area(
          () => 0,
          (point) => point.operational,
        )}
      />
      <path
        className={styles.partly}
        d={area(
          (point) => point.operational,
          (point) => point.operational + point.partly,
        )}
      />
      <path
        data-fill="unknown"
        d={area(
          (point) => 1 - point.unknown,
          () => 1,
        )}
      />
    </svg>
  )
})

const round = (units: number): number => Math.round(units * 10) / 10
