import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Contact } from '../status/briefing.ts'
import { NotSeen } from './NotSeen.tsx'
import { ReaderProvider } from './Reader.tsx'
import { setTexts } from '../texts/texts.ts'
import { ko } from '../texts/ko/common.ts'

setTexts('ko', ko)

/** Renders contacts for a Korean reader and returns their HTML. */
function contactsOf(...contacts: readonly Contact[]): readonly string[] {
  const markup = renderToStaticMarkup(
    <ReaderProvider language="ko" timeZone="UTC">
      <NotSeen problem={null} nextTryMs={0} contacts={contacts} onTry={() => undefined} />
    </ReaderProvider>,
  )
  return markup.match(/<a .*?<\/a>/g) ?? []
}

it('shows the destination of each contact, without referrer and without endorsing it', () => {
  const contacts = [
    {
      name: { ko: '공지' },
      url: 'https://social.example/@notices',
      place: 'social.example',
    },
    { name: { en: 'Call us' }, url: 'tel:+82-2-0000-0000', place: '+82-2-0000-0000' },
  ]

  expect(contactsOf(...contacts)).toEqual([
    '<a href="https://social.example/@notices" rel="noopener noreferrer nofollow ugc"><bdi>공지</bdi> (social.example)</a>',
    '<a href="tel:+82-2-0000-0000" rel="noopener noreferrer nofollow ugc"><bdi lang="en">Call us</bdi> (+82-2-0000-0000)</a>',
  ])
})
