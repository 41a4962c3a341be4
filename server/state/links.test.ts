import { DatabaseSync } from 'node:sqlite'
import { beforeEach, describe, expect, test } from 'vitest'
import { stateInMemory } from '#server/testing/test-app.ts'
import { openLinkPasses, type LinkPasses } from './link-passes.ts'
import { openLinks, type Links, type MadeLink, type NewLink } from './links.ts'
import { migrations } from './migrations.ts'
import { hashOfPassword, isPassword } from './secrets.ts'

const START = Date.parse('2026-05-15T12:00:00Z')
const HOUR = 3_600_000

let now: number
let database: DatabaseSync
let links: Links
let passes: LinkPasses

beforeEach(() => {
  now = START
  database = stateInMemory()
  links = openLinks(database, () => now)
  passes = openLinkPasses(database, () => now)
})

const input: NewLink = {
  name: 'For Ann',
  subject: { kind: 'client', id: 'harbour' },
  dates: null,
  expiresAt: null,
  password: null,
  hosts: [],
  createdBy: 'Bob',
}
const SOME_PASSWORD = Buffer.from('salt and hash')

test('a link is found by its token and by nothing else, and the token is nowhere in the file', () => {
  const { link, token } = links.add(input)
  expect(token).toMatch(/^sl_[\w-]{43}$/)
  expect(passes.byToken(token)).toEqual(link)
  expect(link).toMatchObject({ ...input, state: 'active', createdAt: START, lastUsedAt: null, uses: 0 })
  const flipped = token.slice(0, -2) + (token.at(-2) === 'A' ? 'B' : 'A') + token.slice(-1)
  for (const other of [flipped, token.slice(0, -1), `${token}A`, token.replace('sl_', 'sp_'), '', 'sl_']) {
    expect(passes.byToken(other), other).toBeUndefined()
    expect(passes.byPass(other), other).toBeUndefined()
  }
  const stored = JSON.stringify(database.prepare('SELECT * FROM link').all())
  expect(stored).not.toContain(token.slice(3))
})

test('dates, expiry and password are kept', () => {
  const dates = { from: '2026-05-01', to: '2026-05-31', zone: 'Europe/Berlin' }
  const { link } = links.add({ ...input, dates, expiresAt: START + HOUR, password: SOME_PASSWORD })
  expect(link).toMatchObject({ dates, expiresAt: START + HOUR })
  expect(Buffer.from(link.password!)).toEqual(SOME_PASSWORD)
})

test.each<NewLink['subject']>([
  { kind: 'organisation' },
  { kind: 'campaign', id: 'spring' },
  { kind: 'report', id: 'may', version: 2 },
])('what it shows is kept: %o', (subject) => {
  const { link, token } = links.add({ ...input, subject })
  expect(link.subject).toEqual(subject)
  expect(passes.byToken(token)?.subject).toEqual(subject)
})

describe('a link opens nothing', () => {
  test('from the moment at which it expires', () => {
    const { token } = links.add({ ...input, expiresAt: START + HOUR })
    now = START + HOUR - 1
    expect(passes.byToken(token)).toBeDefined()
    now = START + HOUR
    expect(passes.byToken(token)).toBeUndefined()
    expect(links.list()[0]?.state).toBe('expired')
  })

  test('while it is paused', () => {
    const { link, token } = links.add(input)
    expect(links.change(link.id, { paused: true })?.state).toBe('paused')
    expect(passes.byToken(token)).toBeUndefined()
    expect(links.change(link.id, { paused: false })?.state).toBe('active')
    expect(passes.byToken(token)?.id).toBe(link.id)
  })

  test('when it is revoked, which stays so', () => {
    const { link, token } = links.add(input)
    expect(links.revoke(link.id)).toBe(true)
    expect(passes.byToken(token)).toBeUndefined()
    expect(links.revoke(link.id)).toBe(false)
    expect(links.change(link.id, { paused: false })).toBeUndefined()
    expect(links.readdress(link.id)).toBeUndefined()
    expect(links.list()).toMatchObject([{ id: link.id, state: 'revoked' }])
  })

  test('under its old address when it has a new one', () => {
    const { link, token } = links.add(input)
    const made = links.readdress(link.id)!
    expect(passes.byToken(token)).toBeUndefined()
    expect(passes.byToken(made.token)?.id).toBe(link.id)
  })
})

