import { LOST_RATIO } from '../../../../outage/outageImpact.ts'
import { isBad, STATUSES_WORST_FIRST } from '../../../../status/componentStatus.ts'
import { Glyph } from '../../../../ui/Glyph.tsx'
import { Text, useReader } from '../../../../ui/Reader.tsx'
import { said } from '../../../../ui/words.ts'
import { type CountModel, countModel } from '../countModel.ts'
import type { PanelProps } from '../DepthPanels.tsx'
import { ScrollTable } from '../ScrollTable.tsx'
import { usePanelWords } from '../words/panelWords.ts'
import { AverageSum, CountedSums } from './CountedSums.tsx'
import { CountedShare } from './CountedShare.tsx'
import { PanelBody } from './PanelBody.tsx'
import styles from './panels.module.css'

/** What every term of the view means, and the figures that it was counted from at the moment shown. */
export function CountedPanel({ model, watch, now }: PanelProps) {
  const own = usePanelWords()
  const count = countModel(model)
  const isOutage = model.episode !== null
  return (
    <PanelBody watch={watch} now={now}>
      <dl className={styles.terms}>
        <div className={styles.wide}>
          <dt>{own.share}</dt>
          <dd className={styles.two}>
            <CountedShare model={model} />
          </dd>
        </div>
        <Term name={own.backMeans} text={own.backText} />
        {isOutage && <Term name={own.threeReturns} text={own.threeReturnsText} />}
        {isOutage && (
          <div className={styles.wide}>
            <dt>{own.userHours}</dt>
            <dd className={styles.two}>
              <div>
                <p>{own.userHoursText}</p>
                <Factors />
              </div>
              <div>
                <CountedSums count={count} />
              </div>
            </dd>
          </div>
        )}
        {count.impact?.total && (
          <div>
            <dt>{own.average}</dt>
            <dd>
              <p>{own.averageText}</p>
              <AverageSum total={count.impact.total} />
            </dd>
          </div>
        )}
        {isOutage && <Term name={own.restore} text={own.restoreText} />}
        {isOutage && <Basis count={count} />}
        <Term name={own.clocks} text={own.clocksText} />
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

/** What each status takes away. */
function Factors() {
  const own = usePanelWords()
  const { words } = useReader()
  const ordered = [
    ...STATUSES_WORST_FIRST.filter(isBad),
    ...STATUSES_WORST_FIRST.filter((status) => !isBad(status)),
  ]
  return (
    <ScrollTable caption={own.userHours} head={[own.colStatus, own.colFactor]} numbers={1}>
      {ordered.map((status) => (
        <tr key={status}>
          <th scope="row">
            <span className={styles.status}>
              <Glyph status={status} size={16} />
              {words.statusFormal[status]}
            </span>
          </th>
          <td>{own.factor(LOST_RATIO[status])}</td>
        </tr>
      ))}
    </ScrollTable>
  )
}

/** How many changes were reported, how well they are founded, and what nobody saw. */
function Basis({ count: { changes, impact } }: { readonly count: CountModel }) {
  const own = usePanelWords()
  const { formats } = useReader()
  const { total, assumed, byConfidence } = changes
  const grades = (['stated', 'corroborated', 'reconstructed', 'ungraded'] as const).filter(
    (grade) => byConfidence[grade] > 0,
  )
  const isGraded = grades.some((grade) => grade !== 'ungraded')
  return (
    <>
      <div>
        <dt>{own.basis}</dt>
        <dd>
          <p>{own.basisText(total, assumed)}</p>
          {isGraded && (
            <>
              <p>
                {own.grades}. {own.gradesText}
              </p>
              <ul className={styles.list}>
                {grades.map((grade) => (
                  <li key={grade}>
                    <b>
                      {grade === 'ungraded' ? own.ungraded : own.confidence[grade]},{' '}
                      {own.gradeCount(byConfidence[grade])}
                    </b>
                    {grade !== 'ungraded' && `: ${own.grade[grade]}`}
                  </li>
                ))}
              </ul>
            </>
          )}
        </dd>
      </div>
      <Term
        name={own.unknownTime}
        text={
          impact && impact.unknownMs > 0
            ? own.leftOut(formats.hoursMinutes(impact.unknownMs))
            : own.noUnknownTime
        }
      />
    </>
  )
}

function Notes({ model: { inputs } }: Pick<PanelProps, 'model'>) {
  const own = usePanelWords()
  const { briefing, language } = inputs
  if (briefing.notes.length === 0) return null
  return (
    <div className={styles.wide}>
      <dt>{own.notes}</dt>
      <dd>
        <ul className={styles.list}>
          {briefing.notes.map((note, i) => (
            <li key={i}>
              <Text of={said(note, language, '')} />
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
