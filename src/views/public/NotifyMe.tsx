import { useState } from 'react'
import { toggleSubscription, useSubscriptions, subscriptions } from '../../prefs/subscriptions.ts'
import { Icon } from '../../ui/Glyph.tsx'
import { useReader } from '../../ui/Reader.tsx'
import type { FunctionModel, Ways } from './publicModel.ts'
import styles from './NotifyMe.module.css'

type TellMeProps = {
  readonly id: string
  /** The subject of the wait, as the reader sees it. */
  readonly name: string
  /** Label of the button while it is off, if not "tell me". */
  readonly label?: string
  readonly isWatchable: boolean
  readonly isLead?: boolean
  /** The moment of the answer that is shown, epoch ms. */
  readonly readAt: number
}

/** A press, and the reader is told once something works again; another, and they are not. */
export function TellMe({ id, name, label, isWatchable, isLead, readAt }: TellMeProps) {
  const { t } = useReader()
  const [isFocused, setFocused] = useState(false)
  const isOn = useSubscriptions(({ waiting }) => waiting.some((one) => one.id === id))
  // The focused element stays even if there is nothing more to wait for: removing it would throw the reader off the page.
  if (!isOn && !isWatchable && !isFocused) return null
  const on = isLead ? t.tellMeLeadOn : t.tellMeOn
  const said = isOn ? on : (label ?? t.tellMe)
  return (
    <button
      type="button"
      className={isLead ? styles.lead : styles.small}
      aria-pressed={isOn}
      aria-label={isOn || !label ? `${said}: ${name}` : undefined}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onClick={() => (isOn || isWatchable) && toggleSubscription({ id, name, since: readAt })}
    >
      <Icon name="bell" size={isLead ? 20 : 16} />
      {said}
    </button>
  )
}

type TellMeLeadProps = {
  readonly row: FunctionModel | undefined
  readonly ways: Ways
  readonly readAt: number
}

/** The one large button, about what most readers wait for, and the other ways of being told. */
export function TellMeLead({ row, ways, readAt }: TellMeLeadProps) {
  const { t } = useReader()
  if (!row) return null
  const { page, isForecast } = ways
  return (
    <div className={styles.leading}>
      <TellMe
        isLead
        id={row.id}
        name={row.name.text}
        label={t.tellMeWhen(row.shortName.text)}
        isWatchable
        readAt={readAt}
      />
      {(page !== null || isForecast) && (
        <button
          type="button"
          className={styles.ways}
          aria-haspopup="dialog"
          onClick={() => subscriptions.setState({ isDialogOpen: true })}
        >
          {t.tellMeBy(page !== null, isForecast)}
        </button>
      )}
    </div>
  )
}
