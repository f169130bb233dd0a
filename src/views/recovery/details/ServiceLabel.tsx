import type { ShownStatus } from '../../../status/shownStatus.ts'
import { Glyph } from '../../../ui/Glyph.tsx'
import { Text, useReader } from '../../../ui/Reader.tsx'
import { StatusWord } from '../../../ui/StatusWord.tsx'
import type { LocalizedText } from '../../../status/names.ts'
import styles from './ServiceLabel.module.css'

type ServiceLabelProps = {
  readonly of: {
    readonly shortName: LocalizedText
    readonly shown: ShownStatus
    readonly working: number
    readonly total: number
  }
  readonly isTrusted: boolean
  /** True if there is room for all of it in one line. */
  readonly isWide?: boolean
}

/** Name and status of a service with its count of working functions. The status alone would mislead. */
export function ServiceLabel({ of, isTrusted, isWide = false }: ServiceLabelProps) {
  const { t } = useReader()
  const { shortName, shown, working, total } = of
  return (
    <p className={styles.label} data-wide={isWide}>
      <Glyph status={shown.status} size={16} />
      <span className={styles.name}>
        <b>
          <Text of={shortName} />
        </b>{' '}
        <span className={styles.count}>
          <span aria-hidden="true">
            {isTrusted ? `${working}/${total}` : t.countUnknown(total)}
          </span>
          <span className="visually-hidden">
            {isTrusted ? t.counts(working, total) : t.countUnknown(total)}
          </span>
        </span>
      </span>
      <span className={styles.state}>
        <StatusWord shown={shown} isFormal />
      </span>
    </p>
  )
}
