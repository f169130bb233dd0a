import type { Briefing } from '../../status/briefing.ts'
import { boundedJson, requestText } from '../boundedRequest.ts'
import { decodeBriefing } from './decode.ts'

const BRIEFING_BYTES = 1_000_000

/**
 * Loads a briefing. Rejects with a `SourceError` if it is unavailable; broken parts are dropped.
 */
export async function readBriefing(url: string, signal: AbortSignal): Promise<Briefing> {
  const { text } = await requestText(url, BRIEFING_BYTES, signal, 'no-cache')
  return decodeBriefing(boundedJson(text))
}
