import { isBad, STATUSES_WORST_FIRST } from '../../../status/componentStatus.ts'
import { Glyph } from '../../../ui/Glyph.tsx'
import { Text, useReader, useTexts } from '../../../ui/Reader.tsx'
import { localized } from '../../../status/names.ts'
import { countModel } from '../../../outage/recovery/countModel.ts'
import { ScrollTable } from './ScrollTable.tsx'
import { AverageSum, CountedSums } from './MethodSums.tsx'
import { CountedShare } from './MethodShare.tsx'
import { PanelBody, type PanelProps } from './PanelBody.tsx'
import styles from './panels.module.css'
import { detailsTexts } from '../../../texts/details.ts'
import type { CountModel } from '../model.ts'
import { hoursMinutes } from '../../../texts/hoursMinutes.ts'

/** Meaning of every term of the view, with the figures that it was counted from at the moment shown. */
export function CountedPanel({ model, pollState, now }: PanelProps) {
  const texts = useTexts(detailsTexts)
  const count = countModel(model)
  const isOutage = model.outage !== null
  return (
    <PanelBody pollState={pollState} now={now}>
      <dl className={styles.terms}>
        <div className={styles.wide}>
          <dt>{texts.share}</dt>
          <dd className={styles.two}>
            <CountedShare model={model} />
          </dd>
        </div>
        <Term name={texts.backMeans} text={texts.backText} />
        {isOutage && <Term name={texts.threeReturns} text={texts.threeReturnsText} />}
        {isOutage && (
          <div className={styles.wide}>
            <dt>{texts.userHours}</dt>
            <dd className={styles.two}>
              <div>
                <p>{texts.userHoursText}</p>
                <Factors factors={count.factors} />
              </div>
              <div>
                <CountedSums count={count} />
              </div>
            </dd>
          </div>
        )}
        {count.impact?.total && (
          <div>
            <dt>{texts.average}</dt>
            <dd>
              <p>{texts.averageText}</p>
              <AverageSum total={count.impact.total} />
            </dd>
          </div>
        )}
        {isOutage && <Term name={texts.restore} text={texts.restoreText} />}
        {isOutage && <Basis count={count} />}
        <Term name={texts.clocks} text={texts.clocksText} />
        <Notes model={model} />
      </dl>
    </PanelBody>
  )
}

function Term({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <p>{text}</p>
      </dd>
    </div>
  )
}

/** The part of a user-hour that each status takes. */
function Factors({ factors }: Pick<CountModel, 'factors'>) {
  const texts = useTexts(detailsTexts)
  const { t } = useReader()
  const ordered = [
    ...STATUSES_WORST_FIRST.filter(isBad),
    ...STATUSES_WORST_FIRST.filter((status) => !isBad(status)),
  ]
  return (
    <ScrollTable caption={texts.userHours} head={[texts.colStatus, texts.colFactor]} numbers={1}>
      {ordered.map((status) => (
        <tr key={status}>
          <th scope="row">
            <span className={styles.status}>
              <Glyph status={status} size={16} />
              {t.statusFormal[status]}
            </span>
          </th>
          <td>{texts.factor(factors[status])}</td>
        </tr>
      ))}
    </ScrollTable>
  )
}

/** Number of changes that were reported, how well they are founded, and what nobody saw. */
function Basis({ count: { changes, impact } }: { readonly count: CountModel }) {
  const texts = useTexts(detailsTexts)
  const { formats } = useReader()
  const { total, assumed, byConfidence } = changes
  const grades = (['stated', 'corroborated', 'reconstructed', 'ungraded'] as const).filter(
    (grade) => byConfidence[grade] > 0,
  )
  const isGraded = grades.some((grade) => grade !== 'ungraded')
  return (
    <>
      <div>
        <dt>{texts.basis}</dt>
        <dd>
          <p>{texts.basisText(total, assumed)}</p>
          {isGraded && (
            <>
              <p>
                {texts.grades}. {texts.gradesText}
              </p>
              <ul className={styles.list}>
                {grades.map((grade) => (
                  <li key={grade}>
                    <b>
                      {grade === 'ungraded' ? texts.ungraded : texts.confidence[grade]},{' '}
                      {texts.gradeCount(byConfidence[grade])}
                    </b>
                    {grade !== 'ungraded' && `: ${texts.grade[grade]}`}
                  </li>
                ))}
              </ul>
            </>
          )}
        </dd>
      </div>
      <Term
        name={texts.unknownTime}
        text={
          impact && impact.unknownMs > 0
            ? texts.leftOut(hoursMinutes(formats, impact.unknownMs))
            : texts.noUnknownTime
        }
      />
    </>
  )
}

function Notes({ model: { inputs } }: Pick<PanelProps, 'model'>) {
  const texts = useTexts(detailsTexts)
  const { briefing, language } = inputs
  if (briefing.notes.length === 0) return null
  return (
    <div className={styles.wide}>
      <dt>{texts.notes}</dt>
      <dd>
        <ul className={styles.list}>
          {briefing.notes.map((note, i) => (
            <li key={i}>
              <Text of={localized(note, language, '')} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
