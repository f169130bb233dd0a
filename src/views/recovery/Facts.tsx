import type { Watch } from '../../live/monitor.ts'
import { useReader } from '../../ui/Reader.tsx'
import styles from './Facts.module.css'
import type { RecoveryModel } from './recoveryModel.ts'

type FactsProps = {
  readonly model: RecoveryModel
  readonly watch: Watch
  readonly now: number
}

/** The figures beside the share: how many functions are back, how long it has taken. */
export function Facts({ model, watch, now }: FactsProps) {
  const { words, formats } = useReader()
  const { episode, working, total } = model
  if (!episode || watch.kind === 'blind') return null
  const then =
    watch.kind === 'stale' ? `, ${words.asOf(formats.shortMoment(watch.readAt ?? now, now))}` : ''
  return (
    <dl className={styles.facts}>
      <div>
        <dt>
          {words.factBack}
          {then}
        </dt>
        <dd>
          {working}
          <em>/{total}</em>
        </dd>
      </div>
      <div>
        <dt>{episode.endedAt === null ? words.factSinceOnset : words.factTook}</dt>
        <dd>
          <Figures text={formats.hoursMinutes((episode.endedAt ?? now) - episode.onset)} />
        </dd>
      </div>
    </dl>
  )
}

/** Numbers large, their units small. */
function Figures({ text }: { readonly text: string }) {
  return text
    .split(/([\d.,]+)/)
    .map((part, i) => (i % 2 === 1 ? part : <em key={`${i} ${part}`}>{part}</em>))
}
