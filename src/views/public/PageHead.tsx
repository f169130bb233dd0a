import { chooseLanguage } from '../../prefs/prefs.ts'
import type { Briefing } from '../../status/briefing.ts'
import type { Snapshot } from '../../status/snapshot.ts'
import { Icon } from '../../ui/Glyph.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { Text, useReader } from '../../ui/Reader.tsx'
import { localized } from '../../status/names.ts'
import { useTitle } from '../../ui/useTitle.ts'
import type { Verdict } from '../../outage/verdict.ts'
import styles from './PageHead.module.css'

type PageHeadProps = {
  readonly snapshot: Snapshot | null
  readonly briefing: Briefing
  readonly verdict: Verdict
  /** The verdict in words. */
  readonly line: string
  /** The notice that the reader asked for, as long as it holds; the window's title then says it. */
  readonly news: string | null
  /** The moment of the replay, where one is on: the title then says so. */
  readonly replayAt: number | null
}

/** The banner: whose page it is, the way to the recovery view, the other language. */
export function PageHead({ snapshot, briefing, verdict, line, news, replayAt }: PageHeadProps) {
  const { language, t, formats } = useReader()
  const name = localized(briefing.title, language, snapshot?.page.name ?? '')
  const then = replayAt === null ? line : `${t.replayBand(formats.moment(replayAt))} · ${line}`
  useTitle(name.text ? `${news ?? then} · ${name.text}` : (news ?? t.pageTitle))
  return (
    <header className={styles.head} data-sky={skyOf(verdict)}>
      <div className={styles.bar}>
        <a className={styles.skip} href="#main">
          {t.skipToContent}
        </a>
        <span className={styles.mark}>
          <Icon name="mark" />
        </span>
        <b className={styles.name}>{name.text ? <Text of={name} /> : t.pageTitle}</b>
        <a href="/recovery/">{t.recoveryLink}</a>
        <LanguageSwitch onChoose={chooseLanguage} />
      </div>
    </header>
  )
}

/** The sky over the page: day only when all is known to work. */
export function skyOf({ claim }: Verdict): 'day' | 'night' {
  return claim === 'all_working' ? 'day' : 'night'
}
