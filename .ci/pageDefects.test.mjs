// @ts-check
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { pageFaults } from './pageDefects.mjs'

const SCRIPT = 'performance.mark("first")'
const HASH = createHash('sha256').update(SCRIPT).digest('base64')
const META = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${HASH}'">`

it('finds nothing in a page that its own policy lets pass', () => {
  const page = `${META}<link rel="icon" href="/icon.svg"><script>${SCRIPT}</script>
    <script type="application/json" id="c">{"a":"<p style='x'>"}</script>
    <script src="/assets/a.js"></script><p>style="x"</p><a href="https://elsewhere.example">more</a>`
  expect(pageFaults(page)).toEqual([])
})

it.each([
  ['<p>no policy</p>', /has no Content-Security-Policy/],
  [`${META}<script>other()</script>`, /inline script/],
  [`${META}<style>p { margin: 0 }</style>`, /inline style/],
  [`${META}<p class="a" style="margin:0">`, /style attribute/],
  [`${META}<p onclick="x()">`, /event handler/],
  [`${META}<script src="https://cdn.example/a.js"></script>`, /another origin/],
  [`${META}<link rel="stylesheet" href="//cdn.example/a.css">`, /another origin/],
  [`${META}<img alt="" src="http://cdn.example/a.png">`, /another origin/],
])('names what is wrong in %s', (page, problem) => {
  expect(pageFaults(page)).toEqual([expect.stringMatching(problem)])
})
