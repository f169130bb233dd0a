import type { Reader } from '../../ui/Reader.tsx'
import { recoveryTexts } from '../../texts/recovery.ts'
import type { RecoveryHeadline } from './model.ts'

/**
 * The headline in words with its figure, for the window's title and announcements. If not of now, it begins with its
 * moment: that of the replay or of the last reading. Epoch ms.
 */
export function recoveryHeadlineText(
  line: RecoveryHeadline,
  reader: Reader,
  replayAt: number | null = null,
  readAt: number | null = null,
): string {
  const { figure, sentence } = recoveryLineParts(line, reader, replayAt !== null)
  const text = figure === null ? sentence : `${figure} ${sentence}`
  const texts = recoveryTexts[reader.language]
  if (replayAt !== null) return texts.replayTitle(reader.formats.moment(replayAt), text)
  if (readAt !== null && line.kind === 'stale') {
    return `${texts.asOfMoment(reader.formats.clock(readAt))} · ${text}`
  }
  return text
}

/** The first line as its large figure, where it has one, and the sentence beside it; of the past in a replay. */
export function recoveryLineParts(
  line: RecoveryHeadline,
  { t, formats, language }: Reader,
  isReplay: boolean,
): { readonly figure: string | null; readonly sentence: string } {
  const texts = recoveryTexts[language]
  const only = (sentence: string) => ({ figure: null, sentence })
  const restored = isReplay ? texts.wasRestored : texts.isRestored
  switch (line.kind) {
    case 'checking':
      return only(t.headlineChecking)
    case 'blind':
      return only(t.headlineBlind)
    case 'empty':
      return only(t.headlineEmpty)
    case 'unseen':
      return only(isReplay ? texts.wasUnseen : texts.unseen)
    case 'calm':
      return only(isReplay ? texts.wasCalm : texts.calm)
    case 'disagree':
      return only(t.headlineDisagree)
    case 'incident_open':
      return only(t.headlineIncidentOpen)
    case 'incomplete':
      return only(t.headlineIncomplete(line.count))
    case 'open':
      return {
        figure: formats.percent(line.ratio),
        sentence: isReplay ? texts.wasOpen : texts.isOpen,
      }
    case 'stale':
      return { figure: formats.percent(line.ratio), sentence: texts.wasRestored(line.remaining) }
    case 'progress':
      return { figure: formats.percent(line.ratio), sentence: restored(line.remaining) }
    case 'restored':
      return { figure: formats.percent(line.ratio), sentence: restored(0) }
  }
}
