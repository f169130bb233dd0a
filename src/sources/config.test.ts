import { describe, expect, it } from 'vitest'
import { configDoubts, decodeConfig } from './config.ts'

const source = { kind: 'statuspage-v2', urls: ['/api/v2'] }
const decoded = (config: unknown) => decodeConfig(JSON.stringify(config))
const faultsOf = (config: unknown) => {
  const result = decoded(config)
  return result.ok ? [] : result.faults
}
const url = (address: unknown) => faultsOf({ source: { ...source, urls: [address] } })

describe('decodeConfig', () => {
  it('requires a source only', () => {
    expect(decoded({ source })).toEqual({
      ok: true,
      config: { source, briefing: null, timeZone: null },
    })
  })

  it('accepts mirrors, a briefing and a time zone', () => {
    const config = {
      source: { kind: 'statuspage-v2', urls: ['https://a.example/api/v2', '/api/v2'] },
      briefing: '/briefing.json',
      timeZone: 'Asia/Seoul',
    }

    expect(decoded(config)).toEqual({ ok: true, config })
  })
})

describe('configDoubts', () => {
  const doubts = (...urls: readonly string[]) =>
    configDoubts({ source: { kind: 'statuspage-v2', urls }, briefing: null, timeZone: null })

  it('warns about several URLs on one host', () => {
    expect(
      doubts(
        '/api/v2',
        'https://a.example/api/v2',
        'https://A.example:443/other',
        'https://b.example/api/v2',
        '/other/v2',
      ),
    ).toEqual([
      expect.stringMatching(/^"source\.urls" has more than one address of this site: /),
      expect.stringMatching(/^"source\.urls" has more than one address of a\.example: /),
    ])
  })

  it('accepts URLs on different hosts', () => {
    expect(doubts('/api/v2', 'https://a.example/api/v2', 'https://b.example/api/v2')).toEqual([])
    expect(doubts('/api/v2')).toEqual([])
  })
})

describe('decodeConfig reports an error', () => {
  const WRONG_ADDRESS =
    '"source.urls.0" should be a path on this site such as "/api/v2", or an https address, without "?" and "#"'

  it.each([
    'http://a.example/api/v2',
    '//a.example/api/v2',
    'api/v2',
    '/api/v2?x=1',
    '/api/v2#x',
    'https://a.example/?q',
    'https://',
    // oxlint-disable-next-line no-script-url -- tests that it is rejected
    'javascript:alert(1)',
    'data:text/html,x',
    '',
    ' ',
  ])('for the URL %j', (address) => {
    expect(url(address)).toEqual([WRONG_ADDRESS])
  })

  it('for a URL that is no string', () => {
    expect(url(5)).toEqual(['"source.urls.0" should be an address in quotes'])
  })

  it.each<[string, unknown, string]>([
    ['no source', {}, '"source" is missing'],
    ['a source that is no object', { source: '/api/v2' }, '"source" should be an object in braces'],
    ['no kind', { source: { urls: ['/a'] } }, '"source.kind" is missing'],
    [
      'another kind',
      { source: { ...source, kind: 'rss' } },
      '"source.kind" should be "statuspage-v2", the only kind of source there is',
    ],
    ['no addresses', { source: { kind: source.kind } }, '"source.urls" is missing'],
    [
      'an empty list of addresses',
      { source: { ...source, urls: [] } },
      '"source.urls" should hold at least one address',
    ],
    [
      'one address without a list',
      { source: { ...source, urls: '/api/v2' } },
      '"source.urls" should be a list of addresses',
    ],
    [
      'a zone that nobody knows',
      { source, timeZone: 'Seoul' },
      '"timeZone" should be an IANA time zone such as "Asia/Seoul"',
    ],
    [
      'a zone that is no text',
      { source, timeZone: 9 },
      '"timeZone" should be the name of a time zone in quotes',
    ],
    [
      'something nobody knows',
      { source, colour: 'green' },
      '"colour" is not something that can be configured',
    ],
    ['an empty list', [], '"source" is missing'],
    ['nothing', null, 'the file should be an object in braces'],
  ])('in plain words for %s', (_, config, fault) => {
    expect(faultsOf(config)).toEqual([fault])
  })

  it('for each of several mistakes at once', () => {
    const config = { source: { kind: 'rss', urls: [] }, timeZone: 'Seoul', colour: 'green' }

    expect(faultsOf(config)).toHaveLength(4)
  })

  it('for text that is not JSON', () => {
    expect(decodeConfig('{ source: }')).toMatchObject({
      ok: false,
      faults: [expect.stringMatching(/^it is not JSON: /)],
    })
  })
})
