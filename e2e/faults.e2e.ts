import { larkspur, quiet } from './capture.ts'
import { type Both, type FaultRow, Stage, VIEWS, type ViewUnderTest } from './faults/faultRow.ts'
import { ROWS } from './faults/rows.ts'
import { expect, fakeClock, test } from './page.ts'

/** After so long a page that waits between failures has asked again. */
const RECOVERY_MS = 135_000

for (const row of ROWS) {
  for (const view of VIEWS.filter(({ name }) => row.views?.includes(name) ?? true)) {
    // A cause is told in the same words everywhere: in both languages on the page of most readers.
    for (const language of languagesOf(row, view)) {
      test(`${row.id} · ${view.name} · ${language}`, async ({ page, context, source, watch }) => {
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

function languagesOf(row: FaultRow, view: ViewUnderTest): readonly (keyof Both)[] {
  if (view.name === 'public') return row.cause ? ['en', 'ko'] : ['en']
  return view.name === 'wall' ? ['ko'] : ['en']
}
