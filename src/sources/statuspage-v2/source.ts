import type { IncidentRecord, Service, Summary } from '../../status/snapshot.ts'
import { boundedJson, requestText, type TextAnswer } from '../boundedRequest.ts'
import { type Answer, SourceError, type StatusSource } from '../source.ts'
import { createAddresses } from './addresses.ts'
import { type Decoded, decodeIncidentRecord, decodeSummary } from './decode.ts'

const MB = 1_000_000
const SUMMARY_BYTES = MB
const INCIDENTS_BYTES = 4 * MB
/** From this age on, a copy that lay in a cache is asked for anew. */
const OLD_COPY_MS = 60_000
/** How far ahead of our time a page's may lie before it is doubted. */
const CLOCKS_DIFFER_MS = 120_000

/** What a Statuspage source is built from. */
export interface StatuspageOptions {
  /** Addresses of `/api/v2` of one page, the first being preferred. */
  readonly urls: readonly string[]
  /** Trusted now, epoch ms. */
  readonly now: () => number
  /** A clock that no server and nobody else sets, ms: how long an address is left alone goes by it. */
  readonly steady: () => number
  /** The latest moment that any clock at hand tells, epoch ms; `now` where nothing is said. */
  readonly latest?: () => number
  /** A request for the first address's summary that the page sent before its script was there. */
  readonly begun?: Promise<Response> | undefined
  /** Whether an answer may be older than the one before: only where time itself is played. */
  readonly simulatedTime: boolean
}

/** A text and what it was decoded to, kept so that an unchanged answer is not decoded again. */
interface Remembered<T> {
  readonly text: string
  readonly value: T
  /** When the page says that it was updated, epoch ms. */
  readonly updatedAt: number | null
}

/**
 * A Statuspage v2 API as a source. It keeps to the page it read first, goes to the next address when
 * one fails or answers what has to be refused, and refuses an answer that is older than one it gave before.
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
        // Also of a text that is known: a clock may have come meanwhile to what was updated after it.
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

/** How many updates from the future are kept in mind. */
const MOST_AHEAD = 20

/**
 * Refuses an answer that was updated before one it was given earlier, and gives back when it was. A time that has not
 * come yet by any clock proves nothing, and would have every later answer refused; it is `null`, and counts once a clock
 * has come to it.
 */
function updateOrder({ now, latest = now, simulatedTime }: StatuspageOptions) {
  let newest = -Infinity
  let ahead: readonly number[] = []
  return (updatedAt: number | null, readAt: number): number | null => {
    if (updatedAt === null || simulatedTime) return null
    const come = Math.max(readAt, now(), latest()) + CLOCKS_DIFFER_MS
    newest = Math.max(newest, ...ahead.filter((at) => at <= come))
    ahead = ahead.filter((at) => at > come).slice(-MOST_AHEAD)
    if (updatedAt < newest) throw new SourceError({ kind: 'older_answer' })
    if (updatedAt <= come) return (newest = updatedAt)
    if (!ahead.includes(updatedAt)) ahead = [...ahead, updatedAt]
    return null
  }
}

/** Reads files of one address at a time, and goes to the next one when one fails. */
function addressReader({ urls, steady, begun: early }: StatuspageOptions) {
  const addresses = createAddresses(urls, steady)
  let begun = early
  // A browser keeps the `Age` of what it stored, also when the source says later that nothing has changed: after an
  // old copy every answer would look as old, for as long as the page stays quiet.
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
      // A poll that was called off says nothing of its address.
      if (signal.aborted || !(error instanceof SourceError)) throw error
      throw addresses.failed(base, error, isSummary)
    }
  }
}
