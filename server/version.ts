import { readFileSync } from 'node:fs'

/** Version of Scanboard, as `package.json` has it. */
export const VERSION: string = readPackage().version

function readPackage(): { version: string } {
  return JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
}
