import { isBad } from '../../status/componentStatus.ts'
import { Text, useReader } from '../../ui/Reader.tsx'
import styles from './Meanwhile.module.css'
import type { FunctionModel, PublicModel, ServiceModel } from './publicModel.ts'

/** What to do while things do not work, for all services: beside the list on a wide page. */
export function Meanwhile({ model }: { readonly model: PublicModel }) {
  const rows = model.services.flatMap(({ functions }) => functions)
  return <Advice rows={rows} isWide />
}

/** The same for one service, under its functions on a phone. */
export function MeanwhileOf({ service }: { readonly service: ServiceModel }) {
  return <Advice rows={service.functions} isWide={false} />
}

function Advice({
  rows,
  isWide,
}: {
  readonly rows: readonly FunctionModel[]
  readonly isWide: boolean
}) {
  const { words } = useReader()
  const out = rows.filter(({ shown, meanwhile }) => isBad(shown.status) && meanwhile !== null)
  if (out.length === 0) return null
  return (
    <div className={styles.meanwhile} data-wide={isWide}>
      <h3>{words.meanwhile}</h3>
      <ul>
        {out.map(({ id, shortName, meanwhile }) => (
          <li key={id}>
            <Text of={shortName} />: {meanwhile && <Text of={meanwhile} />}
          </li>
        ))}
      </ul>
    </div>
  )
}
