// @ts-check
import { parseSync } from 'vite'

/**
 * One small change of a file that its tests should notice.
 * @typedef {{ start: number, end: number, text: string, operator: string, line: number, before: string }} Mutant
 */

/** @type {Record<string, readonly string[]>} */
const BINARY = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '**': ['*'],
}
/** @type {Record<string, string>} */
const LOGICAL = { '&&': '||', '||': '&&', '??': '&&' }
/** @type {Record<string, string>} */
const ASSIGNED = { '+=': '-=', '-=': '+=', '*=': '/=', '/=': '*=' }
/** @type {Record<string, string>} */
const METHODS = {
  some: 'every',
  every: 'some',
  max: 'min',
  min: 'max',
  find: 'findLast',
  findLast: 'find',
  findIndex: 'findLastIndex',
  findLastIndex: 'findIndex',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
  floor: 'ceil',
  ceil: 'floor',
}
/** Calls that give back what they are called on, more or less: without them something should be missing. */
const LEFT_OUT = new Set(['filter', 'sort', 'toSorted', 'slice', 'reverse', 'trim', 'concat'])
/** Expressions in the types' clothes, which are looked through. */
const CLOTHES = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'])
/** Strings in these places are names and not values. */
const NAMES = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ImportExpression'])

/**
 * Makes mutants: gets the node, and a function that takes the texts to put in the place of a node.
 * @type {Record<string, (node: any, put: (at: any, texts: readonly string[]) => void, source: string) => void>}
 */
const OPERATORS = {
  BinaryExpression: (node, put, source) => {
    const [left, right] = [
      source.slice(node.left.start, node.left.end),
      source.slice(node.right.start, node.right.end),
    ]
    put(
      node,
      (BINARY[node.operator] ?? []).map((other) => `${left} ${other} ${right}`),
    )
  },
  LogicalExpression: (node, put, source) => {
    const [left, right] = [
      source.slice(node.left.start, node.left.end),
      source.slice(node.right.start, node.right.end),
    ]
    put(node, [`((${left}) ${LOGICAL[node.operator]} (${right}))`])
  },
  UnaryExpression: (node, put, source) => {
    if (node.operator === '!' || node.operator === '-') {
      put(node, [source.slice(node.argument.start, node.argument.end)])
    }
  },
  UpdateExpression: (node, put, source) => {
    const other = node.operator === '++' ? '--' : '++'
    put(node, [source.slice(node.start, node.end).replace(node.operator, other)])
  },
  AssignmentExpression: (node, put, source) => {
    const other = ASSIGNED[node.operator]
    if (!other) return
    const [left, right] = [
      source.slice(node.left.start, node.left.end),
      source.slice(node.right.start, node.right.end),
    ]
    put(node, [`${left} ${other} ${right}`])
  },
  Literal: (node, put) => {
    if (typeof node.value === 'boolean') put(node, [`${!node.value}`])
    else if (typeof node.value === 'number') put(node, [`${otherNumber(node.value)}`])
    else if (typeof node.value === 'string') put(node, [node.value === '' ? '"mutant"' : '""'])
  },
  TemplateLiteral: (node, put) => put(node, ['""']),
  IfStatement: (node, put) => put(node.test, ['true', 'false']),
  ConditionalExpression: (node, put) => put(node.test, ['true', 'false']),
  WhileStatement: (node, put) => put(node.test, ['false']),
  ExpressionStatement: (node, put) => put(node, [';']),
  ContinueStatement: (node, put) => put(node, [';']),
  BreakStatement: (node, put) => put(node, [';']),
  ThrowStatement: (node, put) => put(node, [';']),
  ArrayExpression: (node, put) => {
    if (node.elements.length > 0) put(node, ['[]'])
  },
  ArrowFunctionExpression: (node, put) => {
    if (node.body.type !== 'BlockStatement') put(node.body, ['undefined'])
  },
  MemberExpression: (node, put, source) => {
    if (node.optional)
      put(node, [
        source.slice(node.start, node.end).replace(/\?\.(?=[^?]*$)/, node.computed ? '' : '.'),
      ])
    const other = node.computed ? undefined : METHODS[node.property.name]
    if (other) put(node.property, [other])
  },
  CallExpression: (node, put, source) => {
    const { callee } = node
    const isLeftOut = callee.type === 'MemberExpression' && LEFT_OUT.has(callee.property.name)
    if (isLeftOut) put(node, [source.slice(callee.object.start, callee.object.end)])
  },
}

/**
 * One more; of what is a time in ms, twice as much: a ms more is nothing.
 * @param {number} value
 */
const otherNumber = (value) => (value < 1_000 ? value + 1 : value * 2)

/** The names of all operators, as a mutant bears them. */
export const OPERATOR_NAMES = Object.keys(OPERATORS)

/**
 * Every mutant of a source text, in its order.
 * @param {string} file for its ending
 * @param {string} source
 * @returns {Mutant[]}
 */
export function mutantsOf(file, source) {
  /** @type {Mutant[]} */
  const mutants = []
  /** @param {any} node @param {any} parent */
  const visit = (node, parent) => {
    if (CLOTHES.has(node.type)) return visit(node.expression, parent)
    // Types are gone when the code runs.
    if (node.type.startsWith('TS') || node.type === 'ImportDeclaration') return undefined
    const isName = node.type === 'Literal' && (NAMES.has(parent?.type) || isKey(node, parent))
    /** @param {any} at @param {readonly string[]} texts */
    const put = (at, texts) => {
      const before = source.slice(at.start, at.end)
      const line = source.slice(0, at.start).split('\n').length
      for (const text of texts) {
        mutants.push({ start: at.start, end: at.end, text, operator: node.type, line, before })
      }
    }
    if (!isName) OPERATORS[node.type]?.(node, put, source)
    for (const child of childrenOf(node)) visit(child, node)
    return undefined
  }
  visit(parseSync(file, source).program, null)
  return mutants.filter(({ before, text }) => before !== text)
}

/** @param {any} node @param {any} parent */
const isKey = (node, parent) =>
  parent?.type === 'Property' && parent.key === node && parent.value !== node

/** @param {any} node @returns {any[]} */
function childrenOf(node) {
  return Object.entries(node)
    .filter(
      ([key]) =>
        key !== 'typeAnnotation' &&
        key !== 'returnType' &&
        key !== 'typeParameters' &&
        key !== 'typeArguments',
    )
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(
      (value) => typeof value === 'object' && value !== null && typeof value.type === 'string',
    )
}

/**
 * The text with a mutant in it.
 * @param {string} source
 * @param {Mutant} mutant
 */
export function mutated(source, { start, end, text }) {
  return source.slice(0, start) + text + source.slice(end)
}
