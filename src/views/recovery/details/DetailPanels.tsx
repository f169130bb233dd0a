import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { Icon } from '../../../ui/Glyph.tsx'
import { onDemand } from '../../../ui/onDemand.tsx'
import { ErrorBoundary } from '../../../ui/ErrorBoundary.tsx'
import { useReader, useTexts } from '../../../ui/Reader.tsx'
import type { PanelProps } from './PanelBody.tsx'
import styles from './DetailPanelList.module.css'
import { panelsOf } from '../../../outage/recovery/panelsOf.ts'
import { comparisonTexts } from '../../../texts/comparison.ts'
import type { PanelId } from '../model.ts'

// Each panel loads when a reader first opens it.
const PANELS = {
  cost: onDemand<PanelProps>(async () => (await import('./CostPanel.tsx')).CostPanel),
  counted: onDemand<PanelProps>(async () => (await import('./MethodPanel.tsx')).CountedPanel),
  forecasts: onDemand<PanelProps>(async () => (await import('./ForecastPanel.tsx')).ForecastPanel),
  notice: onDemand<PanelProps>(async () => (await import('./NoticesPanel.tsx')).NoticePanel),
  others: onDemand<PanelProps>(async () => (await import('./ComparisonPanel.tsx')).OthersPanel),
  place: onDemand<PanelProps>(async () => (await import('./SitesPanel.tsx')).PlacePanel),
}

/** A row of buttons that open the details behind the figures, one at a time. */
export function DepthPanels(props: PanelProps) {
  const { t } = useReader()
  const texts = useTexts(comparisonTexts)
  const base = useId()
  const bar = useRef<HTMLElement>(null)
  const [open, setOpen] = useState<PanelId | null>(null)
  const ids = useMemo(() => panelsOf(props.model), [props.model])
  const buttonId = (id: PanelId) => `${base}-${id}`
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || open === null || event.defaultPrevented) return
    setOpen(null)
    document.getElementById(buttonId(open))?.focus()
  }
  if (ids.length === 0) return null
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes from anywhere inside
    <section ref={bar} className={styles.depth} aria-label={texts.depth} onKeyDown={onKeyDown}>
      {ids.map((id) => {
        const isOpen = open === id
        const Panel = PANELS[id]
        return [
          <button
            key={id}
            type="button"
            id={buttonId(id)}
            className={styles.button}
            aria-expanded={isOpen}
            aria-controls={`${base}-${id}-panel`}
            onClick={() => setOpen(isOpen ? null : id)}
          >
            {texts.panels[id]}
            <Icon name="chevron" size={16} />
          </button>,
          <div
            key={`${id} panel`}
            id={`${base}-${id}-panel`}
            className={styles.panel}
            role="region"
            aria-labelledby={buttonId(id)}
            hidden={!isOpen}
          >
            {isOpen && (
              <ErrorBoundary fallback={t.partBroken}>
                <Panel {...props} meanwhile={<p className="appears-late">{texts.coming}</p>} />
              </ErrorBoundary>
            )}
          </div>,
        ]
      })}
    </section>
  )
}
