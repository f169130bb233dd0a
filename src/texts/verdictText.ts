import { unreadableOf, type Verdict } from '../outage/verdict.ts'
import type { CommonTexts } from './en/common.ts'

/** Puts the verdict into words for the headline. `hasFunctions`: functions and services differ. */
export function verdictText(verdict: Verdict, t: CommonTexts, hasFunctions: boolean): string {
  switch (verdict.claim) {
    case 'checking':
      return t.headlineChecking
    case 'blind':
      return t.headlineBlind
    case 'stale':
      return t.headlineStale
    case 'empty':
      return t.headlineEmpty
    case 'contradicted':
      return t.headlineDisagree
    case 'incident_open':
      return t.headlineIncidentOpen
    case 'incomplete':
      return t.headlineIncomplete(unreadableOf(verdict))
    case 'some_working':
      return t.headlineWorking(verdict.working ?? 0, verdict.total, hasFunctions)
    case 'all_working':
      return t.headlineAllWorking
  }
}
