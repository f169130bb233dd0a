import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const OUTWARD = 'noopener noreferrer nofollow ugc'

/** Opening tags of all links in the source to other sites. */
const outward = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
  .flatMap((file) =>
    [...readFileSync(`src/${file}`, 'utf8').matchAll(/<a\s[^>]*>/g)].map(
      ([tag]) => `${file}: ${tag}`,
    ),
  )
  .filter((tag) => !/href=(?:"[/#]|\{`[/#])/.test(tag))

it('every link to another site sends no referrer and does not endorse it', () => {
  expect(outward.length).toBeGreaterThan(4)
  expect(outward.filter((tag) => !tag.includes(`rel="${OUTWARD}"`))).toEqual([])
})
