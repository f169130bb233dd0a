import type { ComponentStatus } from '../../status/componentStatus.ts'
import { type FreshnessKind, isTrusted } from '../../status/freshness.ts'
import type { Words } from '../../ui/words/en.ts'
import type { ServiceModel } from './publicModel.ts'

/** More names than this are counted instead of named. */
const MOST_NAMED = 3

/** A service in a sentence or two: what works, then what does not. Says nothing where nothing is known. */
export function answer(service: ServiceModel, kind: FreshnessKind, words: Words): string {
  const { functions } = service
  if (!isTrusted(kind) || functions.length === 0) return ''
  if (functions.every(({ shown }) => shown.status === 'operational')) {
    return words.answerAll(functions.length)
  }
  const say: Record<ComponentStatus, (names: string) => string> = {
    operational: words.answerWorking,
    degraded_performance: words.answerDegraded,
    partial_outage: words.answerPartial,
    major_outage: words.answerDown,
    under_maintenance: words.answerMaintenance,
    unknown: words.answerUnknown,
  }
  return ORDER.flatMap((status) => {
    const names = functions
      .filter(({ shown }) => shown.status === status)
      .map((f) => f.shortName.text)
    if (names.length === 0) return []
    const more = names.length - MOST_NAMED
    const named = words.joinNames(names.slice(0, MOST_NAMED))
    return [say[status](more > 0 ? `${named} ${words.andMore(more)}` : named)]
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
