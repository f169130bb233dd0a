import { expect, type Page } from '@playwright/test'

/** Words that say that something works now. */
const GOOD_WORDS = {
  en: /\b(?:works?|working|operational|healthy|well|fine|normal|restored|back|no interruption)\b/i,
  ko: /정상|됩니다|복구되었|이상 없음|중단 없음/,
}

/** Permitted texts: that a page is not about health, and past statuses in the past tense. */
const MAY_BE_SAID = [
  'This does not mean that all is well.',
  'How much is restored is not known now.',
  '정상이라는 뜻이 아닙니다.',
  /At [^:]*\d\d:\d\d: was working/g,
  /\d\d:\d\d에는 정상/g,
]

/** Content that the recovery view keeps at `stale`: figures in the past tense, with their moment, and titles of past events. */
const OF_THE_PAST = [
  /As of \d\d:\d\d (?:· )?\d+% of use was restored\./g,
  /^of use was restored\.$/g,
  /\d+% of use was restored at [^;]*; \d+ of \d+ functions were working\./g,
  /functions back, as of \d\d:\d\d/g,
  'working at the worst moment',
  'Share of use restored',
  'Still to come back',
  /^(?:\s*- listitem: )?back$/g,
]

/** Past-tense good news is for `stale` alone; nothing of it is left when blind. */
const WAS_GOOD = /was working|에는 정상/

/** The colours of health as they are specified, light, dark and night, and the sky of a good day. */
const GOOD_COLOURS = ['#2f6ab3', '#22579a', '#aee3f8', '#8cc9e6', '#e2f0f8', '#c4d8e5']
const BAD_COLOURS = (
  '#d39a1c #7a5300 #f7c84b #f9cf60 #cb5f31 #9a3d12 #eb822a #ff9a52 ' +
  '#a50e19 #e23b48 #ff6b78 #70306c #b7a1f5 #c6b5fa'
).split(' ')

const rgb = (hex: string) =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`

/** Runs in the page: the text that can be read, and the elements drawn in one of the colours. */
function lookAround(colours: readonly string[]) {
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}[${[...element.attributes]
      .filter(({ name: key }) => /^(?:class|id|data-|aria-label)/.test(key))
      .map(({ name: key, value }) => `${key}=${value.slice(0, 40)}`)
      .join(' ')}]`
  const isSeen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  const texts: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim()
    if (text && node.parentElement && isSeen(node.parentElement)) texts.push(text)
  }
  const drawn: string[] = []
  for (const element of document.querySelectorAll('body, body *')) {
    // The inside of a pattern or a symbol is drawn only where it is used.
    if (element.closest('pattern, symbol, defs, mask, clipPath') || !isSeen(element)) continue
    const style = getComputedStyle(element)
    const isDrawing = element instanceof SVGElement && element.tagName !== 'svg'
    const used = [style.color, style.backgroundColor]
    if (isDrawing) used.push(style.fill, style.stroke)
    for (const side of ['Top', 'Right', 'Bottom', 'Left'] as const) {
      if (style[`border${side}Style`] !== 'none') used.push(style[`border${side}Color`])
    }
    const found = used.find((colour) => colours.includes(colour))
    if (found) drawn.push(`${found} on ${name(element)}`)
  }
  const statuses = [...document.querySelectorAll('[data-status]')].map(
    (element) => element.getAttribute('data-status') ?? '',
  )
  const icons = [...document.querySelectorAll<HTMLLinkElement>('link[rel~="icon"]')].map(
    ({ href }) => decodeURIComponent(href).toLowerCase(),
  )
  const freshness = document.querySelector('main')?.dataset['freshness'] ?? 'none'
  return { texts, drawn, statuses, icons, freshness, title: document.title }
}

function isGood(text: string, mayBeInThePast: boolean): boolean {
  if (!mayBeInThePast && WAS_GOOD.test(text)) return true
  const may = mayBeInThePast ? [...MAY_BE_SAID, ...OF_THE_PAST] : MAY_BE_SAID
  const rest = may.reduce<string>((left, said) => left.replaceAll(said, ''), text)
  return GOOD_WORDS.en.test(rest) || GOOD_WORDS.ko.test(rest)
}

/**
 * Everything on a page that says, in a word, a colour, the title, the icon, speech or a hook for
 * machines, that something works now. When blind, everything in any health colour too.
 */
export async function falseGreens(page: Page): Promise<string[]> {
  const good = GOOD_COLOURS.map(rgb)
  const health = [...good, ...BAD_COLOURS.map(rgb)]
  const isBlind = (await page.locator('main').getAttribute('data-freshness')) === 'blind'
  const seen = await page.evaluate(lookAround, isBlind ? health : good)
  const speech = (await page.locator('body').ariaSnapshot()).split('\n')
  const mayBeInThePast = seen.freshness === 'stale'
  const hasGoodColour = (icon: string) =>
    /green/.test(icon) || GOOD_COLOURS.some((c) => icon.includes(c))
  return [
    ...seen.texts.filter((text) => isGood(text, mayBeInThePast)).map((text) => `text: ${text}`),
    ...(isGood(seen.title, mayBeInThePast) ? [`title: ${seen.title}`] : []),
    ...seen.icons.filter(hasGoodColour).map((icon) => `icon: ${icon}`),
    ...speech
      .filter((line) => isGood(line, mayBeInThePast))
      .map((line) => `speech: ${line.trim()}`),
    ...seen.statuses
      .filter((status) => (isBlind ? status !== 'unknown' : status === 'operational'))
      .map((status) => `data-status: ${status}`),
    ...seen.drawn.map((colour) => `colour: ${colour}`),
  ]
}

/** Fails while anything on the page says that something works now. */
export async function assertNoFalseGreen(page: Page): Promise<void> {
  // A light that goes out takes 0.2 s; what is looked at is where it ends.
  await expect.poll(() => falseGreens(page), { timeout: 8_000 }).toEqual([])
}
