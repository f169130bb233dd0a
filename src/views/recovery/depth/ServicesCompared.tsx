import { useId, useState } from 'react'
import type { Watch } from '../../../live/monitor.ts'
import { isTrusted } from '../../../status/freshness.ts'
import { useReader } from '../../../ui/Reader.tsx'
import type { RecoveryModel } from '../recoveryModel.ts'
import { ComparedRows } from './ComparedRows.tsx'
import { ComparedTable } from './ComparedTable.tsx'
import { MOST_IN_ORDER, restorationModel } from './restorationModel.ts'
import styles from './ServicesCompared.module.css'
import { PlainServices } from './PlainServices.tsx'
import { useDepthWords } from './words/depthWords.ts'

type ServicesComparedProps = {
  readonly model: RecoveryModel
  readonly watch: Watch
  readonly now: number
}

/**
 * How each service stands and when it came back, three figures a service: the end of its total stop, its first function,
 * all of its functions. On a calm day how each stands, alone.
 */
export function ServicesCompared({ model, watch, now }: ServicesComparedProps) {
  const { words, formats } = useReader()
  const own = useDepthWords()
  const tableId = useId()
  const [isTable, setTable] = useState(false)
  const compared = restorationModel(model)
  if (model.services.length === 0) return null
  if (!compared || compared.isBlind) {
    return <PlainServices services={model.services} watch={watch} />
  }
  const known = isTrusted(watch.kind) ? null : formats.shortMoment(watch.readAt ?? now, now)
  const [shown, rest] = [compared.rows.slice(0, MOST_IN_ORDER), compared.rows.slice(MOST_IN_ORDER)]
  return (
    <section className={styles.compared} aria-labelledby="compared">
      <header className={styles.head}>
        <h2 id="compared">
          {own.compared} <span>{known === null ? own.unit : own.known(known)}</span>
        </h2>
        <button
          type="button"
          className="text-button"
          aria-controls={tableId}
          onClick={() => setTable(!isTable)}
        >
          {isTable ? words.asPicture : words.asTable}
        </button>
      </header>
      <div id={tableId}>
        {isTable ? (
          <ComparedTable compared={compared} now={now} />
        ) : (
          <>
            <Key />
            <ComparedRows compared={compared} rows={shown} watch={watch} />
            {rest.length > 0 && (
              <details className={styles.more}>
                <summary>{words.andMore(rest.length)}</summary>
                <ComparedRows compared={compared} rows={rest} watch={watch} />
              </details>
            )}
          </>
        )}
      </div>
    </section>
  )
}

/** What the marks mean, in the order of the three figures at the end of each row. */
function Key() {
  const own = useDepthWords()
  return (
    <ul className={styles.key}>
      <li>
        <svg width="12" height="12" aria-hidden="true">
          <path data-mark="stop" d="M0 6H9M9 1V11" />
        </svg>
        {own.keyStop}
      </li>
      <li>
        <svg width="12" height="12" aria-hidden="true">
          <circle data-mark="first" cx="6" cy="6" r="4.5" />
        </svg>
        {own.keyFirst}
      </li>
      <li>
        <svg width="12" height="12" aria-hidden="true">
          <circle data-mark="full" cx="6" cy="6" r="5" />
        </svg>
        {own.keyFull}
      </li>
    </ul>
  )
}
