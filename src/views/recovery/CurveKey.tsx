import type { ReactNode } from 'react'
import { PartlyPattern } from '../../charts/PartlyPattern.tsx'
import type { CurveModel } from './curveModel.ts'
import styles from './CurvePanel.module.css'
import { recoveryTexts } from '../../texts/recovery.ts'
import { useTexts } from '../../ui/Reader.tsx'

type CurveKeyProps = { readonly curve: CurveModel; readonly isFaded: boolean }

const PATTERN = 'key-partly'

/** What the levels and the line mean, in words; what the picture does not have is not in it. */
export function CurveKey({ curve, isFaded }: CurveKeyProps) {
  const texts = useTexts(recoveryTexts)
  const hasUnknown = curve.points.some(({ unknown }) => unknown > 0)
  return (
    <ul className={styles.key} data-faded={isFaded}>
      <li>
        <Swatch>
          <rect width="16" height="12" fill="var(--curve-back)" />
        </Swatch>
        {texts.back}
      </li>
      <li>
        <Swatch>
          <defs>
            <PartlyPattern id={PATTERN} />
          </defs>
          <rect width="16" height="12" fill={`url(#${PATTERN})`} />
          <path d="M0 .75h16" className={styles.partlyEdge} />
        </Swatch>
        {texts.partly}
      </li>
      <li>
        <Swatch>
          <rect className={styles.outline} x=".5" y=".5" width="15" height="11" />
        </Swatch>
        {texts.out}
      </li>
      {hasUnknown && (
        <li>
          <Swatch>
            <rect width="16" height="12" fill="url(#hatch-night)" />
          </Swatch>
          {texts.unknown}
        </li>
      )}
      {curve.plan.length > 0 && (
        <li>
          <Swatch isWide>
            <path className={styles.planLine} d="M0 6h26" />
          </Swatch>
          {texts.plan}
        </li>
      )}
    </ul>
  )
}

type SwatchProps = { readonly children: ReactNode; readonly isWide?: boolean }

function Swatch({ children, isWide = false }: SwatchProps) {
  return (
    <svg width={isWide ? 26 : 16} height="12" aria-hidden="true">
      {children}
    </svg>
  )
}
