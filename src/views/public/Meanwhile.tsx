import { isBad } from '../../status/componentStatus.ts'
import { Text, useReader } from '../../ui/Reader.tsx'
import styles from './Meanwhile.module.css'
import type { FunctionModel } from './publicModel.ts'

type MeanwhileProps = {
  readonly rows: readonly FunctionModel[]
  /** True for all services, beside the list on a wide page; else for one, under its functions on a phone. */
  readonly isWide: boolean
}

/** Advice for functions that do not work. */
export function Meanwhile({ rows, isWide }: MeanwhileProps) {
  const { t } = useReader()
  const out = rows.filter(({ shown, meanwhile }) => isBad(shown.status) && meanwhile !== null)
  if (out.length === 0) return null
  const shown = out.length > MOST_SHOWN + 1 ? out.slice(0, MOST_SHOWN) : out
  const more = out.slice(shown.length)
  return (
    <div className={styles.meanwhile} data-wide={isWide}>
      <h3>{t.meanwhile}</h3>
      <AdviceList rows={shown} />
      {more.length > 0 && (
        <details>
          <summary>{t.andMore(more.length)}</summary>
          <AdviceList rows={more} />
        </details>
      )}
    </div>
  )
}

/** Longer lists push the news off the screen. */
const MOST_SHOWN = 5

function AdviceList({ rows }: { readonly rows: readonly FunctionModel[] }) {
  return (
    <ul>
      {rows.map(({ id, shortName, meanwhile }) => (
        <li key={id}>
          <Text of={shortName} />: {meanwhile && <Text of={meanwhile} />}
        </li>
      ))}
    </ul>
  )
}
