// @ts-check

/**
 * Names by which text becomes markup or code. Whoever uses one of them has a way to be wrong; nobody here needs any.
 * The first are looked for as properties, on any object and in any spelling, the others as names of their own.
 */
const PROPERTIES = new Set([
  'dangerouslySetInnerHTML',
  'innerHTML',
  'outerHTML',
  'srcdoc',
  'srcDoc',
  'insertAdjacentHTML',
  'createContextualFragment',
  'parseFromString',
  'parseHTML',
  'parseHTMLUnsafe',
  'setHTML',
  'setHTMLUnsafe',
  'writeln',
  'execScript',
  'execCommand',
])
const GLOBALS = new Set(['DOMParser', 'XSLTProcessor', 'eval', 'Function', 'execScript'])
/** Functions that run a text as code, unless they are given a function. */
const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate'])

/**
 * The name that a key or a member is looked up by, where it stands in the code.
 * @param {any} key @param {boolean} isComputed
 * @returns {string | undefined}
 */
function nameOf(key, isComputed) {
  if (!isComputed && (key.type === 'Identifier' || key.type === 'JSXIdentifier')) return key.name
  if (key.type === 'Literal') return String(key.value)
  if (key.type !== 'TemplateLiteral' || key.expressions.length > 0) return undefined
  return key.quasis[0]?.value.cooked
}

/** @param {any} node a thing that is called @returns {string | undefined} its last name */
function calledName(node) {
  if (node.type === 'Identifier') return node.name
  return node.type === 'MemberExpression' ? nameOf(node.property, node.computed) : undefined
}

/** @param {any} node */
const isText = (node) =>
  node?.type === 'TemplateLiteral' ||
  (node?.type === 'Literal' && typeof node.value === 'string') ||
  (node?.type === 'BinaryExpression' && node.operator === '+')

/** A rule of the linter: no text becomes markup or code. */
export const sinks = {
  meta: { type: 'problem' },
  /** @param {{ report: (problem: object) => void }} context */
  create(context) {
    /** @param {any} node @param {string} name */
    const tell = (node, name) =>
      context.report({ node, message: `${name} makes markup or code out of text: build elements.` })

    /** @param {any} node @param {any} key @param {boolean} isComputed */
    function look(node, key, isComputed) {
      const name = nameOf(key, isComputed)
      if (name !== undefined && PROPERTIES.has(name)) tell(node, name)
    }

    /** @param {any} node a call or a `new` */
    function looksAtCall(node) {
      const name = calledName(node.callee)
      if (name === undefined) return
      if (GLOBALS.has(name)) tell(node, name)
      if (TIMERS.has(name) && isText(node.arguments[0])) tell(node, `${name} of a text`)
      const owner = node.callee.object
      const isDocument = owner !== undefined && calledName(owner) === 'document'
      if (name === 'write' && isDocument) tell(node, 'document.write')
      const attribute = node.arguments[name === 'setAttributeNS' ? 1 : 0]
      const isAttribute = name === 'setAttribute' || name === 'setAttributeNS'
      if (!isAttribute || attribute?.type !== 'Literal') return
      if (/^(?:on|srcdoc$)/i.test(String(attribute.value))) tell(node, String(attribute.value))
    }

    return {
      MemberExpression: (/** @type {any} */ node) => look(node, node.property, node.computed),
      Property: (/** @type {any} */ node) => look(node, node.key, node.computed),
      JSXAttribute: (/** @type {any} */ node) => look(node, node.name, false),
      CallExpression: looksAtCall,
      NewExpression: looksAtCall,
    }
  },
}

export default { meta: { name: 'relight-sinks' }, rules: { sinks } }
