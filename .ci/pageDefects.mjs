// @ts-check
import { createHash } from 'node:crypto'
import { pagePolicy } from '../src/hosting/securityHeaders.mjs'

/** Script types that hold data: they are not run, and the policy leaves them alone. */
const DATA_TYPES = /type="?(?:application\/(?:ld\+)?json|text\/plain)/

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/**
 * Parts of a page that its own policy would block, and loads from elsewhere.
 * @param {string} html
 * @returns {string[]} sentences; none: all is well
 */
export function pageFaults(html) {
  const faults = []
  const hasPolicy = /http-equiv="?content-security-policy/i.test(html)
  if (!hasPolicy) faults.push('has no Content-Security-Policy in a meta element.')
  const policy = pagePolicy(html, '/')

  for (const [whole, tag = '', attributes = '', text = ''] of html.matchAll(
    /<(script|style)\b([^>]*)>([^]*?)<\/\1>/g,
  )) {
    if (/\ssrc=/.test(attributes) || DATA_TYPES.test(attributes)) continue
    if (policy.includes(hashOf(text))) continue
    faults.push(`has an inline ${tag} that its policy does not name: ${whole.slice(0, 60)}`)
  }
  const markup = html.replace(/<(script|style)\b([^>]*)>[^]*?<\/\1>/g, '<$1$2></$1>')
  for (const [tag] of markup.matchAll(/<[a-z][^>]*\sstyle=[^>]*>/g)) {
    faults.push(`has a style attribute, which its policy blocks: ${tag.slice(0, 80)}`)
  }
  for (const [tag] of markup.matchAll(/<[a-z][^>]*\son[a-z]+="[^>]*>/g)) {
    faults.push(`has an inline event handler, which its policy blocks: ${tag.slice(0, 80)}`)
  }
  for (const [tag] of markup.matchAll(
    /<(?:script|link|img|iframe|source|video|audio|object|embed)\b[^>]*\s(?:src|href|srcset|data)="?(?:https?:)?\/\/[^>]*>/g,
  )) {
    faults.push(`asks another origin: ${tag.slice(0, 80)}`)
  }
  return faults
}
