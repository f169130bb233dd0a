import type { Reader } from '../../ui/Reader.tsx'
import type { RecoveryHeadline } from './recoveryHeadline.ts'

/** The first line in words, figure and all: for the window's title and for announcements. */
export function recoveryHeadlineText(line: RecoveryHeadline, reader: Reader): string {
  const { figure, sentence } = recoveryLineParts(line, reader)
  return figure === null ? sentence : `${figure} ${sentence}`
}

/** The first line as its large figure, where it has one, and the sentence beside it. */
export function recoveryLineParts(
  line: RecoveryHeadline,
  { words, formats }: Reader,
): { readonly figure: string | null; readonly sentence: string } {
  const only = (sentence: string) => ({ figure: null, sentence })
  switch (line.kind) {
    case 'checking':
      return only(words.headlineChecking)
    case 'blind':
      return only(words.headlineBlind)
    case 'empty':
      return only(words.headlineEmpty)
    case 'unseen':
      return only(words.curveUnseen)
    case 'calm':
      return only(words.recoveryCalm)
    case 'disagree':
      return only(words.headlineDisagree)
    case 'incomplete':
      return only(words.headlineIncomplete(line.count))
    case 'open':
      return { figure: formats.percent(line.ratio), sentence: words.recoveryOpen }
    case 'stale':
      return { figure: formats.percent(line.ratio), sentence: words.recoveryWas(line.remaining) }
    case 'progress':
      return {
        figure: formats.percent(line.ratio),
        sentence: words.recoveryHeadline(line.remaining),
      }
    case 'restored':
      return { figure: formats.percent(line.ratio), sentence: words.recoveryHeadline(0) }
  }
}
