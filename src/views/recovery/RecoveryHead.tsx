import { type StatusPageState, useSeconds } from '../../live/useStatusPage.ts'
import { chooseLanguage } from '../../prefs/prefs.ts'
import { FreshnessLine } from '../../ui/FreshnessLine.tsx'
import { Icon } from '../../ui/Glyph.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Text, useReader } from '../../ui/Reader.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { said } from '../../ui/words.ts'
import styles from './RecoveryHead.module.css'

type RecoveryHeadProps = {
  readonly page: StatusPageState
  /** The first line, for the window's title. */
  readonly title: string
  readonly now: number
  readonly replayAt: number | null
}

/** What this page is, whose, as of when; the way to the public page, the other language. */
export function RecoveryHead({ page, title, now, replayAt }: RecoveryHeadProps) {
  const { words, language } = useReader()
  const { snapshot, briefing, watch } = page
  const name = said(briefing.title, language, snapshot?.page.name ?? '')
  useTitle(snapshot ? [title, name.text].filter(Boolean).join(' · ') : words.recoveryTitle)
  return (
    <header className={styles.head}>
      <a className={styles.skip} href="#main">
        {words.skipToRecovery}
      </a>
      <Icon name="mark" />
      <b className={styles.title}>{words.recoveryTitle}</b>
      <span className={styles.name}>{name.text && <Text of={name} />}</span>
      <div className={styles.fresh}>
        <FreshnessNow kind={watch.kind} hasRead={watch.hasRead} replayAt={replayAt} now={now} />
      </div>
      <nav className={styles.links}>
        <a href="/">{words.publicLink}</a>
        <LanguageSwitch onChoose={chooseLanguage} />
      </nav>
    </header>
  )
}

/** Ticks by itself, so that nothing else is drawn each second. */
function FreshnessNow(props: Omit<Parameters<typeof FreshnessLine>[0], 'freshness'>) {
  const { freshness } = useSeconds()
  return <FreshnessLine freshness={freshness} {...props} />
}