test('a change leaves alone what it does not name', () => {
  const { link } = links.add({ ...input, expiresAt: START + HOUR, password: SOME_PASSWORD })
  const { password: _, ...renamed } = links.change(link.id, { name: 'For Zoë' })!
  expect(renamed).toMatchObject({ name: 'For Zoë', expiresAt: START + HOUR, state: 'active' })
  expect(links.change(link.id, { expiresAt: null, password: null })).toMatchObject({ expiresAt: null, password: null })
  expect(links.change('nothing', { name: 'No' })).toBeUndefined()
})

describe('a pass', () => {
  const withPassword = () => links.add({ ...input, password: SOME_PASSWORD })

  test('opens its link for twelve hours', () => {
    const { link } = withPassword()
    const pass = passes.give(link)!
    expect(pass).toMatch(/^sp_[\w-]{43}$/)
    expect(passes.byPass(pass)?.id).toBe(link.id)
    now = START + 12 * HOUR - 1
    expect(passes.byPass(pass)).toBeDefined()
    now = START + 12 * HOUR
    expect(passes.byPass(pass)).toBeUndefined()
    passes.give(link)
    expect(database.prepare('SELECT count(*) AS n FROM link_pass').get()).toEqual({ n: 1 })
  })

  test.each<[string, (id: string) => unknown]>([
    [
      'is paused, also when it goes on',
      (id) => links.change(id, { paused: true }) && links.change(id, { paused: false }),
    ],
    ['has another password', (id) => links.change(id, { password: Buffer.from('another') })],
    ['is revoked', (id) => links.revoke(id)],
    ['has a new address', (id) => links.readdress(id)],
  ])('is dead when the link %s', (_, end) => {
    const { link } = withPassword()
    const pass = passes.give(link)!
    end(link.id)
    expect(passes.byPass(pass)).toBeUndefined()
  })

  test('is dead while the link is expired', () => {
    const { link } = links.add({ ...input, password: SOME_PASSWORD, expiresAt: START + HOUR })
    const pass = passes.give(link)!
    now = START + HOUR
    expect(passes.byPass(pass)).toBeUndefined()
  })

  test('is not given for a password that has changed meanwhile', () => {
    const { link } = withPassword()
    links.change(link.id, { password: Buffer.from('another') })
    expect(passes.give(link)).toBeUndefined()
    links.revoke(link.id)
    expect(passes.give(links.list()[0]!)).toBeUndefined()
  })
})

test('openings are counted one by one, use is noted by the minute', () => {
  const { link, token } = links.add(input)
  passes.countUse(link.id)
  now = START + 59_999
  passes.noteUse(passes.byToken(token)!)
  expect(links.list()[0]).toMatchObject({ uses: 1, lastUsedAt: START })
  now = START + 60_000
  passes.noteUse(passes.byToken(token)!)
  passes.countUse(link.id)
  expect(links.list()[0]).toMatchObject({ uses: 2, lastUsedAt: START + 60_000 })
})

