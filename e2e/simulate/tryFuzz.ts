export { playPayload, playPayloads } from './fuzz.ts'
