import type { ComponentStatus } from '../../status/componentStatus.ts'
import { type Freshness, isTrusted } from '../../status/freshness.ts'
import type { CommonTexts } from '../../texts/en/common.ts'
import type { ServiceModel } from './publicModel.ts'

/** More names than this are counted instead of named. */
const MOST_NAMED = 3

/** A service in a sentence or two: what works, then what does not. Says nothing where nothing is known. */
export function answer(service: ServiceModel, freshness: Freshness, t: CommonTexts): string {
  const { functions } = service
  if (!isTrusted(freshness) || functions.length === 0) return ''
  if (functions.every(({ shown }) => shown.status === 'operational')) {
    return t.answerAll(functions.length)
  }
  const say: Record<ComponentStatus, (names: string) => string> = {
    operational: t.answerWorking,
    degraded_performance: t.answerDegraded,
    partial_outage: t.answerPartial,
    major_outage: t.answerDown,
    under_maintenance: t.answerMaintenance,
    unknown: t.answerUnknown,
  }
  return ORDER.flatMap((status) => {
    const names = functions
      .filter(({ shown }) => shown.status === status)
      .map((f) => f.shortName.text)
    if (names.length === 0) return []
    const more = names.length - MOST_NAMED
    const named = t.joinNames(names.slice(0, MOST_NAMED))
    return [say[status](more > 0 ? `${named} ${t.andMore(more)}` : named)]
  }).join(' ')
}

const ORDER = [
  'operational',
  'degraded_performance',
  'partial_outage',
  'major_outage',
  'under_maintenance',
  'unknown',
] as const satisfies readonly ComponentStatus[]
