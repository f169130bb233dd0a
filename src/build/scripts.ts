import { build, type Rolldown } from 'vite'
import { en } from '../texts/en/common.ts'
import { ko } from '../texts/ko/common.ts'

/** The first look as one script, with the words it needs. */
export async function firstLookScript(): Promise<string> {
  const words = JSON.stringify({ en: en.status, ko: ko.status })
  return `window.relightStatusTexts=${words};${await inlineScript('src/app/firstLookEntry.ts')}`
}

/** A module and what it imports as the text of one script, to stand in a page. */
export async function inlineScript(input: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: {
        input,
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  const output = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput
  return output.output[0].code.trim()
}
