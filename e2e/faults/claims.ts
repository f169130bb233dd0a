import { expect, type Page } from '@playwright/test'
import { falseGreens } from '../support/falseGreen.ts'
import { wordsIn } from '../simulation/plainReading.ts'

/** Claims that the newest trustworthy answer permits. Read from the wire, without the product's own decoder. */
export interface Known {
  /** The functions that it calls operational. */
  readonly works: readonly string[]
  /** The services that it names, with their functions. */
  readonly services: Readonly<Record<string, readonly string[]>>
  /** Every function that this answer or one before it named, with its name. */
  readonly named: ReadonlyMap<string, string>
  /** Reason against the all-clear; `null`: it is permitted. */
  readonly doubt: string | null
}

interface NamedThing {
  readonly id: string
  readonly name: string
  readonly group: boolean
  readonly group_id: string | null
}

/** Claims permitted after some answers, the newest last. */
export function knownFrom(answers: readonly { readonly components: readonly unknown[] }[]): Known {
  const newest = answers.at(-1)
  const words = wordsIn(newest)
  const named = new Map<string, string>()
  for (const { components } of answers) {
    for (const one of components.filter(isNamed)) if (!one.group) named.set(one.id, one.name)
  }
  const works = [...(words?.components ?? [])].flatMap(([id, it]) => (it === 'works' ? [id] : []))
  const gone = [...named.keys()].find((id) => !words?.components?.has(id))
  return {
    works,
    services: servicesIn(newest?.components ?? []),
    named,
    doubt: gone === undefined ? (words ? words.doubt : 'nothing was read') : `${gone} is missing`,
  }
}

function isNamed(one: unknown): one is NamedThing {
  return typeof one === 'object' && one !== null && 'id' in one && 'name' in one
}

function servicesIn(components: readonly unknown[]): Record<string, string[]> {
  const services: Record<string, string[]> = {}
  for (const { id, group, group_id: at } of components.filter(isNamed)) {
    if (!group) (services[at ?? id] ??= []).push(id)
  }
  return services
}

/** Says of one thing that it works now, and says nothing else. */
const STATUS_WORDS = String.raw`^(?:all )?(?:working|operational|works|restored)\.?$|^(?:모두 )?(?:정상|복구됨)(?:입니다)?\.?$`
/** Texts that claim everything if they speak of the whole page. */
const ALL_WELL =
  /everything is working|all .*work|all .*restored|no outage|100 ?%|모두 정상|모두 복구|장애가 없/i

/** Runs in the page: what it says of single components, and of the whole. */
function readPage(statusWords: string) {
  const isWord = new RegExp(statusWords, 'i')
  const ownOf = (element: Element) =>
    element.closest('[data-component]')?.getAttribute('data-component') ?? null
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  const statuses = [...document.querySelectorAll('[data-component]')].map((element) => ({
    id: element.getAttribute('data-component') ?? '',
    status: element.getAttribute('data-status') ?? '',
  }))
  const words: { id: string; text: string }[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? ''
    const id = node.parentElement && isSeen(node.parentElement) ? ownOf(node.parentElement) : null
    if (id !== null && (isWord.test(text) || /\d/.test(text))) words.push({ id, text })
  }
  // A lane has its colour in each part of its past, but only one glyph, which is of now.
  const tones = [...document.querySelectorAll('[data-component] [data-tone]')]
    .filter((element) => isSeen(element) && element.closest('table') === null)
    .map((element) => ({ id: ownOf(element) ?? '', tone: element.getAttribute('data-tone') ?? '' }))
  const whole = [document.title]
  for (const element of document.querySelectorAll<HTMLElement>('h1, [role="status"]')) {
    whole.push(element.innerText.replaceAll(/\s+/g, ' '))
  }
  const sections = [...document.querySelectorAll<HTMLElement>('[id^="service-"]')].map((one) => ({
    id: one.id.slice('service-'.length),
    text: one.innerText,
  }))
  return { statuses, words, tones, whole, sections }
}

/** Up to so many things that carry a status, what is spoken is looked at as well. */
const MOST_HEARD = 600

type Read = ReturnType<typeof readPage>

/**
 * Everything that a page which is live or late says and that the newest trustworthy answer does not support: of a
 * function or a service, in its hooks, words and glyphs; in counts and shares; of the whole; and in what is spoken.
 */
async function unsupportedClaims(page: Page, known: Known): Promise<string[]> {
  const read = await page.evaluate(readPage, STATUS_WORDS)
  // Of thousands of rows the tree takes ten seconds and more, in which the page has long gone on.
  const isHuge = read.statuses.length > MOST_HEARD
  const speech = isHuge ? [] : (await page.locator('body').ariaSnapshot()).split('\n')
  return [
    ...claimsOfOne(read, known),
    ...claimsOfWhole(read.whole, known),
    ...claimsInSections(read, known),
    ...claimsSpoken(speech, known),
  ]
}

