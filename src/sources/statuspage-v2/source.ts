import type { IncidentRecord, Service, Summary } from '../../status/snapshot.ts'
import { boundedJson, requestText, type TextAnswer } from '../boundedRequest.ts'
import { type Answer, SourceError, type StatusSource } from '../source.ts'
import { createAddresses } from './addresses.ts'
import { type Decoded, decodeIncidentRecord, decodeSummary } from './decode.ts'

const MB = 1_000_000
const SUMMARY_BYTES = MB
const INCIDENTS_BYTES = 4 * MB
/** Age from which a cached copy is requested again. */
const OLD_COPY_MS = 60_000
/** Distance into the future from which a page's update time is dubious. */
const CLOCKS_DIFFER_MS = 120_000

/** Settings of a Statuspage source. */
export interface StatuspageOptions {
  /** URLs of `/api/v2` of one page, the preferred one first. */
  readonly urls: readonly string[]
  /** Trusted present time, epoch ms. */
  readonly now: () => number
  /** A clock that neither server nor user can set, ms; cool-downs use it. */
  readonly steady: () => number
  /** Latest time known to any clock, epoch ms; defaults to `now`. */
  readonly latest?: () => number
  /** A request for the summary at the first URL, sent by the page before its script was loaded. */
  readonly begun?: Promise<Response> | undefined
  /** True if an answer may be older than the previous one: only if a scenario controls the time. */
  readonly simulatedTime: boolean
}

/** A text with its decoded value, kept so that an unchanged answer is not decoded again. */
interface Remembered<T> {
  readonly text: string
  readonly value: T
  /** Update time stated by the page, epoch ms. */
  readonly updatedAt: number | null
}

/**
 * Creates a source from a Statuspage v2 API. It is bound to the page of its first answer, switches
 * to the next URL when one fails or returns an answer that must be rejected, and rejects an answer
 * older than an earlier one.
 */
export function statuspageSource(options: StatuspageOptions): StatusSource {
  const read = addressReader(options)
  let pageId: string | null = null
  let summary: Remembered<Summary> | null = null
  let record: Remembered<IncidentRecord> | null = null
  let services: readonly Service[] = []

  const accepted = <T>(text: string, decoded: Decoded<T>): Remembered<T> => {
    if (!decoded.ok) throw new SourceError(decoded.problem)
    if (pageId !== null && decoded.pageId !== pageId) {
      throw new SourceError({ kind: 'wrong_page', pageId: decoded.pageId })
    }
    pageId = decoded.pageId
    return { text, value: decoded.value, updatedAt: decoded.updatedAt }
  }

  const inOrder = updateOrder(options)

  return {
    name: options.urls.join(' '),
    readSummary: (signal): Promise<Answer> =>
      read('summary.json', SUMMARY_BYTES, signal, ({ text, serverDate, ageMs }) => {
        const readAt = serverDate ?? options.now()
        const given =
          text === summary?.text
            ? summary
            : accepted(text, decodeSummary(boundedJson(text), readAt))
        // Checked for a known text as well: a clock may have reached a later update time meanwhile.
        const updatedAt = inOrder(given.updatedAt, readAt)
        summary = given
        services = given.value.services
        return { summary: given.value, serverDate, ageMs, updatedAt }
      }),
    readIncidents: (signal): Promise<IncidentRecord> =>
      read('incidents.json', INCIDENTS_BYTES, signal, ({ text, serverDate }) => {
        const readAt = serverDate ?? options.now()
        if (text !== record?.text) {
          record = accepted(text, decodeIncidentRecord(boundedJson(text), services, readAt))
        }
        return record.value
      }),
  }
}

/** Maximum number of remembered update times that lie in the future. */
const MAX_AHEAD = 20

/**
 * Rejects an answer with an earlier update time than a previous one; otherwise returns that time. A
 * time ahead of all clocks proves nothing, and would cause all later answers to be rejected; it
 * becomes `null`, and counts once a clock has reached it.
 */
function updateOrder({ now, latest = now, simulatedTime }: StatuspageOptions) {
  let newest = -Infinity
  let ahead: readonly number[] = []
  return (updatedAt: number | null, readAt: number): number | null => {
    if (updatedAt === null || simulatedTime) return null
    const come = Math.max(readAt, now(), latest()) + CLOCKS_DIFFER_MS
    newest = Math.max(newest, ...ahead.filter((at) => at <= come))
    ahead = ahead.filter((at) => at > come).slice(-MAX_AHEAD)
    if (updatedAt < newest) throw new SourceError({ kind: 'older_answer' })
    if (updatedAt <= come) return (newest = updatedAt)
    if (!ahead.includes(updatedAt)) ahead = [...ahead, updatedAt]
    return null
  }
}

/** Reads files from one URL at a time, and switches to the next when one fails. */
function addressReader({ urls, steady, begun: early }: StatuspageOptions) {
  const addresses = createAddresses(urls, steady)
  let begun = early
  // A browser keeps the `Age` of a stored response, even after the server confirmed it as
  // unchanged: after an old copy every answer would look as old, for as long as the page is quiet.
  let wasOld = false
  return async <T>(
    file: string,
    limitBytes: number,
    signal: AbortSignal,
    answerOf: (answer: TextAnswer) => T,
  ): Promise<T> => {
    const base = addresses.preferred()
    const isSummary = file === 'summary.json'
    const first = isSummary ? begun : undefined
    if (first) begun = undefined
    try {
      const url = `${base.replace(/\/$/, '')}/${file}`
      const answer = await requestText(
        url,
        limitBytes,
        signal,
        wasOld ? 'reload' : 'no-cache',
        first,
      )
      wasOld = answer.ageMs > OLD_COPY_MS
      const given = answerOf(answer)
      addresses.answered(base, answer.ageMs)
      return given
    } catch (error) {
      // An aborted poll says nothing about its URL.
      if (signal.aborted || !(error instanceof SourceError)) throw error
      throw addresses.failed(base, error, isSummary)
    }
  }
}
