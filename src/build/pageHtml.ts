import { createHash } from 'node:crypto'
import { fingerprint } from '../app/fingerprint.ts'
import type { Config } from '../sources/config.ts'
import type { Language } from '../status/briefing.ts'

/** Parts of a page. */
export interface PageParts {
  readonly html: string
  readonly css: string
  readonly config: Config
  readonly frames: Readonly<Record<Language, string>>
  /** The address of each language's texts. */
  readonly words: Readonly<Record<string, string>>
  /** The script that shows the first answer before the page's own has come; `null`: the page has none. */
  readonly firstLook: string | null
  /** The script that keeps a display up whatever becomes of the page's own; `null`: the page has none. */
  readonly kiosk: string | null
  /** The files of a view that are not in the first script, sent for beside it. */
  readonly chunks: readonly string[]
  /** True if it is dark whatever the reader chose. */
  readonly isNight: boolean
  /** True if the device may have kept choices of an earlier visit. */
  readonly isKeeping: boolean
  readonly isDemo: boolean
}

/** The language of a page before its reader is known. */
const FIRST_LANGUAGE: Language = 'en'
const OTHER_LANGUAGE: Language = 'ko'

/**
 * Chooses language and colours before anything is drawn, by the address, the last visit, the browser; and sends for
 * the texts of that language beside the script that needs them.
 */
const choose = (
  words: Readonly<Record<string, string>>,
  { isNight, isKeeping }: Pick<PageParts, 'isNight' | 'isKeeping'>,
) =>
  `(function(){var d=document.documentElement,q=new URLSearchParams(location.search),g=function(k){${isKeeping ? 'try{return localStorage.getItem("relight."+k)}catch(e){}' : ''}return null},l=q.get("lang")||g("language"),t=${isNight ? '"dark"' : 'q.get("theme")||g("theme")'};if(l!=="ko"&&l!=="en")l=(navigator.languages||[navigator.language]).map(function(x){return String(x).slice(0,2)}).find(function(x){return x==="ko"||x==="en"})||"en";d.lang=l;if(t==="light"||t==="dark")d.dataset.theme=t;var m=document.createElement("link");m.rel="modulepreload";m.href=${JSON.stringify(words)}[l];document.head.append(m)})()`

/** Puts the frame in the reader's language into its place, before the script takes it over. */
const SPEAK = `(function(){var t=document.getElementById("frame-"+document.documentElement.lang);if(t)document.getElementById("root").replaceChildren(t.content.cloneNode(true))})()`

/** Sends the first poll at once, as the script would a second later. */
const begin = (url: string) =>
  `(window.relightFirstRequest=fetch(${JSON.stringify(url)},{cache:"no-cache",redirect:"error",credentials:"omit",referrerPolicy:"no-referrer",signal:AbortSignal.timeout(8e3)})).catch(function(){})`

/** Writes the HTML of one page: its parts, and a policy that allows no other script or style. */
export function pageHtml(parts: PageParts): string {
  const { html, css, config, frames, words, firstLook, kiosk, chunks, isDemo } = parts
  const url = `${config.source.urls[0]?.replace(/\/$/, '') ?? ''}/summary.json`
  // Joined, since each script needs a hash in the policy, which does not compress. In the demo
  // nothing answers before the script has set it up.
  const early = [[...(isDemo ? [] : [begin(url)]), choose(words, parts)].join(';')]
  // The first look comes after the frame, because it shows what it finds under it.
  const shown = [SPEAK, firstLook].filter((script) => script !== null).join(';')
  const late = [shown, kiosk].filter((script) => script !== null)
  const scripts = [...early, ...late]
  const policy = contentPolicy({ scripts, css, config, isDemo })
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    ...early.map((script) => `<script>${script}</script>`),
    ...chunks.map((file) => `<link rel="modulepreload" href="/${file}">`),
    `<style>${css}</style>`,
  ].join('')
  const body = [
    // First, because without JavaScript what follows says for ever that it is checking.
    NO_SCRIPT,
    `<div id="root">${frames[FIRST_LANGUAGE]}</div>`,
    `<template id="frame-${OTHER_LANGUAGE}">${frames[OTHER_LANGUAGE]}</template>`,
    ...late.map((script) => `<script>${script}</script>`),
  ].join('')
  return withConfig(html, config)
    .replace(/<link rel="stylesheet"[^>]*>/g, '')
    .replace(/(<meta charset[^>]*>)/, (meta) => meta + head)
    .replace('<div id="root"></div>', () => body)
}

const NO_SCRIPT =
  '<noscript><p lang="en">This page needs JavaScript to ask for the status. Without it nothing is known here; that does not mean that all is well.</p><p lang="ko">이 페이지는 JavaScript가 있어야 상태를 물을 수 있습니다. 없으면 아무것도 알 수 없으며, 정상이라는 뜻이 아닙니다.</p></noscript>'

/** Adds the configuration to an HTML file, as the script reads it. */
export function withConfig(html: string, config: Config): string {
  const json = JSON.stringify(config).replaceAll('<', '\\u003c')
  const mark = fingerprint(json)
  const tag = `<script type="application/json" id="relight-config" data-fingerprint="${mark}">${json}</script>`
  return html.replace('</head>', () => `${tag}</head>`)
}

type PolicyParts = Pick<PageParts, 'css' | 'config' | 'isDemo'> & {
  readonly scripts: readonly string[]
}

function contentPolicy({ scripts, css, config, isDemo }: PolicyParts): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const addresses = [...config.source.urls, ...(config.briefing ? [config.briefing] : [])]
  const origins = addresses
    .filter((url) => url.startsWith('https:'))
    .map((url) => new URL(url).origin)
  return [
    "default-src 'none'",
    `script-src 'self' ${scripts.map(hash).join(' ')}`,
    `style-src 'self' ${hash(css)}`,
    ['connect-src', "'self'", ...new Set(origins)].join(' '),
    "img-src 'self' data:",
    ...(isDemo ? ["worker-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    // The mock's worker is registered by a text; its one policy accepts that text alone.
    isDemo ? 'trusted-types default' : "trusted-types 'none'",
  ].join('; ')
}
