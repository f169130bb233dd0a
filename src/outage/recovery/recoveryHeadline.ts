import { isContradiction, unreadableOf } from '../verdict.ts'
import type { RecoveryModel } from './recoveryModel.ts'

/** Statement of the first line. A figure stands only in `progress`, `restored`, `open` and `stale`. */
export type RecoveryHeadline =
  | {
      readonly kind:
        'checking' | 'blind' | 'empty' | 'unseen' | 'calm' | 'disagree' | 'incident_open'
    }
  | { readonly kind: 'incomplete'; readonly count: number }
  | { readonly kind: 'progress' | 'stale'; readonly ratio: number; readonly remaining: number }
  /** Nothing is listed with trouble, though an incident is open. */
  | { readonly kind: 'open'; readonly ratio: number }
  | {
      readonly kind: 'restored'
      readonly ratio: number
      readonly at: number
      readonly tookMs: number
    }

/** Inputs of the first line. */
export interface HeadlineInputs {
  readonly model: RecoveryModel | null
  /** True if something without which no figure may be given is still on its way. */
  readonly isComing: boolean
  /** True if the record of past incidents could not be read. */
  readonly isRecordMissing: boolean
}

/**
 * The headline of the recovery view: the verdict, with the figures of an outage. Claims "all are back" and "no outage"
 * only if the verdict has no doubt.
 */
export function recoveryHeadline(inputs: HeadlineInputs): RecoveryHeadline {
  const { model, isComing, isRecordMissing } = inputs
  if (isComing) return { kind: 'checking' }
  const claim = model?.verdict.claim ?? 'blind'
  if (!model || claim === 'blind') return { kind: 'blind' }
  if (claim === 'empty') return { kind: 'empty' }
  const { share, outage, total, working, verdict } = model
  // Without a known outage, an unknown share may hide one.
  const mayHideOne = outage === null && (isRecordMissing || (share?.unknown ?? 1) > 0)
  if (!share || mayHideOne) return { kind: 'unseen' }
  const figures = { ratio: share.operational, remaining: total - working }
  // Good news has expired: give a figure only if a function was still missing.
  if (claim === 'stale') {
    return figures.remaining > 0 ? { kind: 'stale', ...figures } : { kind: 'unseen' }
  }
  if (figures.remaining > 0 && outage) return { kind: 'progress', ...figures }
  if (verdict.doubts.some(isContradiction)) return { kind: 'disagree' }
  if (outage && outage.endedAt === null) return { kind: 'open', ratio: share.operational }
  if (claim === 'incident_open') return { kind: 'incident_open' }
  const unreadable = unreadableOf(verdict)
  if (unreadable > 0) return { kind: 'incomplete', count: unreadable }
  if (!outage || outage.endedAt === null) return { kind: 'calm' }
  const tookMs = outage.endedAt - outage.onset
  return { kind: 'restored', ratio: share.operational, at: outage.endedAt, tookMs }
}
