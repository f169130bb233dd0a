import { useFirstCheck } from '../../live/useFirstCheck.ts'
import { type StatusPageState, useAge } from '../../live/useStatusPage.ts'
import { FreshnessLine } from '../../ui/FreshnessLine.tsx'
import { Icon } from '../../ui/Glyph.tsx'
import { Text, useReader } from '../../ui/Reader.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { said } from '../../ui/words.ts'
import type { Words } from '../../ui/words/en.ts'
import type { EmbedDoubt, EmbedModel, EmbedRow } from './embedModel.ts'
import styles from './EmbedPage.module.css'
import { useEmbedWords } from './words/useEmbedWords.ts'

type EmbedPageProps = {
  readonly page: StatusPageState
  readonly model: EmbedModel | null
}

/** A list of services that claims nothing of the whole, with its age. There is nothing in it to choose. */
export function EmbedPage({ page, model }: EmbedPageProps) {
  const { language, words } = useReader()
  const { snapshot, watch, briefing } = page
  const isFirstCheck = useFirstCheck(watch)
  useTitle(words.pageTitle)
  const name = said(briefing.title, language, snapshot?.page.name ?? '')
  const doubt = model ? model.doubt : isFirstCheck ? null : 'blind'
  return (
    <main className={styles.page} data-freshness={watch.kind}>
      <h1 className={styles.name}>
        <Icon name="mark" />
        <span>{name.text ? <Text of={name} /> : words.pageTitle}</span>
      </h1>
      <Fresh page={page} />
      {doubt && <p className={styles.doubt}>{doubtText(doubt, model?.unreadable ?? 0, words)}</p>}
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
  const { words } = useReader()
  return (
    <li className={styles.row} data-component={id} data-status={shown.status}>
      <span className={styles.service}>
        <Text of={name} />
      </span>
      <StatusWord shown={shown} size={18} />
      {total > 1 && (
        <span className={styles.count}>
          {working === null ? words.countUnknown(total) : words.counts(working, total)}
        </span>
      )}
    </li>
  )
}

/** Ages by itself, so that nothing else is drawn with it. */
function Fresh({ page: { watch } }: Pick<EmbedPageProps, 'page'>) {
  const freshness = useAge()
  const { kind, hasRead, now } = watch
  return (
    <FreshnessLine freshness={freshness} kind={kind} hasRead={hasRead} replayAt={null} now={now} />
  )
}

function FullPage() {
  const { language } = useReader()
  const words = useEmbedWords()
  return (
    <p className={styles.full}>
      <a href={`/?lang=${language}`} target="_blank" rel="noopener noreferrer">
        {words.fullPage}
        <span className="visually-hidden"> ({words.newWindow})</span>
      </a>
    </p>
  )
}

function doubtText(doubt: EmbedDoubt, unreadable: number, words: Words): string {
  switch (doubt) {
    case 'blind':
      return `${words.headlineBlind}. ${words.blindNote}`
    case 'stale':
      return words.headlineStale
    case 'empty':
      return words.headlineEmpty
    case 'disagree':
      return words.headlineDisagree
    case 'incomplete':
      return words.headlineIncomplete(unreadable)
  }
}
