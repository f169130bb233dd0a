import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pageOf, VIEW_NAMES } from '../../src/views/list.mjs'
import { larkspur } from '../support/stories.ts'
import { expect, test } from '../support/fixture.ts'
import { leaks } from './leaks.mjs'
import { openView } from '../support/openView.ts'

/* Content of the files of a build, whoever serves them. */

const ROOT = path.resolve(process.env['RELIGHT_DIST'] ?? 'dist')
const PAGES = VIEW_NAMES.map(pageOf)

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The policy that a page states, directive by directive, with the hashes of what stands in it. */
function policyIn(root: string, file: string) {
  const html = readFileSync(path.join(root, file), 'utf8')
  // Before it only the name of the alphabet and of the build may stand: what comes earlier it does not govern.
  const [, content = ''] =
    /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="utf-8"\s*\/?>(?:<meta name="relight-build"[^>]*>)?<meta http-equiv="Content-Security-Policy" content="([^"]*)">/i.exec(
      html,
    ) ?? []
  const parts = content.split('; ').map((part) => part.split(' '))
  const inline = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(([, text = '']) =>
      hashOf(text),
    )
  return {
    directives: parts.map(([name, ...values]) => [name, values] as const),
    scripts: inline('script'),
    styles: inline('style'),
  }
}

/** Policy that a page must have, to the word. */
function expectStrict(root: string, file: string, ...connect: readonly string[]) {
  const { directives, scripts, styles } = policyIn(root, file)
  // Before the styles and after the frame; a wall has one that keeps it up.
  expect(scripts).toHaveLength(file.startsWith('wall') ? 3 : 2)
  expect(styles).toHaveLength(1)
  expect(directives, file).toEqual([
    ['default-src', ["'none'"]],
    ['script-src', ["'self'", ...scripts]],
    ['style-src', ["'self'", ...styles]],
    ['connect-src', ["'self'", ...connect]],
    ['img-src', ["'self'", 'data:']],
    ['base-uri', ["'none'"]],
    ['form-action', ["'none'"]],
    ['require-trusted-types-for', ["'script'"]],
    ['trusted-types', ["'none'"]],
  ])
}

test('each page states its policy first, and allows its own site and nothing else', () => {
  for (const file of PAGES) expectStrict(ROOT, file)
})

test('a page may ask the origins that its configuration names, and no others', () => {
  test.setTimeout(120_000)
  const home = mkdtempSync(path.join(tmpdir(), 'relight-origins-'))
  try {
    const config = path.join(home, 'relight.json')
    const urls = ['/api/v2', 'https://a.example/api/v2', 'https://b.example:8443/v2']
    const source = { kind: 'statuspage-v2', urls }
    writeFileSync(
      config,
      JSON.stringify({ source, briefing: 'https://c.example/dir/briefing.json' }),
    )
    const args = ['node_modules/vite/bin/vite.js', 'build', '--outDir', path.join(home, 'dist')]
    const { status, stderr } = spawnSync(process.execPath, args, {
      env: { ...process.env, RELIGHT_CONFIG: config },
      encoding: 'utf8',
    })
    expect(status, stderr).toBe(0)
    for (const file of PAGES) {
      const origins = ['https://a.example', 'https://b.example:8443', 'https://c.example']
      expectStrict(path.join(home, 'dist'), file, ...origins)
    }
  } finally {
    rmSync(home, { recursive: true })
  }
})

test('a build tells nothing of its source and of where it was built', () => {
  expect(leaks(ROOT)).toEqual([])
})

test('whatever a line of ours would ask of another origin, the browser refuses', async ({
  page,
  source,
  watch,
}) => {
  const asked: string[] = []
  const other = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*').end('{}')
  })
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  source.says(larkspur())
  await openView(page)
  const refused = await page.evaluate(async (foreign) => {
    // The browser may allow a request that a test makes itself; a request a moment later shows the rule.
    await new Promise((resolve) => setTimeout(resolve, 0))
    const told = (promise: Promise<unknown>) =>
      promise.then(
        () => 'let through',
        () => 'refused',
      )
    const image = () =>
      new Promise((resolve, reject) => {
        const one = new Image()
        one.addEventListener('load', resolve)
        one.addEventListener('error', reject)
        one.src = `${foreign}/image.png`
      })
    const base = document.createElement('base')
    base.href = `${foreign}/base/`
    document.head.append(base)
    const form = document.createElement('form')
    form.action = `${foreign}/form`
    document.body.append(form)
    form.submit()
    return {
      fetch: await told(fetch(`${foreign}/fetch`)),
      image: await told(image()),
      beacon: navigator.sendBeacon(`${foreign}/beacon`),
      base: document.baseURI.startsWith(foreign),
    }
  }, url)
  expect(refused).toMatchObject({ fetch: 'refused', image: 'refused', base: false })
  const directives = () =>
    watch.faults.flatMap((fault) => /^policy violation: ([\w-]+) /.exec(fault)?.[1] ?? [])
  await expect
    .poll(() => [...new Set(directives())].sort())
    .toEqual(['base-uri', 'connect-src', 'form-action', 'img-src'])
  expect(asked).toEqual([])
  expect(page.url()).toBe(`${source.url}/`)
  watch.taken()
  other.close()
})
