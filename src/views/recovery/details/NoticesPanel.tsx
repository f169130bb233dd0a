import { Text, useReader, useTexts } from '../../../ui/Reader.tsx'
import { noticeModel } from '../../../outage/recovery/noticesModel.ts'
import { ScrollTable } from './ScrollTable.tsx'
import { PanelBody, type PanelProps } from './PanelBody.tsx'
import styles from './panels.module.css'
import { detailsTexts } from '../../../texts/details.ts'
import type { NoticeModel, NoticeRow } from '../model.ts'
import { hoursMinutes } from '../../../texts/hoursMinutes.ts'

/** Time to tell readers, time to name the cause, and time to restore. */
export function NoticePanel({ model, pollState, now }: PanelProps) {
  const notice = noticeModel(model)
  if (!notice) return null
  return (
    <PanelBody pollState={pollState} now={now}>
      <div className={styles.two}>
        <div>
          {notice.notices.map((row) => (
            <Told key={row.id} row={row} isNamed={notice.notices.length > 1} />
          ))}
        </div>
        <Restored notice={notice} />
      </div>
    </PanelBody>
  )
}

function Told({ row, isNamed }: { readonly row: NoticeRow; readonly isNamed: boolean }) {
  const texts = useTexts(detailsTexts)
  const { formats } = useReader()
  const { firstNoticeMs, causeMs, startedAt, entries, postedLate } = row
  const moment = (ms: number) => (startedAt === null ? '' : formats.moment(startedAt + ms))
  const long = (ms: number | null) => (ms === null ? texts.notSaid : hoursMinutes(formats, ms))
  return (
    <section>
      {isNamed && (
        <h3>
          <Text of={row.name} />
        </h3>
      )}
      <dl className={styles.figures}>
        <div>
          <dt>{texts.firstNotice}</dt>
          <dd>{long(firstNoticeMs)}</dd>
          {firstNoticeMs !== null && <dd className={styles.beside}>{moment(firstNoticeMs)}</dd>}
        </div>
        <div>
          <dt>{texts.cause}</dt>
          <dd>{causeMs === 0 ? texts.causeAtOnce : long(causeMs)}</dd>
          {causeMs !== null && <dd className={styles.beside}>{moment(causeMs)}</dd>}
        </div>
        <div>
          <dt>{texts.postedLate}</dt>
          <dd>{texts.ofEntries(postedLate, entries)}</dd>
        </div>
      </dl>
      {row.isDatedByEntry && <p className={styles.quiet}>{texts.datedByEntry}</p>}
      {row.hasOneClock && entries > 0 && <p className={styles.quiet}>{texts.oneClock}</p>}
    </section>
  )
}

function Restored({ notice: { restores, overall } }: { readonly notice: NoticeModel }) {
  const texts = useTexts(detailsTexts)
  const { formats } = useReader()
  if (restores.length === 0) return null
  return (
    <section>
      <h3>{texts.restore}</h3>
      <p>
        {overall
          ? texts.restoreOverall(hoursMinutes(formats, overall.meanMs), overall.count)
          : texts.noneEnded}
      </p>
      <ScrollTable
        caption={texts.restoreTable}
        head={[texts.colService, texts.colMean, texts.colRestsOn, texts.colLongest, texts.colOpen]}
        numbers={4}
      >
        {restores.map(({ id, name, mean, longestMs, open }) => (
          <tr key={id}>
            <th scope="row">
              <Text of={name} />
            </th>
            <td>{mean ? hoursMinutes(formats, mean.meanMs) : texts.noneYet}</td>
            <td>{texts.restsOn(mean?.count ?? 0)}</td>
            <td>{longestMs === null ? '–' : hoursMinutes(formats, longestMs)}</td>
            <td>{open}</td>
          </tr>
        ))}
      </ScrollTable>
      {restores.some(({ open }) => open > 0) && <p className={styles.quiet}>{texts.openRaise}</p>}
    </section>
  )
}