describe('how many links there may be', () => {
  const DAY = 24 * HOUR
  const inMail: NewLink = { ...input, subject: { kind: 'report', id: 'may', version: 1 }, inMail: true }

  function addMany(count: number, made: NewLink): MadeLink[] {
    database.exec('BEGIN')
    const all = Array.from({ length: count }, () => links.add(made))
    database.exec('COMMIT')
    return all
  }

  test('as many as a list can bear; revoked ones do not count', () => {
    const made = addMany(2000, input)
    expect(() => links.add(input)).toThrow('There are 2,000 links')
    links.revoke(made[0]!.link.id)
    expect(links.add(input).link.state).toBe('active')
    expect(() => links.add(input)).toThrow('There are 2,000 links')
  })

  test('expired ones do not count either, and come back where there is room', () => {
    const [first, second] = addMany(2000, { ...input, expiresAt: START + HOUR })
    expect(() => links.add(input)).toThrow('There are 2,000 links')
    now = START + HOUR
    addMany(1999, input)
    expect(links.change(first!.link.id, { expiresAt: null })?.state).toBe('active')
    expect(() => links.change(second!.link.id, { name: 'Later', expiresAt: null })).toThrow('There are 2,000 links')
    expect(links.find(second!.link.id)).toMatchObject({ name: 'For Ann', state: 'expired' })
    // What changes nothing about that is done.
    expect(links.change(second!.link.id, { name: 'Later' })?.name).toBe('Later')
    expect(links.change(first!.link.id, { paused: true })?.state).toBe('paused')
    expect(() => links.add(input)).toThrow('There are 2,000 links')
  })

  test('those in mails neither count nor are too many', () => {
    addMany(2001, inMail)
    addMany(2000, input)
    expect(() => links.add(input)).toThrow('There are 2,000 links')
    expect(links.add(inMail).link.state).toBe('active')
  })

  test('those in mails are gone 90 days after their end, others stay', () => {
    const expiresAt = START + 400 * DAY
    const byHand = links.add({ ...input, expiresAt }).link
    const over = links.add({ ...inMail, expiresAt }).link
    const revoked = links.add({ ...inMail, expiresAt }).link
    links.revoke(revoked.id)
    const later = links.add({ ...inMail, expiresAt: expiresAt + 1 }).link
    const forever = links.add({ ...inMail, expiresAt }).link
    links.change(forever.id, { expiresAt: null })
    now = START + 490 * DAY - 1
    links.add(input)
    expect(links.find(over.id)?.state).toBe('expired')
    now = START + 490 * DAY
    links.add(input)
    const kept = [byHand, over, revoked, later, forever].map(({ id }) => links.find(id)?.state)
    expect(kept).toEqual(['expired', undefined, undefined, 'expired', 'active'])
  })

  test('of those in mails the newest are listed, and those in frames; of a report all that show it', () => {
    const framed = links.add({ ...inMail, hosts: ['https://wiki.example.com'] }).link
    const other = links.add({ ...inMail, subject: { kind: 'report', id: 'april', version: 1 } }).link
    const byHand = links.add(input).link
    const [oldest, ...newest] = addMany(201, inMail).map(({ link }) => link)
    expect(links.list().map(({ id }) => id)).toEqual([...newest.toReversed().map(({ id }) => id), byHand.id, framed.id])
    expect(links.ofReport('april')).toEqual([other])
    expect(links.ofReport('may')).toHaveLength(202)
    expect(links.ofReport('may').at(-2)).toEqual(oldest)
    // The id of a client is not that of a report.
    expect(links.ofReport('harbour')).toEqual([])
  })
})

test('links that went along with mails before are known by their 400 days', () => {
  const at = migrations.findIndex((step) => step.includes('in_mail'))
  const older = new DatabaseSync(':memory:')
  for (const step of migrations.slice(0, at)) older.exec(step)
  const insert = older.prepare(
    `INSERT INTO link (id, name, kind, subject_id, version, hash, expires_at, created_by, created_at)
     VALUES (:id, 'A', :kind, 'may', 1, :hash, :end, 'Ann', ${START})`,
  )
  const days = (count: number) => START + count * 24 * HOUR
  for (const [id, kind, end] of [
    ['mail', 'report', days(400)],
    // Its end was reckoned a moment before it was made.
    ['slow mail', 'report', days(400) - 3],
    ['by hand', 'report', days(90)],
    ['forever', 'report', null],
    ['client', 'client', days(400)],
  ] as const) {
    insert.run({ id, kind, end, hash: Buffer.from(id) })
  }
  for (const step of migrations.slice(at)) older.exec(step)
  const known = openLinks(older, () => now)
    .list()
    .filter((link) => link.inMail)
  expect(known.map(({ id }) => id).toSorted()).toEqual(['mail', 'slow mail'])
})

test('passwords are kept with a salt of their own, and read in whichever way their characters are written', async () => {
  const [one, other] = await Promise.all([hashOfPassword('Zoë’s password'), hashOfPassword('Zoë’s password')])
  expect(one).not.toEqual(other)
  expect(one.toString('latin1')).not.toContain('password')
  expect(await isPassword('Zoe\u0308’s password', one)).toBe(true)
  expect(await isPassword('zoë’s password', one)).toBe(false)
})
