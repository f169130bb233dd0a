import { type StatusPageState, useAge } from '../../../live/useStatusPage.ts'
import { usePrefs } from '../../../prefs/prefs.ts'
import { isTrusted } from '../../../status/freshness.ts'
import { useReader, useTexts } from '../../../ui/Reader.tsx'
import styles from './PaperSheet.module.css'
import { shareLink } from './shareLink.ts'
import { paperTexts } from '../../../texts/paper.ts'
import type { RecoveryModel } from '../model.ts'

type PaperFootProps = {
  readonly page: StatusPageState
  readonly model: RecoveryModel | null
  readonly now: number
}

const MINUTE = 60_000

/** Method, origin and address of the page. */
export function PaperFoot({ page, model, now }: PaperFootProps) {
  const { language, formats } = useReader()
  const texts = useTexts(paperTexts)
  const isKnown = usePrefs((prefs) => prefs.replayClock === 'known')
  const { timeZone } = formats
  const { snapshot, pollState } = page
  const freshness = useAge()
  const ageMs =
    freshness.kind === 'never' || !isTrusted(pollState.freshness) ? null : freshness.ageMs
  const age = (ms: number) =>
    ms < MINUTE ? texts.seconds(Math.floor(ms / 1_000)) : formats.duration(ms)
  const isByUsers = model?.weights.basis === 'users'
  const link = shareLink(window.location.href, { at: now, timeZone, language, isKnown })
  const definitions = model?.outage
    ? [
        isByUsers ? texts.defineUse : texts.defineFunctions,
        ...(model.impact ? [texts.defineUserHours] : []),
        ...(model.plans.size > 0 ? [texts.definePlan] : []),
        texts.unknownIs,
      ]
    : []
  return (
    <footer className={styles.foot}>
      <p>{definitions.join(' ')}</p>
      <p>
        {snapshot && texts.source(snapshot.page.name, snapshot.page.url ?? window.location.origin)}{' '}
        {ageMs !== null && `${texts.checkedBefore(age(ageMs))} `}
        {texts.thisPage(link)}
      </p>
    </footer>
  )
}
