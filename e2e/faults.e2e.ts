import { larkspur, quiet } from './capture.ts'
import { type Both, type FaultRow, Stage, VIEWS, type ViewUnderTest } from './faults/faultRow.ts'
import { ROWS } from './faults/rows.ts'
import { expect, fakeClock, test } from './page.ts'

const LANGUAGES = ['en', 'ko'] as const

/**
 * Marks what `npm run e2e` leaves out, so that it stays short: there each fault is played on the public page, and on one
 * of the other two. `npm run faults` plays all of them.
 */
const FURTHER = '@further'

/** After so long a page that waits between failures has asked again. */
const RECOVERY_MS = 135_000

for (const [turn, row] of ROWS.entries()) {
  const views = VIEWS.filter(({ name }) => row.views?.includes(name) ?? true)
  for (const [i, view] of views.entries()) {
    // A cause is told in words, so it is looked for in both languages.
    for (const language of row.cause ? LANGUAGES : LANGUAGES.slice(0, 1)) {
      const title = `${row.id} · ${view.name} · ${language}`
      const isOften = isPlayedOften(view, i === (turn % (views.length - 1)) + 1, language, row)
      test(title, { tag: isOften ? [] : FURTHER }, async ({ page, context, source, watch }) => {
        const stage = new Stage({ page, context, source, watch, view, language, cause: row.cause })
        watch.serverMayFail()
        source.says(row.told?.() ?? quiet(larkspur()))
        await fakeClock(page, source.now())
        await row.before?.(stage)
        await stage.opens()
        if (!row.isFromTheStart) await stage.is('live')
        const [askedBefore, passedBefore] = [stage.asked, stage.passedMs]
        await row.play(stage)
        const mostPolls = (stage.passedMs - passedBefore) / (0.8 * view.baseMs) + 3
        expect(stage.asked - askedBefore).toBeLessThanOrEqual(mostPolls)
        if (row.recovers === false) return
        source.recovers()
        await stage.passes(RECOVERY_MS)
        await stage.is('live')
      })
    }
  }
}

/** Of the first view of a row in English, and of the others in turns, in Korean where words are looked at. */
function isPlayedOften(
  view: ViewUnderTest,
  hasItsTurn: boolean,
  language: keyof Both,
  { cause, views }: FaultRow,
): boolean {
  if (view.name === (views?.[0] ?? 'public')) return language === 'en'
  return hasItsTurn && (!cause || language === 'ko')
}
