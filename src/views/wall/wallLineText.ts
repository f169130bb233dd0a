import type { CommonTexts } from '../../texts/en/common.ts'
import type { WallLine } from './wallLine.ts'
import type { WallTexts } from '../../texts/en/wall.ts'

/** The headline in words: for the window's title, for speech, and where it has no figures. */
export function wallLineText(
  line: WallLine,
  t: CommonTexts,
  texts: WallTexts,
  hasFunctions: boolean,
): string {
  switch (line.kind) {
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
    case 'incomplete':
      return t.headlineIncomplete(line.count)
    case 'calm':
      return t.headlineAllWorking
    case 'restored':
      return texts.restored
    case 'working':
      return t.headlineWorking(line.working, line.total, hasFunctions)
  }
}
