import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DASHBOARD_BASE } from '#contract/bases.ts'
import { systemClock } from '#server/clock.ts'
import { fixture } from '#server/sources/conformance/fixture.ts'
import { createStandIn, type StandIn } from '#server/sources/smllr/testing/stand-in.ts'
import { run, start, type Program } from '#server/testing/program.ts'
import type { Body } from '#server/testing/test-app.ts'

/** The fixture's scans are of the years 2025 and 2026. */
const TOTALS = `${DASHBOARD_BASE}/summary?period=year&timeLineDate=2026-05-15`
const REFUSAL = 'SMLLR_API_KEY or SMLLR_API_KEY_FILE is set, so all figures come from that SMLLR account'

let folder: string
let vendor: StandIn
let keyFile: string
let env: Record<string, string>
let server: Program
let address: string

async function serve(settings: Record<string, string>): Promise<[Program, string]> {
  const program = start(['serve'], { PORT: '0', ...settings })
  const [, url] = await program.until(/^Scanboard: (http:\S+)$/m)
  return [program, url!]
}

async function read(path: string): Promise<{ status: number; text: string; body: Body }> {
  const answer = await fetch(address + path)
  const text = await answer.text()
  return { status: answer.status, text, body: JSON.parse(text) as Body }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scanboard-account-'))
  vendor = await createStandIn({ organisation: fixture, clock: systemClock })
  keyFile = join(folder, 'key')
  writeFileSync(keyFile, `${vendor.key()}\n`)
  env = { SCANBOARD_DATA: join(folder, 'data'), SMLLR_API_KEY_FILE: keyFile, SMLLR_BASE_URL: vendor.url }
  ;[server, address] = await serve(env)
})
afterAll(async () => {
  server.kill('SIGKILL')
  await server.ended
  await vendor.close()
  rmSync(folder, { recursive: true })
})

describe('a server with an SMLLR key', () => {
  test('answers from the account, and says so', async () => {
    const scansOf2026 = fixture.scans.filter(({ at, bot }) => at.startsWith('2026') && !bot)
    const { status, body } = await read(TOTALS)
    expect(status).toBe(200)
    expect(body.data.totalScans).toBe(scansOf2026.length)
    expect((await read('/api/status')).body.data).toMatchObject({
      source: { kind: 'smllr', connection: { host: new URL(vendor.url).host, keyEnding: vendor.key().slice(-4) } },
    })
    expect((await read('/api/pulse')).body.data).toMatchObject({ everySeconds: 60 })
  })

  test('has filled in no demo and made no warehouse', () => {
    expect(server.output().stdout).not.toContain('demo')
    expect(readdirSync(env['SCANBOARD_DATA']!)).not.toContain('warehouse')
  })

  test.skipIf(!existsSync('/proc/self/maps'))('has not loaded the embedded engine', async () => {
    const libraries = (program: Program) => readFileSync(`/proc/${program.pid}/maps`, 'utf8')
    expect(libraries(server)).not.toContain('chdb')
    // What a server without a key has loaded, to know that it would be seen.
    const other = start(['serve'], { PORT: '0', SCANBOARD_DATA: join(folder, 'own') })
    await other.until(/^Filling in the demo organisation …$/m)
    expect(libraries(other)).toContain('chdb')
    other.kill('SIGKILL')
    await other.ended
  })

  test('holds the data folder: a second one would ask the vendor twice as often', async () => {
    const { code, stderr } = await run(['serve'], { ...env, PORT: '0' })
    expect(code).toBe(1)
    expect(stderr).toContain(`process ${server.pid} (scanboard serve`)
  })

  test.each(['import', 'demo'])('takes no %s, with the key or handed over without it', async (command) => {
    writeFileSync(join(folder, 'scans.csv'), 'scanned_at,qr_id\n2026-05-01T08:00:00Z,poster\n')
    const args = command === 'import' ? [command, join(folder, 'scans.csv')] : [command]
    for (const settings of [env, { SCANBOARD_DATA: env['SCANBOARD_DATA']! }]) {
      const { code, stdout, stderr } = await run(args, settings)
      expect(code).toBe(1)
      expect(stdout).toBe('')
      expect(stderr).toContain(REFUSAL)
      expect(stderr).toContain('unset it (for a running server too) and run the command again.')
    }
  })

  test('goes on with a new key without a restart, when the file has it', async () => {
    const key = vendor.rotateKey()
    writeFileSync(keyFile, key)
    await server.until(/The SMLLR key has changed ending=(\w+)/)
    const asked = vendor.requests().length
    expect((await read(`${DASHBOARD_BASE}/qr/${fixture.codes[0]!.id}`)).status).toBe(200)
    expect(vendor.requests().slice(asked)).toContainEqual(expect.objectContaining({ status: 200 }))
  })

  test('ends in order, answers the same when it starts again, and never told its key', async () => {
    const before = await read(TOTALS)
    server.kill('SIGTERM')
    const { code, stdout, stderr } = await server.ended
    expect(code).toBe(0)
    ;[server, address] = await serve({ ...env, SCANBOARD_LOG: 'debug' })
    const after = await read(TOTALS)
    expect(after.body.data).toEqual(before.body.data)
    const told = [stdout, stderr, ...Object.values(server.output()), after.text, (await read('/api/status')).text]
    expect(told.join('\n')).not.toContain(vendor.key())
    expect(told.join('\n')).not.toContain('smllr_live_')
  })
})

describe('doctor', () => {
  let settings: Record<string, string>
  let own: StandIn

  beforeAll(async () => {
    own = await createStandIn({ organisation: fixture, clock: systemClock })
    settings = { SMLLR_BASE_URL: own.url, SMLLR_API_KEY: own.key() }
  })
  afterAll(() => own.close())

  test('ends with 0 when all is well, says what it found, and never its key', async () => {
    const { code, stdout, stderr } = await run(['doctor'], settings)
    expect(code, stdout).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toContain(`good  Key            SMLLR takes the key that ends in ${own.key().slice(-4)}.`)
    expect(stdout).toMatch(/^good {2}\/campaign\/:id {2}All documented fields are there\.$/m)
    expect(stdout).not.toContain(own.key())
  })

  test('ends with 1 when something has to be mended', async () => {
    const { code, stdout, stderr } = await run(['doctor'], { ...settings, SMLLR_API_KEY: 'smllr_live_of-yesterday' })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^BAD {3}Key {12}SMLLR refused the key\./m)
    expect(stderr).toBe('1 of these has to be mended.\n')
  })
})

test('a key file that is not there stops the start with a sentence', async () => {
  const settings = { SCANBOARD_DATA: join(folder, 'none'), SMLLR_API_KEY_FILE: join(folder, 'no-key') }
  const { code, stderr } = await run(['serve'], settings)
  expect(code).toBe(1)
  expect(stderr).toMatch(/^SMLLR_API_KEY_FILE cannot be read: ENOENT.*\n$/)
})
