import { expect, it } from 'vitest'
import { plainWords, unescaped, withoutControls } from './htmlText.ts'

it.each([
  ['It burns.', 'It burns.'],
  ['a\r\n\r\n\r\n\r\nb', 'a\n\nb'],
  ['line one\nline two', 'line one\nline two'],
  ['5 < 6 and 7 > 3 &amp; so on, R&D', '5 < 6 and 7 > 3 & so on, R&D'],
  ['write to <help@good.example>', 'write to <help@good.example>'],
  ['see <https://good.example>', 'see <https://good.example>'],
  ['&amp;lt;b&amp;gt; &lt;b&gt; &quot;&#39;&nbsp;&unknown;', '&lt;b&gt; <b> "\' &unknown;'],
  ['it&#8217;s &#x1F525; &#0; &#xD800; &#1114112;', 'it’s 🔥 \0 \uD800 \uFFFD'],
  ['it&apos;s &#x10FFFF;&#x110000;', "it's \u{10FFFF}\uFFFD"],
  [
    '<p>It burns.</p><p>We are <b>looking</b>.<br/>More soon.</p>',
    'It burns.\nWe are looking.\nMore soon.',
  ],
  ['<ul><li>Login</li><li>Mail</li></ul>', 'Login\nMail'],
  ['before<ul><li>a</ul>after', 'before\na\nafter'],
  ['<script>alert(1)</script><img src=x onerror=alert(2)>Hello', 'alert(1)Hello'],
  ['<a title="a>b" href=x>c</a>', 'c'],
  ['a<br>b<br/>c', 'a\nb\nc'],
  ['', ''],
  ['<', '<'],
  ['<b', '<b'],
  ['<!-- a note', '<!-- a note'],
  ['a<!-- note -->b', 'ab'],
  ['정전으로 <멈춤>', '정전으로 <멈춤>'],
])('plainWords reduces %j to %j', (html, text) => {
  expect(plainWords(html)).toBe(text)
})

it('unescapes once and not twice', () => {
  expect(unescaped('&amp;lt;&#38;#60;')).toBe('&lt;&#60;')
})

it('returns well-formed text without controls', () => {
  expect(withoutControls('a\u0000b\u202Ec\nd\uD83D\u0085')).toBe('a b c\nd\uFFFD ')
})
