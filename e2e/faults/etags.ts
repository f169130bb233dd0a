import { expect } from '@playwright/test'
import { SIGN_IN } from './answers.ts'
import type { FaultRow, Stage } from './faultRow.ts'

const MINUTE = 60_000

/** With what the summary was answered, oldest first. */
const statuses = ({ source }: Stage): number[] =>
  source.site.log.filter(({ path }) => path === '/api/v2/summary.json').map(({ status }) => status)

const allFail = ({ source }: Stage) =>
  source.changes((summary) => {
    for (const one of summary.components) if (!one.group) one.status = 'major_outage'
  })

/** The source says something else under the tag that it had before. */
const sameTag = (id: string, kind: string, tag: string): FaultRow => ({
  id,
  fault: `The same ${kind} for another body: the source sends 304 although it has news`,
  seen: 'Not detectable: the last answer counts as just checked until the tag changes; then the news is shown',
  isRead: true,
  before: ({ source }) => source.fails({ headers: { ETag: tag } }),
  play: async (stage) => {
    allFail(stage)
    const before = statuses(stage).length
    await stage.aPoll()
    const answered = statuses(stage).slice(before)
    expect(answered).toContain(304)
    expect(answered).not.toContain(200)
    await stage.is('live')
    const shown = stage.page.locator(`[data-component="${SIGN_IN}"]`)
    if ((await shown.count()) > 0)
      await expect(shown.first()).toHaveAttribute('data-status', 'operational')
    stage.source.fails({ headers: { ETag: tag.replace('same', 'other') } })
    await stage.aPoll()
    await stage.claims({ [SIGN_IN]: 'major_outage' }, [])
  },
})

const RESTS_ON =
  'Age is counted from the last answer of the source that could be read and validated.'

/** Validators of a source: they tell whether an answer is unchanged. */
export const ETAGS: readonly FaultRow[] = [
  {
    id: 'not-modified-for-ever',
    fault: 'Only 304 after one good response',
    seen: 'Live, because the source confirms that nothing changed; the public view explains this under "About these data"',
    isRead: true,
    play: async (stage) => {
      const before = statuses(stage).length
      await stage.passes(20 * MINUTE)
      const answered = statuses(stage).slice(before)
      expect(answered.length).toBeGreaterThanOrEqual(10)
      expect(new Set(answered)).toEqual(new Set([304]))
      await stage.is('live')
      if (stage.view.name !== 'public') return
      await stage.page.getByText('About these data').click()
      await stage.tells({ en: RESTS_ON, ko: '' })
    },
  },
  sameTag('same-etag', 'ETag', '"same"'),
  sameTag('same-etag-weak', 'weak ETag', 'W/"same"'),
  {
    id: 'no-etag',
    fault: 'Responses without an ETag',
    seen: 'Live: each response is read and shown',
    isRead: true,
    before: ({ source }) => source.fails({ headers: { ETag: null } }),
    play: async (stage) => {
      allFail(stage)
      await stage.aPoll()
      expect(new Set(statuses(stage))).toEqual(new Set([200]))
      await stage.claims({ [SIGN_IN]: 'major_outage' }, [])
    },
  },
]
