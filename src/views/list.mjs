// @ts-check

/**
 * The name of a view, and of the folder its code is in.
 * @typedef {'public' | 'recovery' | 'wall' | 'embed'} ViewName
 */

/**
 * All views, in the order in which tools list them. Pages, budgets and tests are generated from this list. The first view
 * is shown at unknown paths.
 */
export const VIEW_NAMES = /** @type {const} @satisfies {readonly ViewName[]} */ ([
  'public',
  'recovery',
  'wall',
  'embed',
])

/** @param {ViewName} name @returns {string} the path of its URL */
export const pathOf = (name) => (name === 'public' ? '/' : `/${name}/`)

/** @param {ViewName} name @returns {string} the file that the build writes for it */
export const pageOf = (name) => `${pathOf(name).slice(1)}index.html`
