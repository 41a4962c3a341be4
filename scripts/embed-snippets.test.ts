/** The snippets that the builder shows are run as they are, and what they sign opens the embed. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EmbedClaims } from '#contract/embeds.ts'
import { readEmbedToken } from '#server/access/embed-tokens.ts'
import { openEmbeds } from '#server/state/embeds.ts'
import { stateInMemory } from '#server/testing/test-app.ts'
import { signingSnippet, type SigningLanguage } from '#src/embeds/snippets.ts'

const run = promisify(execFile)

/** How each is run, with what prints the token behind it. */
const RUNNERS: Readonly<Record<SigningLanguage, readonly [program: string, file: string, print: string]>> = {
  node: [process.execPath, 'token.mjs', 'process.stdout.write(scanboardToken())'],
  python: ['python3', 'token_snippet.py', 'print(scanboard_token(), end="")'],
  php: ['php', 'token.php', 'echo scanboard_token();'],
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scanboard-snippets-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const embeds = openEmbeds(stateInMemory(), Date.now)
const embed = embeds.add({ name: 'Portal', show: null, hosts: [], createdBy: '' })

async function tokenBy(language: SigningLanguage, claims: Pick<EmbedClaims, 'show' | 'locked'>): Promise<string> {
  const [program, name, print] = RUNNERS[language]
  const file = join(folder, name)
  const snippet = signingSnippet(language, { id: embed.id, claims, comment: 'For one visitor' })
  writeFileSync(file, `${snippet}\n${print}\n`)
  const { stdout } = await run(program, [file], { env: { ...process.env, SCANBOARD_EMBED_SECRET: embed.secret } })
  return stdout
}

async function isThere(program: string): Promise<boolean> {
  return run(program, ['--version']).then(
    () => true,
    () => false,
  )
}

describe.each(['node', 'python', 'php'] as const)('what is signed by %s', async (language) => {
  const [program] = RUNNERS[language]
  test.runIf(await isThere(program))('opens what it says', async () => {
    const locked = { from: '2026-05-01', to: '2026-05-31', zone: 'Europe/Berlin', country: 'DE', city: `K'öln "\\` }
    const token = await tokenBy(language, { show: { kind: 'client', id: 'o\'neill \\ "né"' }, locked })
    const now = Date.now()
    const visit = await readEmbedToken(embeds, token, { now, address: embed.id })
    if ('fault' in visit) throw new Error(`${visit.fault} ${visit.detail}`)
    expect(visit.scope).toMatchObject({ kind: 'client', id: 'o\'neill \\ "né"' })
    expect(visit.locked).toEqual(locked)
    expect(visit.expiresAt - now).toBeGreaterThan(590_000)
    expect(visit.expiresAt - now).toBeLessThanOrEqual(600_000)
  })
})
