import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DASHBOARD_BASE, EXTERNAL_BASE } from '#contract/bases.ts'
import { handOver } from '#server/control/hand-over.ts'
import type { Job } from '#server/control/job.ts'
import { controlSocketPath } from '#server/control/socket-path.ts'
import type { Body } from '#server/testing/test-app.ts'
import { run, start, type Program } from '#server/testing/program.ts'

const LOG = 'scanned_at,qr_id,qr_title\n2026-05-01T08:00:00Z,poster,Poster\n2026-05-02T09:00:00Z,poster,Poster\n'
const GROWN = `${LOG}2026-05-03T10:00:00Z,flyer,Flyer\n`
const MAY = '/summary?timeLineDate=2026-05-15'

let folder: string
let env: Record<string, string>
let server: Program
let address: string

/** Starts the server and resolves with its address, once it says it. */
async function serve(settings: Record<string, string>): Promise<[Program, string]> {
  const program = start(['serve'], { PORT: '0', ...settings })
  const [, url] = await program.until(/^Scanboard: (http:\S+)$/m)
  return [program, url!]
}

async function read(path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: Body }> {
  const answer = await fetch(address + path, { headers })
  return { status: answer.status, body: (await answer.json()) as Body }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scanboard-serve-'))
  env = { SCANBOARD_DATA: join(folder, 'data') }
  // As an operator makes it, and as an earlier version has left what is in it.
  mkdirSync(join(folder, 'data', 'warehouse'), { recursive: true })
  for (const path of ['data', 'data/warehouse']) chmodSync(join(folder, path), 0o755)
  writeFileSync(join(folder, 'scans.csv'), LOG)
  writeFileSync(join(folder, 'grown.csv'), GROWN)
  const imported = await run(['import', join(folder, 'scans.csv')], env)
  expect(imported, imported.stderr).toMatchObject({ code: 0 })
  ;[server, address] = await serve(env)
})
afterAll(async () => {
  server.kill('SIGKILL')
  await server.ended
  rmSync(folder, { recursive: true })
})

describe('a running server', () => {
  test('lets nobody else read what it has in the data folder, which is the operator’s', () => {
    const modeOf = (path: string) => statSync(path).mode & 0o777
    const data = env['SCANBOARD_DATA']!
    const names = readdirSync(data)
    expect(names).toEqual(expect.arrayContaining(['control.sock', 'owner.json', 'owner.lock', 'state.db', 'warehouse']))
    expect(names.filter((name) => (modeOf(join(data, name)) & 0o077) !== 0)).toEqual([])
    expect(modeOf(data)).toBe(0o755)
  })

  test('has what was imported before it started', async () => {
    expect((await read(`${DASHBOARD_BASE}${MAY}`)).body.data.totalScans).toBe(2)
    expect((await read('/readyz')).status).toBe(200)
  })

  test('takes keys that are made and revoked beside it', async () => {
    const made = await run(['keys', 'create'], env)
    const headers = { 'x-api-key': made.stdout.trim() }
    expect((await read(`${EXTERNAL_BASE}/qrs`, headers)).status).toBe(200)
    await run(['keys', 'revoke', /key_\w+/.exec(made.stderr)![0]], env)
    expect((await read(`${EXTERNAL_BASE}/qrs`, headers)).status).toBe(401)
  })

  test('does an import that is typed beside it, and the figures have it at once', async () => {
    const { code, stdout } = await run(['import', join(folder, 'grown.csv')], env)
    expect(code).toBe(0)
    expect(stdout).toContain('3 lines read, 1 scan imported, 2 already known')
    expect((await read(`${DASHBOARD_BASE}${MAY}`)).body.data.totalScans).toBe(3)
  })

  test('tells whoever typed the import what is wrong with the file', async () => {
    writeFileSync(join(folder, 'wrong.csv'), 'time,code\n1,2\n')
    const { code, stderr } = await run(['import', join(folder, 'wrong.csv')], env)
    expect(code).toBe(1)
    expect(stderr).toContain('scanned_at')
    expect((await run(['import', 'no-such-file.csv'], env)).stderr).toContain('no-such-file.csv')
  })

  test('ends an import of which no line is a scan as a failure, behind what was read', async () => {
    writeFileSync(join(folder, 'unreadable.csv'), 'scanned_at,qr_id\nsoon,poster\n')
    const { code, stdout, stderr } = await run(['import', join(folder, 'unreadable.csv')], env)
    expect(code).toBe(1)
    expect(stdout).toContain('unreadable.csv: 1 line read, 0 scans imported, 1 skipped.')
    expect(stderr).toContain('Not one line could be read as a scan')
    const both = await run(['import', join(folder, 'unreadable.csv'), join(folder, 'scans.csv')], env)
    expect(both.code).toBe(0)
    expect(both.stdout).toContain('All 2 files: 3 lines read, 0 scans imported, 2 already known, 1 skipped in')
  })

  test('is told whose the times of a log are, and says where most of it was skipped', async () => {
    // 1 June 2025 in Tokyo is still May in UTC; the other two are no times.
    writeFileSync(join(folder, 'tokyo.csv'), 'scanned_at,qr_id\n6/1/2025 8:00 AM,tokyo\nsoon,tokyo\nnever,tokyo\n')
    const file = join(folder, 'tokyo.csv')
    const { code, stdout, stderr } = await run(['import', file, '--timezone', 'Asia/Tokyo', '--dates', 'mdy'], env)
    expect(code).toBe(0)
    expect(stdout).toContain('3 lines read, 1 scan imported, 2 skipped.')
    expect(stderr).toContain('Warning: 2 of 3 lines were skipped, for the reasons above.')
    const may = MAY.replace('2026', '2025')
    expect((await read(`${DASHBOARD_BASE}${may}`)).body.data.totalScans).toBe(1)
  })

  test('keeps own scans from being replaced by the demo', async () => {
    const { code, stderr } = await run(['demo'], env)
    expect(code).toBe(1)
    expect(stderr).toContain('--force')
  })

  test('holds the data folder: a second server is told who has it', async () => {
    const { code, stderr } = await run(['serve'], { ...env, PORT: '0' })
    expect(code).toBe(1)
    expect(stderr).toContain(`process ${server.pid} (scanboard serve`)
  })

  test('holds the port: a server on another folder is told so', async () => {
    const { port } = new URL(address)
    const { code, stderr } = await run(['serve'], { SCANBOARD_DATA: join(folder, 'other'), PORT: port })
    expect(code).toBe(1)
    expect(stderr).toContain(`Port ${port} on 127.0.0.1 is in use`)
  })

  test.each(['SIGTERM', 'SIGINT'] as const)('ends in order on %s and can start again', async (signal) => {
    server.kill(signal)
    const { code, stderr } = await server.ended
    expect(code).toBe(0)
    expect(stderr).toContain('Shutting down')
    expect(existsSync(join(env['SCANBOARD_DATA']!, 'control.sock'))).toBe(false)
    ;[server, address] = await serve(env)
    expect((await read(`${DASHBOARD_BASE}${MAY}`)).body.data.totalScans).toBe(3)
  })

  test('stopped in an import, it tells whoever typed it to run it again, and has not failed', async () => {
    const lines = Array.from({ length: 300_000 }, (_, i) => `${1_700_000_000 + i},poster`)
    writeFileSync(join(folder, 'long.csv'), ['scanned_at,qr_id', ...lines, ''].join('\n'))
    const job: Job = { kind: 'import', files: [join(folder, 'long.csv')], map: {} }
    const stop = () => server.kill('SIGTERM')
    const path = controlSocketPath(env['SCANBOARD_DATA']!)
    // Once is enough: a second signal ends the process at once.
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>()
    void begun.then(stop)
    await expect(handOver(path, job, () => begin(), new AbortController().signal)).rejects.toThrow(
      'The server was stopped before the work was done. Run the command again to finish it.',
    )
    const { code, stderr } = await server.ended
    expect(code).toBe(0)
    expect(stderr).not.toMatch(/ error /)
    ;[server, address] = await serve(env)
  })

  test('killed outright, it leaves nothing that keeps the next one from starting', async () => {
    server.kill('SIGKILL')
    await server.ended
    ;[server, address] = await serve(env)
    const { code, stdout } = await run(['import', join(folder, 'grown.csv')], env)
    expect(code).toBe(0)
    expect(stdout).toContain('3 already known')
  })
})

