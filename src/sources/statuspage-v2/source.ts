import type { IncidentRecord, Service, Summary } from '../../status/snapshot.ts'
import { boundedJson, requestText, type TextAnswer } from '../boundedRequest.ts'
import { type Answer, SourceError, type StatusSource } from '../source.ts'
import { type Decoded, decodeIncidentRecord, decodeSummary } from './decode.ts'

const MB = 1_000_000
const SUMMARY_BYTES = MB
const INCIDENTS_BYTES = 4 * MB

/** What a Statuspage source is built from. */
export interface StatuspageOptions {
  /** Addresses of `/api/v2` of one page, the first being preferred. */
  readonly urls: readonly string[]
  /** Trusted now, epoch ms. */
  readonly now: () => number
  /** A request for the first address's summary that the page sent before its script was there. */
  readonly begun?: Promise<Response> | undefined
  /** Whether an answer may be older than the one before: only where time itself is played. */
  readonly mayGoBack: boolean
}

/** A text and what it was decoded to, kept so that an unchanged answer is not decoded again. */
interface Remembered<T> {
  readonly text: string
  readonly value: T
}

/**
 * A Statuspage v2 API as a source. It keeps to the page it read first, goes to the next address when
 * one fails, and refuses an answer that is older than one it gave before.
 */
export function statuspageSource(options: StatuspageOptions): StatusSource {
  let preferred = 0
  let begun = options.begun
  let pageId: string | null = null
  let newestUpdate = -Infinity
  let summary: Remembered<Summary> | null = null
  let record: Remembered<IncidentRecord> | null = null
  let services: readonly Service[] = []

  const read = async (file: string, limit: number, signal: AbortSignal): Promise<TextAnswer> => {
    const base = options.urls[preferred % options.urls.length] ?? ''
    const first = file === 'summary.json' ? begun : undefined
    if (first) begun = undefined
    try {
      return await requestText(`${base.replace(/\/$/, '')}/${file}`, limit, signal, first)
    } catch (error) {
      // A poll that was called off says nothing of its address.
      if (!signal.aborted) preferred += 1
      throw error
    }
  }

  const accepted = <T>(decoded: Decoded<T>): T => {
    if (!decoded.ok) throw new SourceError(decoded.problem)
    if (pageId !== null && decoded.pageId !== pageId) {
      throw new SourceError({ kind: 'wrong_page', pageId: decoded.pageId })
    }
    pageId = decoded.pageId
    return decoded.value
  }

  const refuseOlder = (updatedAt: number | null) => {
    const at = updatedAt ?? newestUpdate
    if (at < newestUpdate && !options.mayGoBack) throw new SourceError({ kind: 'older_answer' })
    newestUpdate = at
  }

  return {
    name: options.urls.join(' '),
    readSummary: async (signal): Promise<Answer<Summary>> => {
      const answer = await read('summary.json', SUMMARY_BYTES, signal)
      if (answer.text !== summary?.text) {
        const decoded = decodeSummary(boundedJson(answer.text), answer.serverDate ?? options.now())
        const value = accepted(decoded)
        if (decoded.ok) refuseOlder(decoded.updatedAt)
        summary = { text: answer.text, value }
        services = value.services
      }
      return { value: summary.value, serverDate: answer.serverDate, ageMs: answer.ageMs }
    },
    readIncidents: async (signal): Promise<Answer<IncidentRecord>> => {
      const answer = await read('incidents.json', INCIDENTS_BYTES, signal)
      if (answer.text !== record?.text) {
        const readAt = answer.serverDate ?? options.now()
        const value = accepted(decodeIncidentRecord(boundedJson(answer.text), services, readAt))
        record = { text: answer.text, value }
      }
      return { value: record.value, serverDate: answer.serverDate, ageMs: answer.ageMs }
    },
  }
}
