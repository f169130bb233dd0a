export { CONTROLS } from './controls.ts'
export { PRODUCT } from './page.ts'
export { runWorld } from './run.ts'