describe('with a new folder', () => {
  let first: Record<string, string>
  beforeAll(() => (first = { SCANBOARD_DATA: join(folder, 'first'), PORT: '0', SCANBOARD_LOG: 'debug' }))

  test('it fills in the demo, takes no import meanwhile, is alive but not ready, and can be stopped', async () => {
    const program = start(['serve'], first)
    // As soon as it takes any work at all.
    await expect(handOverFirst(first['SCANBOARD_DATA']!)).rejects.toThrow('busy with another import or demo')
    const [, url] = await program.until(/Listening address=(\S+)/)
    await program.until(/^Filling in the demo organisation …$/m)
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    const ready = await fetch(`${url}/readyz`)
    expect(ready.status).toBe(503)
    expect(((await ready.json()) as Body).message).toContain('demo')
    program.kill('SIGTERM')
    const { code, stdout } = await program.ended
    expect(code).toBe(0)
    expect(stdout).not.toContain('Scanboard: http')
  })

  test('it fills in the demo anew where that was interrupted', async () => {
    const program = start(['serve'], first)
    const [, url] = await program.until(/Listening address=(\S+)/)
    await program.until(/^Filling in the demo organisation …$/m)
    // Killed with half of it there.
    while ((await scansOnPhones(`${url}${DASHBOARD_BASE}`)) === 0);
    program.kill('SIGKILL')
    await program.ended
  })

  test('that has been in use without scans it shows no invented figures, and says what to do', async () => {
    const { stdout: key } = await run(['keys', 'create'], first)
    const [program, url] = await serve(first)
    expect(await scansOnPhones(`${url}${EXTERNAL_BASE}`, { 'x-api-key': key.trim() })).toBe(0)
    program.kill('SIGTERM')
    const { stdout, stderr } = await program.ended
    expect(stdout).not.toContain('demo')
    expect(stderr).toContain('There are no scans in a data folder that has been in use, so it is served empty.')
  })
})

/** Hands an import to the server of the folder, in the first moment in which there is one. */
async function handOverFirst(data: string): Promise<void> {
  const job: Job = { kind: 'import', files: [join(folder, 'scans.csv')], map: {} }
  while (!(await handOver(controlSocketPath(data), job, () => {}, new AbortController().signal)));
}

/** Filtered, it is counted from the scans themselves, which are there before anything is added up. */
async function scansOnPhones(base: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  const answer = await fetch(`${base}/summary?period=year&device=Mobile`, { headers })
  expect(answer.status).toBe(200)
  return ((await answer.json()) as Body).data.totalScans
}
