import { MAX_HTML, TAG, unescaped, withoutControls } from './htmlText.ts'
import { safeHref } from './safeHref.ts'

/**
 * Elements that external text may contain; everything else in it is text. A line break is a line
 * feed in the text.
 */
export type RichTag = 'p' | 'ul' | 'ol' | 'li' | 'strong' | 'em' | 'code' | 'a'

/**
 * One element of a text. A paragraph never contains a paragraph or a list, a link never contains a
 * link.
 */
export interface RichElement {
  readonly tag: RichTag
  /** On links only: a URL that `safeHref` accepted. */
  readonly href?: string
  readonly children: RichText
}

/**
 * A text with its markup, as a tree that is safe to render. The top level holds paragraphs and
 * lists.
 */
export type RichText = readonly (string | RichElement)[]

/** Maximum number of characters of text. */
const MAX_WORDS = 8_000

/** Maximum nesting depth. A deeper tag is dropped, its words stay. */
const MAX_DEPTH = 12

/** A closing tag ends every open element up to its own, but none of a higher rank. */
const RANK: Record<RichTag | 'root', number> = {
  strong: 0,
  em: 0,
  code: 0,
  a: 0,
  p: 1,
  li: 2,
  ul: 3,
  ol: 3,
  root: 4,
}

/** Element for each HTML tag. Other tags are dropped, their words stay. */
const TAGS: ReadonlyMap<string, RichTag> = new Map([
  ...(['strong', 'em', 'code', 'a', 'p', 'ul', 'ol', 'li'] as const).map(
    (tag) => [tag, tag] as const,
  ),
  ...['div', 'pre', 'tr', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map(
    (name) => [name, 'p'] as const,
  ),
  ['b', 'strong'],
  ['i', 'em'],
  ['tt', 'code'],
])

interface Open {
  readonly tag: RichTag | 'root'
  readonly href: string | undefined
  readonly children: (string | RichElement)[]
}

/** Assembles words and tags into a tree in which each element has a permitted parent. */
function builder() {
  const root: Open = { tag: 'root', href: undefined, children: [] }
  const open = [root]
  let room = MAX_WORDS
  const top = () => open.at(-1) ?? root
  const rank = () => RANK[top().tag]
  const isOpen = (...tags: readonly string[]) => open.some(({ tag }) => tags.includes(tag))

  function end() {
    const { tag, href, children: all } = open.pop() ?? root
    const children = RANK[tag] === 0 ? all : withoutLastBlank(all)
    if (tag === 'root' || children.length === 0) return
    top().children.push(href === undefined ? { tag, children } : { tag, href, children })
  }

  function begin(tag: RichTag, href?: string) {
    // An item fits into any list that was opened.
    if (tag === 'li' || open.length < MAX_DEPTH) open.push({ tag, href, children: [] })
  }

  /** Opens a paragraph unless the words are already inside a paragraph or an item. */
  function inBlock() {
    if (rank() > 2) begin(rank() === 3 ? 'li' : 'p')
  }

  function addText(text: string) {
    const isFirst = rank() > 2 || (rank() > 0 && top().children.length === 0)
    const visible = isFirst ? text.trimStart() : text
    if (visible === '' || room < 0) return
    inBlock()
    const { children } = top()
    const last = children.at(-1)
    const before = typeof last === 'string' ? last : ''
    if (visible === '\n' && before.endsWith('\n\n')) return
    if (before !== '') children.pop()
    children.push(
      before + (visible.length > room ? `${visible.slice(0, room).toWellFormed()}…` : visible),
    )
    room -= visible.length
  }

  function enter(tag: RichTag, href?: string) {
    if (RANK[tag] === 0) {
      if (isOpen(tag)) return
      inBlock()
      begin(tag, href)
      return
    }
    const isItem = tag === 'li' && isOpen('ul', 'ol')
    while (rank() < (isItem ? 3 : 2)) end()
    if (rank() === 3 && !isItem) begin('li')
    begin(tag === 'li' && !isItem ? 'p' : tag)
  }

  function leave(tag: RichTag) {
    let at = open.length - 1
    while (open[at]?.tag !== tag && RANK[open[at]?.tag ?? 'root'] <= RANK[tag]) at -= 1
    if (open[at]?.tag === tag) while (open.length > at) end()
  }

  function done(): RichText {
    while (open.length > 1) end()
    return root.children
  }

  return { addText, enter, leave, done, hasRoom: () => room >= 0 }
}

function withoutLastBlank(children: RichText): RichText {
  const last = children.at(-1)
  if (typeof last !== 'string') return children
  const text = last.trimEnd()
  return [...children.slice(0, -1), ...(text === '' ? [] : [text])]
}

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

function hrefIn(attributes: string): string | null {
  for (const [, name = '', ...values] of attributes.matchAll(ATTRIBUTE)) {
    if (name.toLowerCase() === 'href') return safeHref(unescaped(values.find((one) => one) ?? ''))
  }
  return null
}

/**
 * Converts text that may hold HTML to a tree of allowed elements. Reads the text once from start to
 * end; never throws. Anything that is not a tag is text. A disallowed tag is dropped and its
 * content stays: no word of the operator is lost, and a script shown as text does no harm.
 */
export function richText(raw: string): RichText {
  const html = raw.slice(0, MAX_HTML).replace(/\r\n?/g, '\n')
  const tree = builder()
  const addText = (from: number, to: number) =>
    tree.addText(withoutControls(unescaped(html.slice(from, to)).replace(/\n{3,}/g, '\n\n')))
  let at = 0
  for (const { 0: whole, 1: slash, 2: name = '', 3: attributes = '', index } of html.matchAll(
    TAG,
  )) {
    if (!tree.hasRoom()) return tree.done()
    addText(at, index)
    at = index + whole.length
    if (/^br$/i.test(name)) tree.addText('\n')
    const tag = TAGS.get(name.toLowerCase())
    if (!tag) continue
    // A link ends the previous one, and is dropped if its URL is unsafe.
    const isEnd = slash === '/'
    const href = tag === 'a' && !isEnd ? hrefIn(attributes) : null
    if (isEnd || tag === 'a') tree.leave(tag)
    if (!isEnd && (tag !== 'a' || href !== null)) tree.enter(tag, href ?? undefined)
  }
  addText(at, html.length)
  if (raw.length > MAX_HTML) tree.addText('…')
  return tree.done()
}
