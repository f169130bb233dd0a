import { larkspur, quiet } from './stories.ts'
import { falseGreens } from './falseGreen.ts'
import { expect, test } from './fixture.ts'
import { openView } from './openView.ts'

test.describe('what every test watches for is really seen', () => {
  test.beforeEach(async ({ source, page }) => {
    source.says(larkspur())
    await openView(page)
  })

  test('a console error and a warning', async ({ page, watch }) => {
    await page.evaluate(() => {
      console.error('planted error')
      console.warn('planted warning')
    })
    await expect
      .poll(() => watch.faults)
      .toEqual(['console error: planted error', 'console warning: planted warning'])
    watch.taken()
  })

  test('an error that nobody caught', async ({ page, watch }) => {
    await page.evaluate(() => {
      setTimeout(() => void Promise.reject(new Error('planted')), 0)
    })
    await expect.poll(() => watch.faults).toEqual(['page error: planted'])
    watch.taken()
  })

  test('a style that the policy blocks', async ({ page, watch }) => {
    await page.evaluate(() => document.querySelector('h1')?.setAttribute('style', 'color: red'))
    await expect.poll(() => watch.faults.join('\n')).toContain('policy violation: style-src-attr')
    watch.taken()
  })

  test('text that is made into a script', async ({ page, watch }) => {
    const made = page.evaluate(() => {
      document.createElement('script').text = 'void 0'
    })
    await expect(made).rejects.toThrow(/TrustedScript/)
    await expect.poll(() => watch.faults.join('\n')).toContain('TrustedScript')
    watch.taken()
  })

  test('a request to another origin', async ({ page, watch }) => {
    await page.evaluate(() => {
      document.body.append(Object.assign(new Image(), { src: 'http://127.0.0.1:9/planted.png' }))
    })
    await expect.poll(() => watch.faults.join('\n')).toContain('127.0.0.1:9/planted.png')
    watch.taken()
  })

  test('an answer that fails, where nothing was to fail', async ({ page, watch }) => {
    await page.evaluate(() => fetch('/nothing-here.json'))
    await expect.poll(() => watch.faults.join('\n')).toContain('Failed to load resource')
    watch.taken()
  })
})

for (const lang of ['en', 'ko'] as const) {
  test(`good news is found wherever it stands (${lang})`, async ({ source, page }) => {
    source.says(quiet(larkspur()))
    await openView(page, `/?lang=${lang}`)
    await expect(page.locator('[data-status="operational"]').first()).toBeVisible()
    const found = await falseGreens(page)
    for (const kind of ['text', 'title', 'speech', 'data-status', 'colour']) {
      expect(
        found.filter((line) => line.startsWith(`${kind}: `)),
        kind,
      ).not.toEqual([])
    }
    await page.evaluate(() => {
      document.querySelector('link[rel="icon"]')?.setAttribute('href', 'data:,fill=%232F6AB3')
    })
    expect((await falseGreens(page)).filter((line) => line.startsWith('icon: '))).toHaveLength(1)
  })
}
