import { larkspur, quiet } from '../support/stories.ts'
import { Stage, VIEWS } from './faultRow.ts'
import { keepsFrames } from './frames.ts'
import { recoversInTime } from './recovery.ts'
import { ROWS } from './rows.ts'
import { fakeClock, FURTHER, test } from '../support/fixture.ts'

const LANGUAGES = ['en', 'ko'] as const

for (const [turn, row] of ROWS.entries()) {
  const views = VIEWS.filter(({ name }) => row.views?.includes(name) ?? true)
  for (const [i, view] of views.entries()) {
    // A cause is told in words, so it is looked for in both languages.
    for (const language of row.cause ? LANGUAGES : LANGUAGES.slice(0, 1)) {
      const title = `${row.id} · ${view.name} · ${language}`
      const isOften = i === turn % views.length && (!row.cause || language === LANGUAGES[turn % 2])
      test(title, { tag: isOften ? [] : FURTHER }, async ({ page, context, source, watch }) => {
        const stage = new Stage({ page, context, source, watch, view, language, cause: row.cause })
        watch.serverMayFail()
        source.says(row.told?.() ?? quiet(larkspur()))
        await keepsFrames(context)
        await fakeClock(page, source.now())
        try {
          await row.before?.(stage)
          await stage.opens()
          if (!row.isFromTheStart) await stage.is('live')
          stage.begins()
          await row.play(stage)
          await stage.saysOnlyWhatIsKnown()
          if (row.recovers !== false) await recoversInTime(stage, row)
          stage.keepsPace()
        } finally {
          await stage.ends()
        }
      })
    }
  }
}
