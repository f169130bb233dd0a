import { expect, FURTHER, test } from '../support/fixture.ts'
import { PATHS, throughStates } from '../support/viewStates.ts'

/*
 * Accessibility tree of each view in each state as text, compared with one that was reviewed. After a change that is meant: `npx playwright test e2e/every-view/speech.e2e.ts --update-snapshots`, and read what differs.
 */

/** Seconds go by while the tree is taken. */
const steady = (tree: string) =>
  tree
    .replaceAll(/\b\d+ s ago/g, 'n s ago')
    .replaceAll(/\d+초 전/g, 'n초 전')
    .replaceAll(/in \d+ s\b/g, 'in n s')
    .replaceAll(/\d+초 뒤/g, 'n초 뒤')
    .replaceAll(/paragraph: \d\d:\d\d \d\d\b/g, 'paragraph: the clock')

for (const path of PATHS) {
  for (const lang of ['en', 'ko'] as const) {
    const title = `what is heard of ${path} in each of its states (${lang})`
    test(title, { tag: lang === 'en' ? [] : FURTHER }, async ({ page, source, watch }) => {
      test.setTimeout(120_000)
      const name = path === '/' ? 'public' : path.replaceAll('/', '')
      await throughStates({ page, source, watch, path, lang }, async (state) => {
        const tree = steady(await page.locator('body').ariaSnapshot())
        expect(tree.length).toBeGreaterThan(100)
        expect.soft(tree).toMatchSnapshot([lang, `${name}-${state}.txt`])
      })
    })
  }
}
