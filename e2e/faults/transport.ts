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

/** What is seen where no answer comes. */
export const GROWS_OLD =
  'What was known grows old: unknown from stale on, blind after 15 minutes, with the cause in words'

/** What goes wrong between the page and the source. */
export const TRANSPORT: readonly FaultRow[] = [
  {
    id: 'refused',
    fault: 'Every connection is refused',
    seen: GROWS_OLD,
    cause: UNREACHABLE,
    play: async (stage) => {
      stage.source.fails({ stopped: true })
      await stage.growsStale()
      await stage.growsBlind()
    },
  },
  {
    id: 'reset-at-start',
    fault: 'The connection is reset before the answer begins',
    seen: GROWS_OLD,
    cause: UNREACHABLE,
    play: async (stage) => {
      stage.source.fails({ reset: 'start' })
      await stage.growsStale()
      await stage.growsBlind()
    },
  },
  {
    id: 'reset-in-body',
    fault: 'The connection is reset in the middle of the answer',
    seen: `${GROWS_OLD}; never half a list`,
    cause: UNREACHABLE,
    play: async (stage) => {
      stage.failsAnew({ reset: 'middle' })
      await stage.growsStale()
      await stage.growsBlind()
    },
  },
  {
    id: 'redirect',
    fault: 'The source sends readers on to another host, on which all is well',
    seen: `Not followed, and the other host is never asked. ${GROWS_OLD}`,
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
    fault: 'The server accepts, and never answers',
    seen: `Each request is given up after 8 s. ${GROWS_OLD}`,
    cause: TIMEOUT,
    play: async (stage) => {
      stage.source.fails({ hang: true })
      await stage.growsStale('passesHanging')
      await stage.growsBlind('passesHanging')
    },
  },
  {
    id: 'head-only',
    fault: 'The head of the answer comes, its body never',
    seen: `Each request is given up after 8 s. ${GROWS_OLD}`,
    cause: TIMEOUT,
    play: async (stage) => {
      stage.failsAnew({ headersOnly: true })
      await stage.growsStale('passesHanging')
      await stage.growsBlind('passesHanging')
    },
  },
  {
    id: 'drip',
    fault: 'The body comes at one byte a second',
    seen: `Each request is given up after 8 s. ${GROWS_OLD}`,
    cause: TIMEOUT,
    play: async (stage) => {
      stage.failsAnew({ bytesPerSecond: 1 })
      await stage.growsStale('passesHanging')
      await stage.growsBlind('passesHanging')
    },
  },
  {
    id: 'slow-close',
    fault: 'The whole body comes, and the end of it never',
    seen: `Nobody can know that it was whole: given up after 8 s. ${GROWS_OLD}`,
    cause: TIMEOUT,
    play: async (stage) => {
      stage.failsAnew({ slowClose: true })
      await stage.growsStale('passesHanging')
    },
  },
  {
    id: 'cut',
    fault: 'The body is shorter than its announced length',
    seen: `${GROWS_OLD}; never half a list`,
    cause: UNREACHABLE,
    play: async (stage) => {
      stage.failsAnew({ cut: 0.5 })
      await stage.growsStale()
    },
  },
  {
    id: 'cut-unannounced',
    fault: 'A body of no announced length is cut',
    seen: `${GROWS_OLD}; never half a list`,
    cause: UNREACHABLE,
    play: async (stage) => {
      stage.failsAnew({ cut: 0.5, chunked: true })
      await stage.growsStale()
    },
  },
  {
    id: 'half-json',
    fault: 'The text of the answer breaks off in the middle, and nobody counted',
    seen: GROWS_OLD,
    cause: UNREADABLE,
    play: async (stage) => {
      stage.source.fails({ body: (text) => text.slice(0, text.length / 2) })
      await stage.growsStale()
    },
  },
  {
    id: 'captive-portal',
    fault: 'The network answers with a page of its own, on which all is well',
    seen: `${GROWS_OLD}; a hint that the network may ask for a sign-in`,
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
    fault: 'HTTP 204: success, and nothing in it',
    seen: `Counts as a failure. ${GROWS_OLD}`,
    cause: EMPTY,
    play: async (stage) => {
      stage.source.fails({ status: 204 })
      await stage.growsStale()
    },
  },
  {
    id: 'empty-body',
    fault: 'HTTP 200 with an empty body',
    seen: `Counts as a failure. ${GROWS_OLD}`,
    cause: EMPTY,
    play: async (stage) => {
      stage.source.fails({ body: '' })
      await stage.growsStale()
    },
  },
  {
    id: 'first-answer-never',
    fault: 'The very first request is refused',
    seen: 'Nothing is known, in words, with the cause: no frame of the page ever looks well',
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
