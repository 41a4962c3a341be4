/** What docs/embedding.md tells hosts to write, run as it stands there, and read as the server reads it. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { ROOT } from './run.ts'

const text = readFileSync(`${ROOT}docs/embedding.md`, 'utf8')

function example(language: string): string {
  const found = new RegExp(`<!-- example: ${language} -->\\n\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1]
  if (found === undefined) throw new Error(`docs/embedding.md has no example in ${language}.`)
  return found
}

const SECRET = 'a secret with ü in it, of some length'
const CLAIMS = { show: { kind: 'client', id: 'lark' }, locked: { country: 'DE' } }

const RUNS = [
  {
    name: 'node',
    command: process.execPath,
    args: (code: string) => ['--input-type=module', '-e', code],
    call: `console.log(scanboardToken('em_1', ${JSON.stringify(SECRET)}, ${JSON.stringify(CLAIMS)}))`,
  },
  {
    name: 'python',
    command: 'python3',
    args: (code: string) => ['-c', code],
    call: `print(scanboard_token("em_1", ${JSON.stringify(SECRET)}, ${JSON.stringify(CLAIMS)}))`,
  },
  {
    name: 'php',
    command: 'php',
    args: (code: string) => ['-r', code],
    call: `echo scanboard_token('em_1', ${JSON.stringify(SECRET)}, json_decode('${JSON.stringify(CLAIMS)}', true));`,
  },
]

describe.each(RUNS)('$name', ({ name, command, args, call }) => {
  // Not every machine has each of them.
  const isThere = spawnSync(command, ['--version']).error === undefined
  test.runIf(isThere)('signs what is taken', async () => {
    const { stdout, stderr } = spawnSync(command, args(`${example(name)}\n${call}`), { encoding: 'utf8' })
    expect(stderr).toBe('')
    const { payload, protectedHeader } = await jwtVerify(stdout.trim(), new TextEncoder().encode(SECRET), {
      algorithms: ['HS256'],
    })
    expect(protectedHeader).toMatchObject({ alg: 'HS256', kid: 'em_1' })
    expect(payload).toMatchObject(CLAIMS)
    expect(Math.abs(payload.exp! - Date.now() / 1000 - 300)).toBeLessThan(60)
  })
})
