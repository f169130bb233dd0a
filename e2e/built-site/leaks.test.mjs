// @ts-check
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { leaks } from './leaks.mjs'

/** @param {Record<string, string>} files @returns {string[]} */
function leaksOf(files) {
  const root = mkdtempSync(path.join(tmpdir(), 'relight-leaks-'))
  try {
    mkdirSync(path.join(root, 'assets'))
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text)
    return leaks(root)
  } finally {
    rmSync(root, { recursive: true })
  }
}

it('finds nothing in a build that is as it should be', () => {
  const page = '<a href="/recovery/">Recovery</a><script src="/assets/index-1.js"></script>'
  const script = 'import"./a.js";fetch("/api/v2/summary.json");"https://a.example/home";a/work/b'
  expect(leaksOf({ 'index.html': page, 'assets/index-1.js': script })).toEqual([])
})

it.each([
  ['assets/a.js.map', '{}', 'assets/a.js.map is a map of the source.'],
  ['assets/a.js', '//# sourceMappingURL=a.js.map', 'assets/a.js names a map of the source.'],
  ['assets/a.css', '/*# sourceMappingURL=a.map */', 'assets/a.css names a map of the source.'],
  [
    'assets/a.js',
    `"${process.cwd()}/src/main.tsx"`,
    `assets/a.js names a place of the machine: ${process.cwd()}`,
  ],
  ['a.json', '"/home/ann/relight"', 'a.json names a place of the machine: /home/'],
  ['a.json', '"file:///builds/x"', 'a.json names a place of the machine: file:///'],
  ['a.json', String.raw`"C:\\relight"`, String.raw`a.json names a place of the machine: C:\\`],
])('finds what %s tells with %s', (name, text, sentence) => {
  expect(leaksOf({ [name]: text })).toEqual([sentence])
})
