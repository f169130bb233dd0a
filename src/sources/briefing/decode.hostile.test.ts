import { describe, expect, it } from 'vitest'
import hostile from '../../text/hostile.fixture.json'
import { decodeBriefing } from './decode.ts'

const omissionsOf = (json: unknown) =>
  decodeBriefing(json).omissions.map(({ path, detail }) => `${path}: ${detail}`)

describe('a hostile briefing', () => {
  it.each([
    ...hostile.refused.filter((url) => !/^tel:[+\d]+$/.test(url)),
    'ftp://a',
    'x',
    'tel:',
    'tel:911#*\u202E',
    'tel:+82,,1',
    `tel:${'1'.repeat(41)}`,
    'sms:+82',
  ])('cannot add a contact at %j', (url) => {
    const contacts = [{ name: { en: 'Call' }, url }]

    expect(decodeBriefing({ contacts }).contacts).toEqual([])
    expect(omissionsOf({ contacts })).toEqual(['contacts[0].url: expected a whole address'])
  })

  it.each([
    ...hostile.accepted,
    ['tel:+82-2-0000-0000', 'tel:+82-2-0000-0000'],
    ['tel:(02)000.0000', 'tel:(02)000.0000'],
  ])('can add the contact %j, as %j with its destination', (url = '', href = '') => {
    const [contact] = decodeBriefing({ contacts: [{ name: { en: 'Ask' }, url }] }).contacts

    expect(contact?.url).toBe(href)
    expect(href).toContain(contact?.place)
    expect(contact?.place).not.toBe('')
  })

  it('cannot add a source whose URL is no web page', () => {
    const sources = {
      P1: { title: 'A', url: 'https://a.example' },
      P2: { title: 'B', url: 'data:text/html,x' },
      P3: { title: 'C', url: null },
      P4: { title: 'D' },
      P5: { title: 'E', url: 'mailto:a@b.example' },
      P6: { title: 'F', url: 'tel:+82' },
      P7: { title: 'G', url: 'https://bank.example@evil.example/' },
    }

    expect([...decodeBriefing({ sources }).sources]).toEqual([
      ['P1', { title: 'A', url: 'https://a.example/' }],
      ['P3', { title: 'C', url: null }],
      ['P4', { title: 'D', url: null }],
    ])
  })

  it.each([-1, Infinity, '5'])('cannot add a count of %j users', (monthly) => {
    const users = { monthly, as_of: '2022' }

    expect(decodeBriefing({ components: { a: { users } } }).components.get('a')?.users).toBeNull()
  })

  it('cannot set a status that a component cannot have', () => {
    const change = {
      at: '2022-10-15T16:00:00+09:00',
      old_status: 'fine',
      new_status: 'operational',
    }
    const comparison = [{ id: 'a', name: { en: 'A' }, changes: [change] }]

    expect(omissionsOf({ comparison })).toEqual([
      'comparison[0].changes.0.old_status: expected one of the five statuses',
    ])
  })

  it('cannot put controls or bidirectional marks into a text', () => {
    const raw = 'Out\u202Eage\u0000'
    const { title, sources, components } = decodeBriefing({
      title: { en: raw },
      sources: { P1: { title: raw } },
      components: { a: { users: { monthly: 1, as_of: raw } } },
    })

    expect(title).toEqual({ en: 'Out age' })
    expect(sources.get('P1')?.title).toBe('Out age')
    expect(components.get('a')?.users?.asOf).toBe('Out age')
  })

  it('cannot add a text without limit', () => {
    const raw = 'x'.repeat(9_000)
    const { title, sources, components } = decodeBriefing({
      title: { en: raw },
      sources: { P1: { title: raw } },
      components: { a: { users: { monthly: 1, as_of: raw } } },
    })

    const clipped = `${'x'.repeat(8_000)}…`
    expect(title).toEqual({ en: clipped })
    expect(sources.get('P1')?.title).toBe(clipped)
    expect(components.get('a')?.users?.asOf).toBe(clipped)
  })

  it('cannot use a key that is special in JavaScript', () => {
    const json: unknown = JSON.parse(
      '{"__proto__":{"notes":[{"en":"x"}]},"components":{"__proto__":{}}}',
    )

    const briefing = decodeBriefing(json)

    expect(briefing.notes).toEqual([])
    expect([...briefing.components.keys()]).toEqual(['__proto__'])
    expect(({} as Record<string, unknown>)['notes']).toBeUndefined()
  })
})
