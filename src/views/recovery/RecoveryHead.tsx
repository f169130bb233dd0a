import type { ReactNode } from 'react'
import { type StatusPageState, useAge } from '../../live/useStatusPage.ts'
import { chooseLanguage } from '../../prefs/prefs.ts'
import { isTrusted } from '../../status/freshness.ts'
import { FreshnessLine } from '../../ui/FreshnessLine.tsx'
import { Glyph, Icon } from '../../ui/Glyph.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Text, useReader, useTexts } from '../../ui/Reader.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { localized } from '../../status/names.ts'
import styles from './RecoveryHead.module.css'
import { recoveryTexts } from '../../texts/recovery.ts'

type RecoveryHeadProps = {
  readonly page: StatusPageState
  /** The first line, for the window's title. */
  readonly title: string
  /** True if a moment of the past is shown. */
  readonly isReplay: boolean
  /** Buttons for the page. */
  readonly children?: ReactNode
}

/** Name of the page, of the outage and of the moment; links to the public page and the other language. */
export function RecoveryHead({ page, title, isReplay, children }: RecoveryHeadProps) {
  const { t: shared, language } = useReader()
  const texts = useTexts(recoveryTexts)
  const { snapshot, briefing } = page
  const name = localized(briefing.title, language, snapshot?.page.name ?? '')
  useTitle(snapshot ? [title, name.text].filter(Boolean).join(' · ') : texts.title)
  return (
    <header className={styles.head}>
      <a className={styles.skip} href="#main">
        {texts.skip}
      </a>
      <Icon name="mark" />
      <b className={styles.title}>{texts.title}</b>
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
 * Time of the data. In a replay it shows the present time, without the dot that means live. Ages by itself, so that
 * nothing else renders with it.
 */
function AsOf({ page: { pollState }, isReplay }: AsOfProps) {
  const { t: shared, formats } = useReader()
  const texts = useTexts(recoveryTexts)
  const age = useAge()
  const { freshness, hasRead, isPaused, now } = pollState
  if (age.kind === 'never' || !hasRead || !isTrusted(freshness)) {
    return <FreshnessLine {...{ age, freshness, hasRead, now }} replayAt={null} />
  }
  const moment = `${formats.moment(now)} ${formats.zoneName}`
  const ago = formats.ago(age.ageMs)
  return (
    <p className={styles.asOf}>
      {freshness === 'late' && <Glyph status="degraded_performance" size={18} />}
      {freshness === 'live' && !isReplay && !isPaused && <i className={styles.dot} />}
      <span>
        {isReplay ? texts.nowIs(moment) : texts.asOfMoment(moment)} ·{' '}
        {isPaused
          ? shared.held
          : freshness === 'live'
            ? shared.checked(ago)
            : shared.checkedLate(ago)}
      </span>
    </p>
  )
}
