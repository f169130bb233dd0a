import { expect } from '@playwright/test'
import { createSiteServer } from '../../src/hosting/siteServer.mjs'
import { DIST, type FaultRow } from './faultRow.ts'

/** The cause, where nothing came. */
export const UNREACHABLE = {
  en: 'The source cannot be reached.',
  ko: '원본에 닿을 수 없습니다.',
}
/** The cause, where it took too long. */
export const TIMEOUT = {
  en: 'The source did not answer within 8 seconds.',
  ko: '원본이 8초 안에 답하지 않았습니다.',
}
const UNREADABLE = {
  en: 'The source sends data that cannot be read.',
  ko: '원본이 보낸 자료를 읽을 수 없습니다.',
}
const EMPTY = { en: 'The source sent an empty answer.', ko: '원본이 빈 응답을 보냈습니다.' }
const WEB_PAGE = {
  en: 'Instead of data a web page came.',
  ko: '자료 대신 웹 페이지가 왔습니다.',
}

/** Result without a usable answer; the legend of the table defines the term. */
export const AGES_OUT = 'Ages out'

/** Faults between the page and the source. */
export const TRANSPORT: readonly FaultRow[] = [
  {
    id: 'refused',
    fault: 'Every connection is refused',
    seen: AGES_OUT,
    cause: UNREACHABLE,
    play: async (stage) => {
      stage.source.fails({ stopped: true })
      await stage.growsStale()
      await stage.growsBlind()
    },
  },
  {
    id: 'reset-at-start',
    fault: 'The connection is reset before the response starts',
    seen: AGES_OUT,
    cause: UNREACHABLE,
    play: async (stage) => {
      stage.source.fails({ reset: 'start' })
      await stage.growsStale()
      await stage.growsBlind()
    },
  },
  {
    id: 'reset-in-body',
    fault: 'The connection is reset during the response',
    seen: `${AGES_OUT}; never a partial list`,
    cause: UNREACHABLE,
    play: async (stage) => {
      stage.failsAnew({ reset: 'middle' })
      await stage.growsStale()
      await stage.growsBlind()
    },
  },
  {
    id: 'redirect',
    fault: 'The API redirects to another host that reports all operational',
    seen: `${AGES_OUT}; the other host gets no request`,
    cause: UNREACHABLE,
    play: async (stage) => {
      const other = await createSiteServer({ root: DIST, api: '/' })
      stage.after.push(other.close)
      stage.source.fails({ status: 302, headers: { Location: `${other.url}/api/v2/summary.json` } })
      await stage.growsStale()
      await stage.growsBlind()
      expect(other.log).toEqual([])
    },
  },
  {
    id: 'never-answers',
    fault: 'The server accepts the connection but never responds',
    seen: `${AGES_OUT}; each request times out after 8 s`,
    cause: TIMEOUT,
    play: async (stage) => {
      stage.source.fails({ hang: true })
      await stage.growsStale('passesHanging')
      await stage.growsBlind('passesHanging')
    },
  },
  {
    id: 'head-only',
    fault: 'The headers arrive, the body never does',
    seen: `${AGES_OUT}; each request times out after 8 s`,
    cause: TIMEOUT,
    play: async (stage) => {
      stage.failsAnew({ headersOnly: true })
      await stage.growsStale('passesHanging')
      await stage.growsBlind('passesHanging')
    },
  },
  {
    id: 'drip',
    fault: 'The body arrives at one byte per second',
    seen: `${AGES_OUT}; each request times out after 8 s`,
    cause: TIMEOUT,
    play: async (stage) => {
      stage.failsAnew({ bytesPerSecond: 1 })
      await stage.growsStale('passesHanging')
      await stage.growsBlind('passesHanging')
    },
  },
  {
    id: 'slow-close',
    fault: 'The whole body arrives, but the response never ends',
    seen: `${AGES_OUT}; an unfinished response times out after 8 s`,
    cause: TIMEOUT,
    play: async (stage) => {
      stage.failsAnew({ slowClose: true })
      await stage.growsStale('passesHanging')
    },
  },
  {
    id: 'cut',
    fault: 'The body is shorter than its Content-Length',
    seen: `${AGES_OUT}; never a partial list`,
    cause: UNREACHABLE,
    play: async (stage) => {
      stage.failsAnew({ cut: 0.5 })
      await stage.growsStale()
    },
  },
  {
    id: 'cut-unannounced',
    fault: 'A body without Content-Length is cut off',
    seen: `${AGES_OUT}; never a partial list`,
    cause: UNREACHABLE,
    play: async (stage) => {
      stage.failsAnew({ cut: 0.5, chunked: true })
      await stage.growsStale()
    },
  },
  {
    id: 'half-json',
    fault: 'The response is complete, but its JSON is cut off',
    seen: AGES_OUT,
    cause: UNREADABLE,
    play: async (stage) => {
      stage.source.fails({ body: (text) => text.slice(0, text.length / 2) })
      await stage.growsStale()
    },
  },
  {
    id: 'captive-portal',
    fault: 'A captive portal responds with a page that says all operational',
    seen: `${AGES_OUT}; a hint that the network may require a sign-in`,
    cause: WEB_PAGE,
    play: async (stage) => {
      stage.source.fails({
        body: '<!doctype html><title>All systems operational</title><h1>Everything is working</h1>',
        headers: { 'Content-Type': 'text/html' },
      })
      await stage.growsStale()
      await stage.growsBlind()
    },
  },
  {
    id: 'no-content',
    fault: 'HTTP 204: success without content',
    seen: `${AGES_OUT}; counts as a failure`,
    cause: EMPTY,
    play: async (stage) => {
      stage.source.fails({ status: 204 })
      await stage.growsStale()
    },
  },
  {
    id: 'empty-body',
    fault: 'HTTP 200 with an empty body',
    seen: `${AGES_OUT}; counts as a failure`,
    cause: EMPTY,
    play: async (stage) => {
      stage.source.fails({ body: '' })
      await stage.growsStale()
    },
  },
  {
    id: 'first-answer-never',
    fault: 'The first request is refused',
    seen: 'Blind, with the cause in text; no frame shows anything as working',
    cause: UNREACHABLE,
    isFromTheStart: true,
    before: ({ source }) => source.fails({ stopped: true }),
    play: async (stage) => {
      await stage.is('blind')
      await stage.nothingGood()
      await stage.tellsCause()
    },
  },
]
