import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import hostile from './hostile.fixture.json'
import { MAX_HTML, plainWords } from './htmlText.ts'
import { type RichElement, type RichText, richText } from './richText.ts'
import { safeHref } from './safeHref.ts'

/** Prints a tree as readable HTML, without escaping. */
const spelled = (nodes: RichText): string =>
  nodes
    .map((node) =>
      typeof node === 'string'
        ? node
        : `<${node.tag}${node.href === undefined ? '' : ` ${node.href}`}>${spelled(node.children)}</${node.tag}>`,
    )
    .join('')

const markupOf = (raw: string) => spelled(richText(raw))

/** Any UTF-16 unit, including lone surrogates and controls. */
const unit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code))

describe('richText', () => {
  it.each([
    ['<p>a</p><p>b</p>', '<p>a</p><p>b</p>'],
    [
      'a <b>b</b> <i>c</i> <tt>d</tt> <code>e</code>',
      '<p>a <strong>b</strong> <em>c</em> <code>d</code> <code>e</code></p>',
    ],
    ['<ul>\n <li>a</li>\n <li>b</li>\n</ul>', '<ul><li>a</li><li>b</li></ul>'],
    ['<ol><li>a<ul><li>b</ul><li>c</ol>', '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>'],
    ['before<ul><li>a</ul>after', '<p>before</p><ul><li>a</li></ul><p>after</p>'],
    ['<p>a<ul><li>b</ul>', '<p>a</p><ul><li>b</li></ul>'],
    ['<p>a<p>b', '<p>a</p><p>b</p>'],
    ['<b>a<i>b</b>c</i>', '<p><strong>a<em>b</em></strong>c</p>'],
    ['<h2>a</h2><div>b</div>', '<p>a</p><p>b</p>'],
    ['<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', '<p>a</p><p>b</p>'],
    ['<ul>a<ul>b</ul></ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['<p> a </p> <p>\n</p>\n<p>b<b></b></p>', '<p>a</p><p>b</p>'],
    ['<a href="https://good.example">a</a>', '<p><a https://good.example/>a</a></p>'],
    ["<A HREF='https://good.example/?a&amp;b'>a</A>", '<p><a https://good.example/?a&b>a</a></p>'],
    ['<a title="a>b" href=https://good.example>c</a>', '<p><a https://good.example/>c</a></p>'],
    [
      '<a title="href=\'https://evil.example\'" href="https://good.example">a</a>',
      '<p><a https://good.example/>a</a></p>',
    ],
    [
      '<a href="https://a.example">a<a href="https://b.example">b</a></a>',
      '<p><a https://a.example/>a</a><a https://b.example/>b</a></p>',
    ],
    ['<a href="mailto:help@good.example?bcc=x">a</a>', '<p><a mailto:help@good.example>a</a></p>'],
    ['<b>a</b><a href="/path">here</a>', '<p><strong>a</strong>here</p>'],
    ['<b>a</b><a href="javascript:x()">here</a>', '<p><strong>a</strong>here</p>'],
    ['<b>a</b><font color=red>b</font><img src=x>c', '<p><strong>a</strong>bc</p>'],
    ['<b>a</b>&lt;i&gt;b', '<p><strong>a</strong><i>b</p>'],
    ['<strong>a</strong> <em>b</em>', '<p><strong>a</strong> <em>b</em></p>'],
    ['a<br>b<BR/>c', '<p>a\nb\nc</p>'],
    ['a<br><br><br>b\n\n\n\nc\r\nd', '<p>a\n\nb\n\nc\nd</p>'],
    ['<ul><b>a</b></ul>', '<ul><li><strong>a</strong></li></ul>'],
    ['<ul><p>a</p></ul>', '<ul><li><p>a</p></li></ul>'],
    ['<li>a</li><li>b</li>', '<p>a</p><p>b</p>'],
    ['<b>a<b>b</b>c</b>d', '<p><strong>ab</strong>cd</p>'],
    ['<p>a<b>b</p>c', '<p>a<strong>b</strong></p><p>c</p>'],
    ['<ul><li>a</p>b</li></ul>', '<ul><li>ab</li></ul>'],
    ['</ul></p>a</b>b', '<p>ab</p>'],
    ['<b href="https://good.example">a</b>', '<p><strong>a</strong></p>'],
    ['<a href>a</a><a href="" href="https://good.example">b</a>', '<p>ab</p>'],
    ['<a class=x href=https://good.example>a</a>', '<p><a https://good.example/>a</a></p>'],
  ])('turns %j into %j', (raw, markup) => {
    expect(markupOf(raw)).toBe(markup)
  })

  it('drops tags only: the content of a script stays readable', () => {
    expect(markupOf('<script>a()</script>Hello <!-- all --><x-y>world</x-y>')).toBe(
      '<p>a()Hello world</p>',
    )
  })

  it('limits the depth and keeps the words of deeper elements', () => {
    const deep = (tag: string) => `<${tag}>`.repeat(800) + 'words' + `</${tag}>`.repeat(800)

    for (const tag of ['b', 'ul', 'ul><li', 'p', 'a href="https://a.example"', 'li', 'ol><p><em']) {
      const tree = richText(deep(tag))
      expect(wordsIn(tree)).toEqual(['words'])
      expect(depthOf(tree)).toBeLessThanOrEqual(13)
    }
  })

  it('clips by number of words and number of tags', () => {
    const long = 'b'.repeat(8_000)

    expect(markupOf(`<p>a</p><p>${long}</p><p>c</p>`)).toBe(`<p>a</p><p>${long.slice(1)}…</p>`)
    expect(markupOf('<xyz>'.repeat(MAX_HTML))).toBe('<p>…</p>')
    expect(markupOf('<xyz>'.repeat(MAX_HTML / 5))).toBe('')
    expect(markupOf(`<p>${long}</p>`)).toBe(`<p>${long}</p>`)
    expect(markupOf(`<p>${long}</p><p>c</p><p>d</p>`)).toBe(`<p>${long}</p><p>…</p>`)
  })

  it('leaves no space at the end of a paragraph, not even after an element', () => {
    expect(richText('<p>a <b>b </b> </p>')).toEqual([
      { tag: 'p', children: ['a ', { tag: 'strong', children: ['b '] }] },
    ])
  })
})

/** Elements that each element may contain. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  root: ['p', 'ul', 'ol'],
  p: ['strong', 'em', 'code', 'a'],
  ul: ['li'],
  ol: ['li'],
  li: ['strong', 'em', 'code', 'a', 'p', 'ul', 'ol'],
  strong: ['em', 'code', 'a'],
  em: ['strong', 'code', 'a'],
  code: ['strong', 'em', 'a'],
  a: ['strong', 'em', 'code'],
}

const depthOf = (nodes: RichText): number =>
  Math.max(0, ...nodes.map((node) => (typeof node === 'string' ? 0 : 1 + depthOf(node.children))))

function expectAllowed(nodes: RichText, parent: string) {
  for (const node of nodes) {
    if (typeof node === 'string') {
      expect(['root', 'ul', 'ol']).not.toContain(parent)
      expect(node.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u)
      expect(node.isWellFormed()).toBe(true)
      continue
    }
    expectElement(node, parent)
  }
}

function expectElement({ tag, href, children, ...rest }: RichElement, parent: string) {
  expect(INSIDE[parent]).toContain(tag)
  expect(rest).toEqual({})
  expect(tag === 'a').toBe(href !== undefined)
  if (href !== undefined) expect(safeHref(href)).toBe(href)
  expect(children.length).toBeGreaterThan(0)
  expectAllowed(children, tag)
}

function expectSafe(raw: string) {
  const tree = richText(raw)
  expectAllowed(tree, 'root')
  return tree
}

describe('richText with hostile input', () => {
  it.each(hostile.texts)('builds allowed elements only: %j', (raw) => {
    for (const around of [
      raw,
      `<p>${raw}</p>`,
      `<ul><li>${raw}`,
      `<a href="https://a.example">${raw}`,
    ]) {
      expectSafe(around)
    }
  })

  it('keeps safe links only', () => {
    for (const raw of hostile.refused) {
      const tree = expectSafe(`<b>see</b> <a href="${raw.replaceAll('"', '&quot;')}">here</a>`)
      expect(spelled(tree)).not.toContain('<a')
    }
  })

  it('builds a valid tree from any sequence of tags and texts', () => {
    const names = [
      'p',
      'ul',
      'ol',
      'li',
      'b',
      'i',
      'em',
      'code',
      'a',
      'div',
      'script',
      'style',
      'br',
    ]
    const part = fc.oneof(
      fc.constantFrom(...names.flatMap((name) => [`<${name}>`, `</${name}>`])),
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '<!--',
        '-->',
        '\n',
        ' ',
        '<a href="',
        '&lt;',
        '\uD800',
      ),
      fc.constantFrom('<a href="https://a.example">', '<a href="javascript:x()">'),
      fc.constantFrom(...hostile.texts),
      fc.string({ unit, maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => void expectSafe(parts.join(''))),
      { numRuns: 400 },
    )
  })

  it('keeps every word in order', () => {
    const tags = [
      'p',
      'ul',
      'ol',
      'li',
      'b',
      'em',
      'code',
      'div',
      'x-y',
      'span',
      'h1',
      'a',
    ] as const
    const word = fc.stringMatching(/^[a-z가-힣&<]{1,6}$/)
    const part = fc.oneof(
      fc.record({ word }),
      fc.record({ tag: fc.constantFrom(...tags, 'br') }),
      fc.record({ end: fc.constantFrom(...tags) }),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const raw = parts.map((one) => {
          if ('word' in one) return ` ${one.word.replaceAll('&', '&amp;').replaceAll('<', '&lt;')} `
          return 'tag' in one ? `<${one.tag} class="x>y" title='z'>` : `</${one.end}>`
        })
        const words = parts.flatMap((one) => ('word' in one ? [one.word] : []))

        expect(wordsIn(richText(raw.join('')))).toEqual(words)
        expect(wordsIn([plainWords(raw.join(''))])).toEqual(words)
      }),
      { numRuns: 400 },
    )
  })
})

function wordsIn(nodes: RichText): readonly string[] {
  return nodes.flatMap((node) =>
    typeof node === 'string'
      ? node.split(/\s+/).filter((word) => word !== '')
      : wordsIn(node.children),
  )
}
