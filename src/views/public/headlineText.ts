import type { CommonTexts } from '../../texts/en/common.ts'
import type { Headline } from './headline.ts'

/** The first line in words. */
export function headlineText(headline: Headline, t: CommonTexts): string {
  switch (headline.kind) {
    case 'checking':
      return t.headlineChecking
    case 'blind':
      return t.headlineBlind
    case 'stale':
      return t.headlineStale
    case 'empty':
      return t.headlineEmpty
    case 'disagree':
      return t.headlineDisagree
    case 'all_working':
      return t.headlineAllWorking
    case 'incomplete':
      return t.headlineIncomplete(headline.count)
    case 'working':
      return t.headlineWorking(headline.working, headline.total, headline.isFunctions)
  }
}
