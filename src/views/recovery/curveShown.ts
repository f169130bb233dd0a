import type { PlanGap } from '../../charts/planGeometry.ts'
import type { RiserLabel } from '../../charts/curveLabels.ts'
import type { RecoveryChartProps } from '../../charts/RecoveryChart.tsx'
import { isTrusted } from '../../status/freshness.ts'
import type { RecoveryTexts } from '../../texts/en/recovery.ts'
import { recoveryTexts } from '../../texts/recovery.ts'
import type { Reader } from '../../ui/Reader.tsx'
import type { CurveModel, RecoveryModel } from './model.ts'

/** Labels of risers: the names that came back, and their gain in points of use. */
export function riserLabels(risers: CurveModel['risers'], t: Reader['t']): readonly RiserLabel[] {
  return risers.map(({ at, from, to, name, more }) => {
    const who = more > 0 ? `${name.text} ${t.andMore(more)}` : name.text
    const gain = `+${Math.round((to - from) * 100)}`
    return { at, from, to, text: `${who} ${gain}`, shortText: gain }
  })
}

/** The distance between plan and actual at a moment, for the bracket; `null` if unknown. */
export function planGap(
  { pointsAhead, share, curve }: Pick<RecoveryModel, 'pointsAhead' | 'share' | 'curve'>,
  now: number,
  texts: RecoveryTexts,
): PlanGap | null {
  const actual = share?.operational ?? null
  const planned = curve?.plan.findLast(({ from }) => from <= now)?.ratio
  if (pointsAhead === null || actual === null || planned === undefined) return null
  return { planned, actual, text: againstPlan(pointsAhead, texts) }
}

function againstPlan(points: number, texts: RecoveryTexts): string {
  if (points === 0) return texts.onPlan
  return points < 0 ? texts.behindPlan(-points) : texts.aheadOfPlan(points)
}

/** The curve at the model's moment, for paper and files, which name that moment; `null` on a calm day. */
export function curveOffScreen(
  model: RecoveryModel,
  { t, formats, language }: Reader,
): Omit<RecoveryChartProps, 'size'> | null {
  const { curve, inputs } = model
  if (!curve) return null
  const { over, axis, onset, endedAt, points, plan, risers, steps } = curve
  const { now, freshness } = inputs
  const texts = recoveryTexts[language]
  const at = now <= over.to ? now : null
  const moment = (of: number) => formats.shortMoment(of, axis.to)
  return {
    label: texts.curveLabel(
      formats.moment(onset),
      formats.moment(at ?? axis.to),
      new Set(steps.map((step) => step.at)).size,
    ),
    points,
    axis,
    onset,
    marks: [at, endedAt].flatMap((of) => (of === null ? [] : [{ at: of, label: moment(of) }])),
    shown: {
      at,
      label: null,
      risers: riserLabels(risers, t),
      plan,
      gap: planGap(model, now, texts),
    },
    partly: texts.partly,
    isFaded: !isTrusted(freshness),
  }
}
