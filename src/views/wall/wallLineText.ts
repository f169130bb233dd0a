import type { Words } from '../../ui/words/en.ts'
import type { WallLine } from './wallLine.ts'
import type { WallWords } from './words/en.ts'

/** The headline in words: for the window's title, for speech, and where it has no figures. */
export function wallLineText(
  line: WallLine,
  words: Words,
  own: WallWords,
  hasFunctions: boolean,
): string {
  switch (line.kind) {
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
    case 'incomplete':
      return words.headlineIncomplete(line.count)
    case 'calm':
      return words.headlineAllWorking
    case 'restored':
      return own.restored
    case 'working':
      return words.headlineWorking(line.working, line.total, hasFunctions)
  }
}
