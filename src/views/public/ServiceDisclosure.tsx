import { useState } from 'react'
import { openedService } from '../../prefs/prefs.ts'
import { Glyph, Icon } from '../../ui/Glyph.tsx'
import { Text } from '../../ui/Reader.tsx'
import { MiniWindows } from '../../charts/MiniWindows.tsx'
import { CountsText } from './CountsText.tsx'
import type { ServiceModel } from './publicModel.ts'
import { ServiceBody } from './ServiceSection.tsx'
import type { ListContext } from './FunctionRow.tsx'
import styles from './Services.module.css'

type ServiceDisclosureProps = ListContext & { readonly service: ServiceModel }

/** One service, closed on a phone: its name and counts stay visible, the rest is a press away. */
export function ServiceDisclosure({ service, ...context }: ServiceDisclosureProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className={styles.disclosure}
      id={`service-${service.id}`}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
        if (event.currentTarget.open) openedService(service.id)
      }}
    >
      <summary data-component={service.id} data-status={service.shown.status}>
        <Glyph status={service.shown.status} />
        <span>
          <b>
            <Text of={service.name} />
          </b>
          <span className={styles.counts}>
            <CountsText service={service} />
          </span>
        </span>
        <MiniWindows windows={service.functions.map(({ id, shown }) => ({ id, ...shown }))} />
        <Icon name="chevron" />
      </summary>
      <div className={styles.disclosed} data-open={isOpen}>
        <ServiceBody service={service} {...context} />
      </div>
    </details>
  )
}
