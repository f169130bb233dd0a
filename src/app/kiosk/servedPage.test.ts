import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildInVersion, importsIn, pageIn } from './servedPage.ts'

const PAGE =
  '<!doctype html><html><head><meta charset="utf-8"><meta name="relight-build" content="ab12-_"><script>m.href={"en":"/assets/en-1.js","ko":"/assets/ko-2.js"}[l]</script><link rel="modulepreload" href="/assets/WallView-3.js"><script type="module" crossorigin src="/assets/index-4.js"></script></head><body></body></html>'

describe('a served page', () => {
  it('names its build and all scripts that it may need', () => {
    expect(pageIn(PAGE)).toEqual({
      build: 'ab12-_',
      scripts: [
        '/assets/en-1.js',
        '/assets/ko-2.js',
        '/assets/WallView-3.js',
        '/assets/index-4.js',
      ],
    })
  })

  it('is rejected if it is the sign-in page of a network, is truncated, or names no script', () => {
    expect(pageIn('<!doctype html><title>Sign in</title></html>')).toBeNull()
    expect(pageIn(PAGE.slice(0, -20))).toBeNull()
    expect(pageIn(PAGE.replaceAll('/assets/', '/other/'))).toBeNull()
  })
})

it('lists the static imports of a script', () => {
  const text =
    'import{a as b}from"./Reader-1.js";import"./side-2.js";const c=()=>import("./later-3.js");export*from \'./x-4.js\''

  expect(importsIn(text)).toEqual(['/assets/Reader-1.js', '/assets/side-2.js', '/assets/x-4.js'])
})

describe('a version file', () => {
  it('names a build', () => {
    expect(buildInVersion('{"build":"ab12-_"}')).toBe('ab12-_')
  })

  it.each(['', 'null', '{}', '[]', '{"build":7}', '{"build":""}', '{"build":"a b"}', '<html>'])(
    'with the content %j names none',
    (text) => {
      expect(buildInVersion(text)).toBeNull()
    },
  )

  it('is parsed without exceptions', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void buildInVersion(text)))
  })
})
