import type { ReactNode } from 'react'
import { type StatusPageState, useAge } from '../../live/useStatusPage.ts'
import { chooseLanguage } from '../../prefs/prefs.ts'
import { isTrusted } from '../../status/freshness.ts'
import { FreshnessLine } from '../../ui/FreshnessLine.tsx'
import { Glyph, Icon } from '../../ui/Glyph.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Text, useReader } from '../../ui/Reader.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { said } from '../../ui/words.ts'
import styles from './RecoveryHead.module.css'
import { useRecoveryWords } from './words/recoveryWords.ts'

type RecoveryHeadProps = {
  readonly page: StatusPageState
  /** The first line, for the window's title. */
  readonly title: string
  /** Whether a moment of the past is shown. */
  readonly isReplay: boolean
  /** What may be done with the page: buttons. */
  readonly children?: ReactNode
}

/** What this page is, of which outage, as of when; the way to the public page, the other language. */
export function RecoveryHead({ page, title, isReplay, children }: RecoveryHeadProps) {
  const { words: shared, language } = useReader()
  const words = useRecoveryWords()
  const { snapshot, briefing } = page
  const name = said(briefing.title, language, snapshot?.page.name ?? '')
  useTitle(snapshot ? [title, name.text].filter(Boolean).join(' · ') : words.title)
  return (
    <header className={styles.head}>
      <a className={styles.skip} href="#main">
        {words.skip}
      </a>
      <Icon name="mark" />
      <b className={styles.title}>{words.title}</b>
      <span className={styles.name}>{name.text && <Text of={name} />}</span>
      <div className={styles.fresh}>
        <AsOf page={page} isReplay={isReplay} />
      </div>
      <nav className={styles.links}>
        <a href="/">{shared.publicLink}</a>
        <LanguageSwitch onChoose={chooseLanguage} />
        {children}
      </nav>
    </header>
  )
}

type AsOfProps = Pick<RecoveryHeadProps, 'page' | 'isReplay'>

/**
 * As of when the data are. In a replay it says when now is, without the dot that means live. Ages by itself, so that
 * nothing else is drawn with it.
 */
function AsOf({ page: { watch }, isReplay }: AsOfProps) {
  const { words: shared, formats } = useReader()
  const words = useRecoveryWords()
  const freshness = useAge()
  const { kind, hasRead, isHeld, now } = watch
  if (freshness.kind === 'never' || !hasRead || !isTrusted(kind)) {
    return <FreshnessLine {...{ freshness, kind, hasRead, now }} replayAt={null} />
  }
  const moment = `${formats.moment(now)} ${formats.zoneName}`
  const ago = formats.ago(freshness.ageMs)
  return (
    <p className={styles.asOf}>
      {kind === 'late' && <Glyph status="degraded_performance" size={18} />}
      {kind === 'live' && !isReplay && !isHeld && <i className={styles.dot} />}
      <span>
        {isReplay ? words.nowIs(moment) : words.asOfMoment(moment)} ·{' '}
        {isHeld ? shared.held : kind === 'live' ? shared.checked(ago) : shared.checkedLate(ago)}
      </span>
    </p>
  )
}
