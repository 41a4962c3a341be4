import { chownSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { run, start, type Ended } from '#server/testing/program.ts'
import { programOf } from './program.ts'
import { runCommand } from './run.ts'

let folder: string
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'scanboard-usage-'))))
afterEach(() => vi.unstubAllEnvs())
afterAll(() => rmSync(folder, { recursive: true }))

const noData = () => Promise.reject(new Error('No scans are opened here.'))
const program = programOf(noData, noData)

/** What the program writes and ends with, in this process: one of its own takes half a second. */
async function type(line: string, env: Record<string, string> = {}): Promise<Ended> {
  for (const [name, value] of Object.entries({ SCANBOARD_DATA: join(folder, 'data'), ...env })) vi.stubEnv(name, value)
  const lines: Record<'stdout' | 'stderr', string[]> = { stdout: [], stderr: [] }
  const code = await runCommand(program, line === '' ? [] : line.split(' '), {
    out: (text) => void lines.stdout.push(text),
    note: (text) => void lines.stderr.push(text),
    progress: () => {},
  })
  const textOf = (written: string[]) => written.map((text) => `${text}\n`).join('')
  return { code, stdout: textOf(lines.stdout), stderr: textOf(lines.stderr) }
}

describe('help', () => {
  test.each(['', '--help', '-h', 'help', 'help --help'])('"%s" lists the commands', async (line) => {
    const { code, stdout, stderr } = await type(line)
    expect(code).toBe(0)
    for (const name of ['serve', 'import', 'demo', 'keys', 'doctor'])
      expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'))
    expect(stderr).toBe('')
  })

  test.each([
    ['serve --help', 'SCANBOARD_DATA'],
    ['import --help', '--preset PRESET'],
    ['demo --help', '--seed NUMBER'],
    ['keys --help', 'revoke'],
    ['doctor --help', 'SMLLR_API_KEY_FILE'],
    ['keys', 'revoke'],
    ['keys create --help', '--name NAME'],
    ['import --format csv --help', '--map COLUMN=NAME'],
    ['help serve', 'SCANBOARD_DATA'],
    ['help keys', 'revoke'],
    ['help keys create', '--name NAME'],
    ['help import --format', '--map COLUMN=NAME'],
  ])('"%s" tells of %s', async (line, text) => {
    const { code, stdout } = await type(line)
    expect(code).toBe(0)
    expect(stdout).toContain(text)
  })

  test.each(['--version', '-v'])('"%s" tells the version alone', async (line) => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(await type(line)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })

  test('nothing is made on the way', () => {
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('wrong usage ends with 2 and names what is right', () => {
  test.each([
    ['sevre', 'There is no command sevre. Did you mean serve?'],
    ['launch', 'There is no command launch. The commands are serve, import, demo, keys, doctor.'],
    ['--port 3', 'There is no option --port. The commands are serve, import, demo, keys, doctor.'],
    ['serve --port 3', 'There is no option --port. This command takes none.'],
    ['serve --version', 'There is no option --version. This command takes none.'],
    ['help sevre', 'There is no command sevre. Did you mean serve?'],
    ['help keys creat', 'There is no command creat. Did you mean create?'],
    ['help serve now', 'There is no command now below serve.'],
    ['serve now', 'serve takes no arguments.'],
    ['import', 'import needs at least one file: import FILE….'],
    ['import -', 'import reads no pipe, and "-" is one. Save what comes out of it to a file first.'],
    [
      'import a.csv /dev/fd/63',
      'import reads no pipe, and "/dev/fd/63" is one. Save what comes out of it to a file first.',
    ],
    ['import /dev/stdin', 'import reads no pipe, and "/dev/stdin" is one. Save what comes out of it to a file first.'],
    ['import a.csv --fromat csv', 'There is no option --fromat. Did you mean --format?'],
    ['import a.csv --preset bitli', '--preset is "bitli", but it must be one of bitly. Did you mean bitly?'],
    ['import a.csv --map qr_id', '--map is "qr_id", but it must be COLUMN=NAME, such as --map qr_id=code.'],
    [
      'import a.csv --map qr_ids=code',
      '--map names "qr_ids", which is no column of a scan. Allowed are scanned_at, qr_id, qr_title, short_url, destination_url, created_at, campaign_id, campaign_name, client_id, client_name, country, region, city, device, user_agent, referrer, visitor_id, scan_id. Did you mean qr_id?',
    ],
    [
      'import a.csv --map city=a --map city=b',
      '--map names city more than once, but it can be taken from one column only.',
    ],
    [
      'import a.csv --timezone Europe/Berlinn',
      '--timezone is "Europe/Berlinn", but it must be an IANA time zone, such as Europe/Berlin, or an offset, such as +02:00. Did you mean Europe/Berlin?',
    ],
    [
      'import a.csv --timezone +25:00',
      '--timezone is "+25:00", but it must be an IANA time zone, such as Europe/Berlin, or an offset, such as +02:00.',
    ],
    ['import a.csv --dates ymd', '--dates is "ymd", but it must be one of dmy, mdy.'],
    ['demo --scans many', '--scans is "many", but it must be a whole number from 1 to 1000000000.'],
    ['demo now', 'demo takes options only.'],
    ['doctor now', 'doctor takes no arguments.'],
    ['keys creat', 'There is no command creat. Did you mean create?'],
    ['keys revoke', 'revoke needs one key id, as keys list shows it.'],
    ['keys create --name a\nb', '--name must be a text of 1 to 100 characters in one line.'],
    ['keys create --name a\u001B[31m', '--name must be a text of 1 to 100 characters in one line.'],
  ])('%s', async (line, message) => {
    const { code, stdout, stderr } = await type(line)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.split('\n')[0]).toBe(message)
    expect(stderr).toMatch(/^See npm run scanboard -- .*--help\.$/m)
  })
})

describe('a failure ends with 1 and a sentence', () => {
  test('a wrong setting', async () => {
    const { code, stderr } = await type('serve', { PORT: 'x', HOST: 'a b' })
    expect(code).toBe(1)
    expect(stderr.trim().split('\n')).toEqual([
      'PORT is "x", but it must be a whole number from 0 to 65535 (0 takes any free port).',
      'HOST is "a b", but it must be a host name or address to listen on, such as 127.0.0.1, without a scheme or port.',
    ])
  })

  test('an address that others can reach, before anything is opened', async () => {
    const { code, stderr } = await type('serve', { HOST: '0.0.0.0' })
    expect(code).toBe(1)
    expect(stderr).toContain('set SCANBOARD_ACCESS to proxy')
    expect(readdirSync(folder)).toEqual([])
  })

  test('an examination without an account', async () => {
    const { code, stderr } = await type('doctor')
    expect(code).toBe(1)
    expect(stderr).toBe(
      'There is no key to examine. Set SMLLR_API_KEY, or SMLLR_API_KEY_FILE to a file that holds it.\n',
    )
  })

  test('a key that is not there, without repeating what may be a key', async () => {
    const { code, stderr } = await type('keys revoke sb_live_0123456789')
    expect(code).toBe(1)
    expect(stderr).toContain('No key has that id. keys list shows the ids.\n')
    expect(stderr).not.toContain('sb_live')
  })

  test('a damaged state, with its file', async () => {
    const data = join(folder, 'damaged')
    mkdirSync(data)
    writeFileSync(join(data, 'state.db'), 'This was a database before somebody wrote a letter into it.')
    const { code, stderr } = await type('keys list', { SCANBOARD_DATA: data })
    expect(code).toBe(1)
    expect(stderr).toContain(
      `${join(data, 'state.db')} is damaged: file is not a database. Stop the server, keep the file, `,
    )
  })

  test('what nobody foresaw, with a stack only when asked for', async () => {
    const plain = await type('demo')
    expect(plain.code).toBe(1)
    expect(plain.stderr).toContain('No scans are opened here. (SCANBOARD_LOG=debug shows where.)')
    expect(plain.stderr).not.toMatch(/^\s+at /m)
    expect((await type('demo', { SCANBOARD_LOG: 'debug' })).stderr).toMatch(/^\s+at /m)
  })
})

test('a file that the user may not read is refused with the reason', async () => {
  const service = process.getuid!() === 0 ? 65_534 : process.getuid!()
  const data = mkdtempSync(join(tmpdir(), 'scanboard-reader-'))
  const file = join(data, 'may.csv')
  writeFileSync(file, 'scanned_at,qr_id\n', { mode: 0o000 })
  if (process.getuid!() === 0) chownSync(data, service, service)
  const { code, stderr } = await run(['import', file], { SCANBOARD_DATA: data }, service)
  expect(code).toBe(1)
  expect(stderr).toContain(`"${file}" cannot be read: this user has no permission. Give it, or put a copy where`)
  rmSync(data, { recursive: true })
})

// Only root may make a folder of somebody else's, and be that one.
describe.runIf(process.getuid!() === 0)('a service in whose folder root has typed a command', () => {
  const service = 65_534

  test('tells whose files are in its way', async () => {
    const data = mkdtempSync(join(tmpdir(), 'scanboard-service-'))
    mkdirSync(join(data, 'warehouse', 'metadata'), { recursive: true, mode: 0o700 })
    for (const path of [data, join(data, 'warehouse')]) chownSync(path, service, service)
    const { code, stderr } = await run(['demo'], { SCANBOARD_DATA: data }, service)
    expect(code).toBe(1)
    expect(stderr).toContain(
      `something in it belongs to another user, such as root, and this user, whose folder it is,`,
    )
    expect(stderr).toContain(`sudo chown -R ${service} "${data}".`)
    rmSync(data, { recursive: true })
  })
})

describe('keys', () => {
  /** With the settings of a service forgotten, keys would be made for nobody. */
  const inFolder = () => `Data folder: ${join(folder, 'data')}\n`

  test('are shown once, listed by their last four characters, and revoked by id', async () => {
    const made = await type('keys create --name Portal')
    expect(made.code).toBe(0)
    // Alone on standard output, so that a script can take it.
    expect(made.stdout).toMatch(/^sb_live_[0-9A-Za-z]{32}\n$/)
    const id = /key_\w+/.exec(made.stderr)![0]
    expect(made.stderr).toContain(inFolder())

    const listed = await type('keys list')
    expect(listed.stdout).toContain(id)
    expect(listed.stdout).toContain('Portal')
    expect(listed.stdout).toContain(made.stdout.trim().slice(-4))
    expect(listed.stdout).not.toContain(made.stdout.trim())

    expect(await type(`keys revoke ${id}`)).toMatchObject({ code: 0, stderr: `${inFolder()}${id} is revoked.\n` })
    expect(await type(`keys revoke ${id}`)).toMatchObject({
      code: 0,
      stderr: `${inFolder()}${id} was revoked already.\n`,
    })
    expect((await type('keys list')).stdout.trim().split('\n').at(-1)).toMatch(/\d{4}-\d\d-\d\d \d\d:\d\d UTC$/)
  })
})

describe('the program itself', () => {
  const env = () => ({ SCANBOARD_DATA: join(folder, 'data') })

  test('writes results and notes apart, and ends with the code', async () => {
    expect(await run(['sevre'], env())).toEqual({
      code: 2,
      stdout: '',
      stderr: 'There is no command sevre. Did you mean serve?\nSee npm run scanboard -- --help.\n',
    })
    const made = await run(['keys', 'create'], env())
    expect(made.code).toBe(0)
    expect(made.stdout).toMatch(/^sb_live_\w+\n$/)
  })

  test('says nothing when whoever reads has seen enough', async () => {
    const reader = start(['--help'], env())
    reader.stopReading()
    expect(await reader.ended).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('finds files where they were typed, though npm runs it in the folder of its package', async () => {
    const typedIn = join(folder, 'logs')
    const npm = { npm_lifecycle_event: 'scanboard', INIT_CWD: typedIn }
    const { stderr } = await run(['import', 'may.csv'], { ...env(), ...npm })
    expect(stderr).toContain(`"${join(typedIn, 'may.csv')}"`)
  })
})
