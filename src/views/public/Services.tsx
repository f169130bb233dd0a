import { useState } from 'react'
import { likelyLaneWidth, useWidth } from '../../charts/useMeasure.ts'
import { currentPrefs } from '../../prefs/prefs.ts'
import { useReader } from '../../ui/Reader.tsx'
import { FunctionRow, type ListContext } from './FunctionRow.tsx'
import type { ServiceModel } from './publicModel.ts'
import { ServiceDisclosure } from './ServiceDisclosure.tsx'
import { ServiceSection } from './ServiceSection.tsx'
import styles from './Services.module.css'
import { useMedia } from '../../ui/useMedia.ts'

/** The services: groups with their functions, then what stands alone as a plain list. */
export function Services(context: ListContext) {
  const { t } = useReader()
  const isWide = useMedia('(min-width: 1024px)')
  // By the last visit: a service that is opened now stays where it was pressed.
  const [lastOpened] = useState(() => currentPrefs().lastOpened)
  const { services } = context.model
  const groups = services.filter(({ isGroup }) => isGroup)
  const single = services.filter(({ isGroup }) => !isGroup)
  // Services placed first stay first, whatever fails meanwhile: somebody is reading them.
  const [kept, setKept] = useState<string | null>(null)
  const first = firstOf(groups, lastOpened, kept)
  if (first && first.id !== kept) setKept(first.id)
  const ordered = isWide ? groups : withFirst(groups, first)
  return (
    <div className={styles.services}>
      {groups.length > 0 && context.model.window && <p className="visually-hidden">{t.laneKeys}</p>}
      {ordered.map((service, i) =>
        isWide || i === 0 ? (
          <ServiceSection
            key={service.id}
            service={service}
            isFirst={i < 3}
            isLead={!isWide}
            {...context}
          />
        ) : (
          <ServiceDisclosure key={service.id} service={service} {...context} />
        ),
      )}
      {single.length > 0 && (
        <SingleList services={single} hasGroups={groups.length > 0} {...context} />
      )}
    </div>
  )
}

/**
 * The service a reader most likely came for: the one opened last, else the one with most users, else the one that
 * already stands there, else one in trouble.
 */
function firstOf(
  groups: readonly ServiceModel[],
  lastOpened: string | null,
  kept: string | null,
): ServiceModel | undefined {
  const byUsers = [...groups].sort((a, b) => b.users - a.users)[0]
  const most = byUsers && byUsers.users > 0 ? byUsers : undefined
  const troubled = groups.find(({ shown }) => shown.status !== 'operational')
  const byId = (wanted: string | null) => groups.find(({ id }) => id === wanted)
  return byId(lastOpened) ?? most ?? byId(kept) ?? troubled ?? groups[0]
}

function withFirst(
  groups: readonly ServiceModel[],
  first: ServiceModel | undefined,
): readonly ServiceModel[] {
  return first ? [first, ...groups.filter((group) => group !== first)] : groups
}

/** About what two screens of a phone hold. */
const ROWS_AT_ONCE = 16

type SingleListProps = ListContext & {
  readonly services: readonly ServiceModel[]
  readonly hasGroups: boolean
}

/** Components without a group: each a service of one function, as a row. */
function SingleList({ services, hasGroups, ...context }: SingleListProps) {
  const { t } = useReader()
  const [ref, width] = useWidth(likelyLaneWidth())
  return (
    <section className={styles.singles} aria-labelledby="singles">
      <h2 id="singles" className={hasGroups ? undefined : 'visually-hidden'}>
        {hasGroups ? t.otherServices : t.services}
      </h2>
      <ul>
        <li ref={ref} className={styles.measure} aria-hidden="true" />
        {services.map((service, i) =>
          service.functions.map((row) => (
            <FunctionRow
              key={row.id}
              anchor={service.id}
              row={row}
              days={service.days}
              isFirst={!hasGroups && i < ROWS_AT_ONCE}
              width={width}
              {...context}
            />
          )),
        )}
      </ul>
    </section>
  )
}
