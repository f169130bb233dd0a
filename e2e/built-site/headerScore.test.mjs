// @ts-check
import { expect, it } from 'vitest'
import { headerScore } from './headerScore.mjs'

const GOOD = {
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'sha256-x='; style-src 'sha256-y='; img-src 'self' data:; frame-ancestors 'none'",
  'strict-transport-security': 'max-age=63072000',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
}
const HTML = '<script type="module" src="/assets/index.js"></script>'

/** @param {Record<string, string | undefined>} changed @param {string} [html] */
const score = (changed, html = HTML) =>
  headerScore({ headers: { ...GOOD, ...changed }, html }).score
/** @param {string} from @param {string} to */
const policy = (from, to) => ({
  'content-security-policy': GOOD['content-security-policy'].replace(from, to),
})

it('gives 130 and an A+ for what is right without preloading and integrity', () => {
  expect(headerScore({ headers: GOOD, html: HTML })).toMatchObject({ score: 130, grade: 'A+' })
})

it('gives 5 more for integrity', () => {
  expect(score({}, '<script src="/a.js" integrity="sha256-x"></script>')).toBe(135)
})

it.each([
  ['no policy', { 'content-security-policy': undefined }, 55],
  ['scripts from anywhere', policy("script-src 'self'", 'script-src https:'), 80],
  ['inline scripts', policy("'sha256-x='", "'unsafe-inline'"), 80],
  ['scripts as data', policy("script-src 'self'", 'script-src data:'), 80],
  ['evil eval', policy("'sha256-x='", "'unsafe-eval'"), 110],
  ['requests over http', policy('img-src', 'connect-src http://a.example; img-src'), 80],
  ['images over http', policy('data:', 'http://a.example'), 110],
  ['inline styles', policy("'sha256-y='", "'unsafe-inline'"), 120],
  ['a default of itself', policy("default-src 'none'", "default-src 'self'"), 125],
  ['frames anywhere', policy("; frame-ancestors 'none'", ''), 80],
  ['no HSTS', { 'strict-transport-security': undefined }, 80],
  ['a month of HSTS', { 'strict-transport-security': 'max-age=2592000' }, 120],
  ['sniffing', { 'x-content-type-options': undefined }, 125],
  ['no referrer policy', { 'referrer-policy': undefined }, 125],
  ['a loose referrer policy', { 'referrer-policy': 'unsafe-url' }, 120],
  ['no resource policy', { 'cross-origin-resource-policy': undefined }, 120],
  ['an open resource policy', { 'cross-origin-resource-policy': 'cross-origin' }, 120],
  ['a cookie', { 'set-cookie': 'a=b' }, 60],
])('sees %s', (_, changed, points) => {
  expect(score(changed)).toBe(points)
})

it('sees scripts from elsewhere', () => {
  expect(score({}, '<script src="//cdn.example/a.js"></script>')).toBe(50)
  expect(score({}, '<script src="https://cdn.example/a.js"></script>')).toBe(125)
})
