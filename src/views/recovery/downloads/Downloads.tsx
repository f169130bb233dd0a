import { useEffect, useId, useState } from 'react'
import { onDemand } from '../../../ui/onDemand.tsx'
import { useReader, useTexts } from '../../../ui/Reader.tsx'
import styles from './Downloads.module.css'
import type { FileJob } from './FileMaker.tsx'
import type { FileKind } from './files.ts'
import { paperTexts } from '../../../texts/paper.ts'
import type { RecoveryModel } from '../model.ts'

type DownloadsProps = Pick<FileJob, 'page' | 'replayAt'> & {
  /** `null` while nothing may be shown, and so nothing saved. */
  readonly model: RecoveryModel | null
  /** One low row; else each file has a caption. */
  readonly isRow?: boolean
}

// Most readers save nothing: the code loads on the first press.
const FileMaker = onDemand<FileJob>(
  async () => (await import('./FileMaker.tsx')).FileMaker,
  NotLoaded,
)

/** Downloads, each with a caption. Files hold the moment shown and state how far to trust it. */
export function Downloads({ page, model, replayAt, isRow = false }: DownloadsProps) {
  const { formats } = useReader()
  const texts = useTexts(paperTexts)
  const titleId = useId()
  const [job, setJob] = useState<{ readonly id: number; readonly kind: FileKind } | null>(null)
  const [outcome, setOutcome] = useState('')
  if (!model) return null
  const kinds: readonly FileKind[] = model.curve ? ['csv', 'json', 'png', 'svg'] : ['csv', 'json']
  const done = (text: string) => {
    setOutcome(text)
    setJob(null)
  }
  return (
    <section className={styles.downloads} data-row={isRow} aria-labelledby={titleId}>
      <h2 id={titleId}>
        {texts.downloads}{' '}
        <span>{texts.downloadsOf(`${formats.moment(model.inputs.now)} ${formats.zoneName}`)}</span>
      </h2>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className="text-button"
              onClick={() => {
                setOutcome('')
                setJob({ id: (job?.id ?? 0) + 1, kind })
              }}
            >
              {isRow ? <ShortLabel kind={kind} /> : texts.files[kind].label}
            </button>
            <span>{texts.files[kind].note}</span>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.outcome}>
        {outcome}
      </p>
      {job && (
        <FileMaker
          key={job.id}
          page={page}
          model={model}
          replayAt={replayAt}
          kind={job.kind}
          onDone={done}
        />
      )}
    </section>
  )
}

/** Shows the kind of file; screen readers get the whole label. */
function ShortLabel({ kind }: { readonly kind: FileKind }) {
  const { label } = useTexts(paperTexts).files[kind]
  const short = kind.toUpperCase()
  const [before = '', after = ''] = label.split(short)
  return (
    <>
      <span className="visually-hidden">{before}</span>
      {short}
      <span className="visually-hidden">{after}</span>
    </>
  )
}

function NotLoaded({ onDone }: FileJob) {
  const { notLoaded } = useTexts(paperTexts)
  useEffect(() => onDone(notLoaded), [onDone, notLoaded])
  return null
}
