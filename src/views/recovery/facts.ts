import type { Freshness } from '../../status/freshness.ts'
import type { Reader } from '../../ui/Reader.tsx'
import { compactNumber, compactRange } from './compactNumber.ts'
import { recoveryTexts } from '../../texts/recovery.ts'
import type { Outage, RecoveryModel } from './model.ts'
import { hoursMinutes } from '../../texts/hoursMinutes.ts'

/** One figure beside the first line, in words. */
export interface Fact {
  readonly id: string
  /** `17/21`, `65 h 30 min`, `6.2 bn`, `−15 pts` */
  readonly figure: string
  readonly caption: string
}

/** Moment of the facts and their freshness. */
export interface FactsAt {
  readonly freshness: Freshness
  readonly now: number
  /** Time of the last reading in words; `null` for now, or if the page states it above. */
  readonly asOf: string | null
}

/**
 * The figures beside the headline, up to four: functions back, duration, user-hours, distance from the plan. Without
 * user numbers or promises, other true figures replace them. None on a calm day and when blind.
 */
export function factsOf(model: RecoveryModel, at: FactsAt, reader: Reader): readonly Fact[] {
  const { outage, working, total } = model
  if (!outage || at.freshness === 'blind') return []
  const texts = recoveryTexts[reader.language]
  return [
    {
      id: 'back',
      figure: `${working}/${total}`,
      caption: at.asOf === null ? texts.factBack : `${texts.factBack}, ${at.asOf}`,
    },
    howLong(outage, at.now, reader),
    ...lost(model, reader),
    ...againstPlan(model, at, reader),
  ]
}

/** Duration of the outage. No clock runs from a start that is not on record. */
function howLong(
  { onset, endedAt, isOnsetOnRecord }: Outage,
  now: number,
  { formats, language }: Reader,
): Fact {
  const texts = recoveryTexts[language]
  if (!isOnsetOnRecord) return { id: 'long', figure: '–', caption: texts.factStartUnknown }
  const caption = endedAt === null ? texts.factSinceOnset : texts.factTook
  return { id: 'long', figure: hoursMinutes(formats, (endedAt ?? now) - onset), caption }
}

/** User-hours, the weighted figure first and never without its range; without users the worst moment. */
function lost(model: RecoveryModel, { language }: Reader): readonly Fact[] {
  const texts = recoveryTexts[language]
  const { impact, total, fewestWorking } = model
  if (impact) {
    const { low, weighted, high } = impact.userHours
    const caption = texts.factUserHours(compactRange(low, high, language))
    return [{ id: 'lost', figure: compactNumber(weighted, language), caption }]
  }
  if (fewestWorking === null) return []
  return [{ id: 'fewest', figure: `${fewestWorking}/${total}`, caption: texts.factFewest }]
}

/** Distance from the plan; without a plan, or when it is over, the average interruption. */
function againstPlan(
  { pointsAhead: points, impact, curve }: RecoveryModel,
  { now, asOf }: FactsAt,
  { language, formats }: Reader,
): readonly Fact[] {
  const texts = recoveryTexts[language]
  if (points !== null) {
    const figure =
      points === 0
        ? texts.onPlan
        : `${points < 0 ? '−' : '+'}${Math.abs(points)}${language === 'ko' ? '' : ' '}${texts.points}`
    return [{ id: 'plan', figure, caption: texts.factAgainstPlan }]
  }
  const averageMs = impact?.averageInterruptionMs ?? null
  if (averageMs !== null) {
    return [{ id: 'average', figure: hoursMinutes(formats, averageMs), caption: texts.factAverage }]
  }
  const last = curve?.steps.at(-1)
  // Returns since the last reading are not known.
  if (!last || asOf !== null) return []
  return [
    { id: 'last', figure: hoursMinutes(formats, now - last.at), caption: texts.factLastChange },
  ]
}