function claimsOfOne({ statuses, words, tones }: Read, known: Known): string[] {
  const { services } = known
  const works = new Set(known.works)
  const isWorking = (id: string) =>
    works.has(id) ||
    ((services[id]?.length ?? 0) > 0 && services[id]?.every((one) => works.has(one)))
  const isWord = new RegExp(STATUS_WORDS, 'i')
  const most = (id: string) => services[id]?.filter((one) => works.has(one)).length
  const isTooMany = (id: string, text: string) => {
    const count = Number(/^(\d+) ?(?:\/|of) ?\d+/.exec(text)?.[1] ?? 0)
    return count > (most(id) ?? Infinity)
  }
  return [
    ...statuses
      .filter(({ id, status }) => status === 'operational' && !isWorking(id))
      .map(({ id }) => `data-status of ${id}: operational`),
    ...words
      .filter(({ id, text }) => (isWord.test(text) ? !isWorking(id) : isTooMany(id, text)))
      .map(({ id, text }) => `text in ${id}: ${text}`),
    ...tones
      .filter(({ id, tone }) => tone === 'operational' && !isWorking(id))
      .map(({ id }) => `colour in ${id}`),
  ]
}

/** The title, the first heading and what is announced. */
function claimsOfWhole(whole: readonly string[], { works, named, doubt }: Known): string[] {
  const share = named.size === 0 ? 0 : (100 * works.length) / named.size
  return whole.filter((text) => {
    const [, working] = /(\d+) of \d+|\d+개 중 (\d+)/.exec(text) ?? []
    const percent = /(\d+) ?%/.exec(text)?.[1]
    // Without numbers of users, each function counts the same.
    return (
      (doubt !== null && ALL_WELL.test(text)) ||
      Number(working ?? 0) > works.length ||
      Number(percent ?? 0) > Math.ceil(share)
    )
  })
}

/** "Dashboards, Exports: working." and "All 3 functions work." in a service's own part of the page. */
function claimsInSections({ sections }: Read, { works, services, named }: Known): string[] {
  return sections.flatMap(({ id, text }) => {
    const failing = (services[id] ?? []).filter((one) => !works.includes(one))
    const lists = [...text.matchAll(/^([^:\n]+): working\b/gm)].map(([, names = '']) => names)
    const claimed = failing.filter((one) => lists.join().includes(named.get(one) ?? '\0'))
    const isAll = /All \d+ functions work|기능 \d+개 모두 정상/.test(text)
    return [
      ...claimed.map((one) => `list in ${id}: ${one}`),
      ...(isAll && failing.length > 0 ? [`text of ${id}: all work`] : []),
    ]
  })
}

const GOOD = /\b(?:working|operational|restored)\b|정상/i
/** Counts, past statuses and offers do not claim that the function they name works. */
const NO_CLAIM = /\bnot?\b|\bwas\b|\d+ of \d+|\d ?\/ ?\d|tell me|알려|없|않|아닌/i

/** Names and labels for those who hear the page. Paragraphs are left to the eyes: operators write there. */
function claimsSpoken(speech: readonly string[], { works, named }: Known): string[] {
  const failing = [...named].filter(([id, name]) => !works.includes(id) && name.length > 3)
  const isOfAnother = (sentence: string, name: string) =>
    [...named.values()].some((one) => one !== name && sentence.includes(one))
  return speech
    .filter((line) => /^\s*- '?(?:img|button|link|listitem|group|row|cell|definition)/.test(line))
    .flatMap((line) => line.split(/[.·;]/))
    .filter((sentence) => GOOD.test(sentence) && !NO_CLAIM.test(sentence))
    .filter((sentence) =>
      failing.some(([, name]) => sentence.includes(name) && !isOfAnother(sentence, name)),
    )
    .map((sentence) => `speech: ${sentence.trim()}`)
}

/**
 * Fails while a page says that something works which the newest trustworthy answer does not support: at `stale` and
 * `blind` anything at all, before that anything but what the answer says.
 */
export async function assertOnlyKnown(page: Page, known: Known): Promise<void> {
  const wrong = async () => {
    const freshness = await page.locator('main').getAttribute('data-freshness')
    const isTrusted = freshness === 'live' || freshness === 'late'
    return isTrusted ? unsupportedClaims(page, known) : falseGreens(page)
  }
  // A light that goes out takes 0.2 s, and a page is drawn some time after its answer.
  await expect.poll(wrong, { timeout: 20_000 }).toEqual([])
}
