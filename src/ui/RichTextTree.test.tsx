import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import hostile from '../text/hostile.fixture.json'
import { plainWords } from '../text/htmlText.ts'
import { ReaderProvider } from './Reader.tsx'
import { RichTextTree } from './RichTextTree.tsx'
import { setTexts } from '../texts/texts.ts'
import { en } from '../texts/en/common.ts'

setTexts('en', en)

/** Renders a message for an English reader as HTML, without class names. */
function drawn(html: string): string {
  const markup = renderToStaticMarkup(
    <ReaderProvider language="en" timeZone="UTC">
      <RichTextTree of={{ text: plainWords(html), language: null }} html={html} />
    </ReaderProvider>,
  )
  return markup.replace(/ class="[^"]*"/g, '')
}

const link = (href: string, text: string) => drawn(`<a href="${href}">${text}</a>`)

describe('a link in a message', () => {
  it('shows its destination, without referrer and without endorsing it', () => {
    expect(link('https://help.example/faq', 'Help')).toBe(
      '<div lang="en"><p dir="auto"><a href="https://help.example/faq" rel="noopener noreferrer nofollow ugc"><bdi>Help</bdi><span> (help.example)</span></a></p></div>',
    )
  })

  it.each([
    ['https://help.example/faq', 'help.example'],
    ['https://help.example/faq', 'https://help.example/faq'],
    ['https://help.example:8443', 'Help.example:8443/x'],
    ['mailto:help@good.example', 'help@good.example'],
  ])('to %s does not repeat the destination in the text %s', (href, text) => {
    expect(link(href, text)).not.toContain('(')
  })

  it.each([
    ['https://evil.example', 'bank.example', 'evil.example'],
    ['https://evil.example', 'bank.example/evil.example', 'evil.example'],
    ['https://evil.example', 'evil.example.bank.example', 'evil.example'],
    ['https://bank.example.evil.example', 'bank.example', 'bank.example.evil.example'],
    ['https://evil.example', 'evil<b>.example</b>', 'evil.example'],
    ['https://рayp.example', 'payp.example', 'xn--ayp-zed.example'],
    ['mailto:a@evil.example', 'Write to us', 'a@evil.example'],
  ])('to %s shows the destination despite the text %s', (href, text, host) => {
    expect(link(href, text)).toContain(` (${host})`)
  })
})

it('a message in another language has a lang attribute', () => {
  expect(drawn('<p>복구되었습니다.</p>')).toBe(
    '<div lang="ko"><p dir="auto">복구되었습니다.</p></div>',
  )
})

it('a hostile message renders allowed elements and attributes only', () => {
  const tags =
    /<\/?(?:div|p|ul|ol|li|strong|em|code|a|bdi|span)(?: (?:lang|dir|href|rel)="[^"<>]*")*>/g
  const links = hostile.refused.map((raw) => `<a href="${raw.replaceAll('"', '&quot;')}">x</a>`)
  for (const raw of [...hostile.texts, ...links]) {
    const left = drawn(raw).replace(tags, '')
    expect(left).not.toMatch(/[<>]/)
    expect(drawn(raw)).not.toMatch(/href="(?!https?:\/\/|mailto:)/)
  }
})
