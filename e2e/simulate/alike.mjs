// @ts-check

/**
 * Mutants that no test can notice, because the code does the same with them: each with the reason. `line` is the
 * whole line without its indent, `before` and `text` what the mutant changes in it to what. One that fits no
 * mutant any more is an error.
 * @type {readonly { file: string, line: string, before: string, text: string, why: string }[]}
 */
export const ALIKE = []
