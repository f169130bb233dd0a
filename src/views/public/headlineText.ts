import type { Words } from '../../ui/words/en.ts'
import type { Headline } from './headline.ts'

/** The first line in words. */
export function headlineText(headline: Headline, words: Words): string {
  switch (headline.kind) {
    case 'checking':
      return words.headlineChecking
    case 'blind':
      return words.headlineBlind
    case 'stale':
      return words.headlineStale
    case 'empty':
      return words.headlineEmpty
    case 'disagree':
      return words.headlineDisagree
    case 'all_working':
      return words.headlineAllWorking
    case 'incomplete':
      return words.headlineIncomplete(headline.count)
    case 'working':
      return words.headlineWorking(headline.working, headline.total, headline.isFunctions)
  }
}
