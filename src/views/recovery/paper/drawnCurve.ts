import type { DrawnCurve } from '../../../charts/CurveDrawing.tsx'
import type { RiserLabel } from '../../../charts/curveLabels.ts'
import type { Language } from '../../../status/briefing.ts'
import { isTrusted } from '../../../status/freshness.ts'
import { curveAxis } from '../curveAxis.ts'
import type { NamedRiser } from '../curveModel.ts'
import { planPoints } from '../planPoints.ts'
import type { RecoveryModel } from '../recoveryModel.ts'
import type { RecoveryTexts } from '../../../texts/en/recovery.ts'
import type { PaperTexts } from '../../../texts/en/paper.ts'
import { paperTexts } from '../../../texts/paper.ts'
import { recoveryTexts } from '../../../texts/recovery.ts'

/** The curve as it leaves the screen; `null` on a calm day. */
export function drawnCurve(model: RecoveryModel, language: Language): DrawnCurve | null {
  const { curve, inputs, ahead, share } = model
  if (!curve) return null
  const { over, onset, endedAt, points, plan } = curve
  const { now, freshness } = inputs
  const isOver = endedAt !== null
  const planned = plan.findLast(({ from }) => from <= now)
  return {
    points,
    plan,
    // What nobody can see has no time to come either.
    over: isTrusted(freshness)
      ? curveAxis({ drawn: over, onset, isOver, planEndsAt: plan.at(-1)?.to ?? null })
      : over,
    onset,
    endedAt,
    nowAt: now <= over.to ? now : null,
    risers: curve.risers.map((riser) => riserLabel(riser, paperTexts[language])),
    gap:
      ahead !== null && share && planned
        ? {
            planned: planned.ratio,
            actual: share.operational,
            text: againstPlan(ahead, recoveryTexts[language]),
          }
        : null,
  }
}

function againstPlan(ahead: number, texts: RecoveryTexts): string {
  const points = planPoints(ahead)
  if (points === 0) return texts.onPlan
  return points < 0 ? texts.behindPlan(-points) : texts.aheadOfPlan(points)
}

function riserLabel(riser: NamedRiser, texts: PaperTexts): RiserLabel {
  const { at, from, to, name, more } = riser
  const gain = `+${Math.round((to - from) * 100)}`
  const others = more > 0 ? ` ${texts.andMore(more)}` : ''
  return { at, from, to, text: `${name.text}${others} ${gain}`, shortText: gain }
}
