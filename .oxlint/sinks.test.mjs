// @ts-check
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'

const RULES = ['relight-sinks(sinks)', 'eslint(no-script-url)']

const PLANTED = [
  '<p dangerouslySetInnerHTML={{ __html: text }} />',
  '<iframe title="x" srcDoc={text} />',
  'createElement("p", { dangerouslySetInnerHTML: { __html: text } })',
  'element.innerHTML = text',
  'element["innerHTML"] = text',
  'element[`innerHTML`] = text',
  'Object.assign(element, { innerHTML: text })',
  'element.outerHTML = text',
  'element.insertAdjacentHTML("beforeend", text)',
  'frame.srcdoc = text',
  'element.setHTMLUnsafe(text)',
  'Document.parseHTMLUnsafe(text)',
  'new DOMParser()',
  'new window.DOMParser()',
  'parser.parseFromString(text, "text/html")',
  'new XSLTProcessor()',
  'document.createRange().createContextualFragment(text)',
  'document.write(text)',
  'window.document.write(text)',
  'document["writeln"](text)',
  'document.execCommand("insertHTML", false, text)',
  'eval(text)',
  'globalThis.eval(text)',
  'new Function(text)',
  'Function(text)',
  'setTimeout("go()", 1)',
  'window.setInterval(`go(${text})`, 1)',
  'setTimeout("go(" + text + ")", 1)',
  'element.setAttribute("onclick", text)',
  'element.setAttribute("srcdoc", text)',
  'location.assign("javascript:go()")',
]
const HARMLESS = [
  'element.textContent = text',
  'setTimeout(() => go(text), 1)',
  'stream.write(text)',
  'element.setAttribute("lang", text)',
  '<p>{text}</p>',
  'go("about javascript: and others")',
]

/**
 * Findings of the linter, as the project has set it up.
 * @param {readonly string[]} lines of code
 * @returns {Promise<Set<number>>} the lines, from 1, in which it finds a sink
 */
async function foundIn(lines) {
  const home = mkdtempSync(path.join(tmpdir(), 'relight-planted-'))
  try {
    const file = path.join(home, 'planted.tsx')
    writeFileSync(file, lines.map((line) => `void (${line})`).join('\n'))
    const linter = 'node_modules/oxlint/bin/oxlint'
    const output = await new Promise((resolve) => {
      const args = [linter, '--config=.oxlintrc.json', '--format=json', file]
      execFile(process.execPath, args, (_, text) => resolve(text))
    })
    const own = JSON.parse(output).diagnostics.filter((/** @type {any} */ one) =>
      RULES.includes(one.code),
    )
    return new Set(own.map((/** @type {any} */ one) => one.labels[0].span.line))
  } finally {
    rmSync(home, { recursive: true })
  }
}

it('the linter finds every way from text to markup or code, and nothing else', async () => {
  const found = await foundIn([...PLANTED, ...HARMLESS])

  const missed = PLANTED.filter((_, at) => !found.has(at + 1))
  const wronged = HARMLESS.filter((_, at) => found.has(PLANTED.length + at + 1))
  expect({ missed, wronged }).toEqual({ missed: [], wronged: [] })
}, 30_000)
