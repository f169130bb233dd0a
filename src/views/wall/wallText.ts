import type { Verdict } from '../../outage/verdict.ts'
import type { CommonTexts } from '../../texts/en/common.ts'
import type { WallTexts } from '../../texts/en/wall.ts'
import { verdictText } from '../../texts/verdictText.ts'
import type { WallModel } from './wallModel.ts'

/** The headline in words: for the window's title, for speech, and where it has no figures. */
export function wallText(
  verdict: Verdict,
  model: WallModel | null,
  t: CommonTexts,
  texts: WallTexts,
): string {
  if (model?.isRestored) return texts.restored
  return verdictText(verdict, t, model?.hasFunctions ?? true)
}
