import type { Language } from '../../../status/briefing.ts'
import { Text, useReader, useTexts } from '../../../ui/Reader.tsx'
import { compactNumber, compactRange } from '../compactNumber.ts'
import { hoursText } from '../details/figures.ts'
import type { Mark } from '../details/restorationModel.ts'
import { Dumbbell, HourAxis } from './Dumbbell.tsx'
import type { PaperModel, PaperService } from './paperModel.ts'
import styles from './PaperSheet.module.css'
import type { PaperTexts } from '../../../texts/en/paper.ts'
import { paperTexts } from '../../../texts/paper.ts'

type PaperComparedProps = {
  readonly paper: PaperModel
  /** What is no longer trusted loses its colour. */
  readonly isFaded: boolean
  /** How many services stand on the page; `undefined` while that is measured. */
  readonly shown: number | undefined
}

/** Each service's way back, and what its absence has cost. */
export function PaperCompared({ paper, isFaded, shown }: PaperComparedProps) {
  const texts = useTexts(paperTexts)
  const { compared, axisMs, elapsedMs } = paper
  const services = compared.slice(0, shown)
  const counted = services.filter(({ userHours }) => userHours !== null)
  const most = Math.max(...compared.map(({ userHours }) => userHours?.high ?? 0), 1)
  const rest = compared.length - services.length
  if (compared.length === 0) return null
  return (
    <section className={styles.compared} data-fit="services" data-faded={isFaded}>
      <h2>
        {texts.compared} <span>{texts.comparedNote}</span>
      </h2>
      {services.map((service, i) => (
        <div key={service.id} className={styles.service} data-fit-services={i}>
          <b>
            <Text of={service.shortName} />
          </b>
          <Dumbbell service={service} axisMs={axisMs} elapsedMs={elapsedMs} />
          <span>{returnText(service, texts)}</span>
        </div>
      ))}
      <HourAxis axisMs={axisMs} />
      {counted.length > 0 && (
        <h2>
          {texts.userHours} <span>{texts.userHoursNote}</span>
        </h2>
      )}
      {services.map((service, i) =>
        service.userHours ? (
          <Loss key={service.id} service={service} index={i} most={most} />
        ) : null,
      )}
      {rest > 0 && <p className={styles.more}>{texts.moreServices(rest)}</p>}
    </section>
  )
}

/** `18.9 → 46.5 h` */
function returnText({ first, full }: PaperService, texts: PaperTexts): string {
  if (full.kind === 'never') return texts.never
  const text = (mark: Mark) => {
    if (mark.kind === 'at') return hoursText(mark.ms)
    if (mark.kind === 'open') return texts.open
    return mark.kind === 'unknown' ? texts.notKnown : texts.none
  }
  const end = full.kind === 'at' ? texts.hours(text(full)) : text(full)
  return first.kind === 'at' ? texts.firstToFull(text(first), end) : end
}

type LossProps = {
  readonly service: PaperService
  readonly index: number
  readonly most: number
}

/** The weighted figure as a bar, its range as a line upon it. */
function Loss({ service, index, most }: LossProps) {
  const { language } = useReader()
  const { shortName, userHours } = service
  const texts = useTexts(paperTexts)
  if (!userHours) return null
  const { low, weighted, high } = userHours
  const at = (hours: number) => `${(hours / most) * 100}%`
  return (
    <div className={styles.loss} data-fit-services={index}>
      <b>
        <Text of={shortName} />
      </b>
      <svg className={styles.bar} aria-hidden="true">
        <rect y="3" width={at(weighted)} height="10" />
        <line x1={at(low)} x2={at(high)} y1="8" y2="8" />
        <line x1={at(low)} x2={at(low)} y1="4" y2="12" />
        <line x1={at(high)} x2={at(high)} y1="4" y2="12" />
      </svg>
      <span>{rangeText(userHours, language, texts)}</span>
    </div>
  )
}

/** The weighted figure with its range, where that is one. */
function rangeText(
  { low, weighted, high }: NonNullable<PaperService['userHours']>,
  language: Language,
  texts: PaperTexts,
): string {
  const [figure, range] = [compactNumber(weighted, language), compactRange(low, high, language)]
  return range === figure ? figure : texts.range(figure, range)
}
