import { useFirstCheck } from '../../live/useFirstCheck.ts'
import { type StatusPageState, useAge } from '../../live/useStatusPage.ts'
import { FreshnessLine } from '../../ui/FreshnessLine.tsx'
import { Icon } from '../../ui/Glyph.tsx'
import { Text, useReader, useTexts } from '../../ui/Reader.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { localized } from '../../status/names.ts'
import type { CommonTexts } from '../../texts/en/common.ts'
import {
  isContradiction,
  unreadableOf,
  type Verdict,
  verdictWithoutAnswer,
} from '../../outage/verdict.ts'
import { verdictText } from '../../texts/verdictText.ts'
import type { EmbedModel, EmbedRow } from './embedModel.ts'
import styles from './EmbedPage.module.css'
import { embedTexts } from '../../texts/embed.ts'

type EmbedPageProps = {
  readonly page: StatusPageState
  readonly model: EmbedModel | null
}

/** A list of services that claims nothing of the whole, with its age. There is nothing in it to choose. */
export function EmbedPage({ page, model }: EmbedPageProps) {
  const { language, t } = useReader()
  const { snapshot, pollState, briefing } = page
  const isFirstCheck = useFirstCheck(pollState)
  useTitle(t.pageTitle)
  const name = localized(briefing.title, language, snapshot?.page.name ?? '')
  const verdict = model?.verdict ?? verdictWithoutAnswer(isFirstCheck)
  const doubt = doubtText(verdict, t)
  return (
    <main className={styles.page} data-freshness={pollState.freshness}>
      <h1 className={styles.name}>
        <Icon name="mark" />
        <span>{name.text ? <Text of={name} /> : t.pageTitle}</span>
      </h1>
      <Fresh page={page} />
      {doubt && <p className={styles.doubt}>{doubt}</p>}
      {model && (
        <ul className={styles.rows}>
          {model.rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
      <FullPage />
    </main>
  )
}

function Row({ row: { id, name, shown, working, total } }: { readonly row: EmbedRow }) {
  const { t } = useReader()
  return (
    <li className={styles.row} data-component={id} data-status={shown.status}>
      <span className={styles.service}>
        <Text of={name} />
      </span>
      <StatusWord shown={shown} size={18} />
      {total > 1 && (
        <span className={styles.count}>
          {working === null ? t.countUnknown(total) : t.counts(working, total)}
        </span>
      )}
    </li>
  )
}

/** Ages by itself, so that nothing else is drawn with it. */
function Fresh({ page: { pollState } }: Pick<EmbedPageProps, 'page'>) {
  const age = useAge()
  const { freshness, hasRead, now } = pollState
  return (
    <FreshnessLine age={age} freshness={freshness} hasRead={hasRead} replayAt={null} now={now} />
  )
}

function FullPage() {
  const { language } = useReader()
  const texts = useTexts(embedTexts)
  return (
    <p className={styles.full}>
      <a href={`/?lang=${language}`} target="_blank" rel="noopener noreferrer">
        {texts.fullPage}
        <span className="visually-hidden"> ({texts.newWindow})</span>
      </a>
    </p>
  )
}

/** The reason not to rely on the rows alone; `null` without one. The embed claims nothing about the whole page. */
function doubtText(verdict: Verdict, t: CommonTexts): string | null {
  const { claim, doubts } = verdict
  if (claim === 'checking' || claim === 'all_working') return null
  if (claim === 'blind') return `${t.headlineBlind}. ${t.blindNote}`
  if (claim !== 'some_working') return verdictText(verdict, t, true)
  if (doubts.some(isContradiction)) return t.headlineDisagree
  const unreadable = unreadableOf(verdict)
  return unreadable > 0 ? t.headlineIncomplete(unreadable) : null
}
