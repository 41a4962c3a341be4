import { chownSync, existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inDataFolder, makeDataFolder } from './data-folder.ts'

let above: string
beforeEach(() => (above = mkdtempSync(join(tmpdir(), 'scanboard-folder-'))))
afterEach(() => rmSync(above, { recursive: true }))

describe('a data folder', () => {
  it('is made with those above it, for this user alone', () => {
    const folder = join(above, 'a', 'b')
    makeDataFolder(folder)
    makeDataFolder(folder)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
  })

  it('may be a link to a folder', () => {
    symlinkSync(above, join(above, 'link'))
    makeDataFolder(join(above, 'link', 'data'))
    expect(existsSync(join(above, 'data'))).toBe(true)
  })
})

describe('what keeps a data folder from being had is told with the setting', () => {
  it('a file in its place, or above it', () => {
    const file = join(above, 'file')
    writeFileSync(file, '')
    const wrong = `but ${file} is no folder. Set it to a folder, or to where one can be made.`
    expect(() => makeDataFolder(file)).toThrow(`SCANBOARD_DATA is "${file}", ${wrong}`)
    expect(() => makeDataFolder(join(file, 'data'))).toThrow(`SCANBOARD_DATA is "${join(file, 'data')}", ${wrong}`)
  })

  it('a link that leads nowhere', () => {
    const link = join(above, 'link')
    symlinkSync(join(above, 'gone'), link)
    expect(() => makeDataFolder(link)).toThrow(
      `SCANBOARD_DATA is "${link}", but ${link} is a link to what is not there.`,
    )
  })

  it.runIf(existsSync('/proc/self'))('a place that takes no folders, without trying for ever', () => {
    expect(() => makeDataFolder('/proc/scanboard/data')).toThrow(
      'SCANBOARD_DATA is "/proc/scanboard/data", but no folder can be made there.',
    )
  })

  // As the system and SQLite tell it: whoever runs the tests may be allowed everything.
  it.each([
    { code: 'EACCES', path: '/srv/scans' },
    { code: 'EPERM', path: '/srv/scans/state.db' },
    { code: 'EROFS', path: '/srv/scans' },
    { code: 'ERR_SQLITE_ERROR', errcode: 14 },
    { code: 'ERR_SQLITE_ERROR', errcode: 8 },
  ])('somebody else’s: %j', (fault) => {
    const fail = () => {
      throw Object.assign(new Error('Failed'), fault)
    }
    expect(() => inDataFolder('/srv/scans', fail)).toThrow(
      'SCANBOARD_DATA is "/srv/scans", but this user may not make it, or not open what is in it. Run the command as the ' +
        'user whose folder it is, or set it to a folder of your own.',
    )
  })

  it('somebody else’s, in a folder of this user’s own', () => {
    const fail = () => {
      throw Object.assign(new Error('Failed'), { code: 'EACCES' })
    }
    expect(() => inDataFolder(above, fail)).toThrow(
      `SCANBOARD_DATA is "${above}", but something in it belongs to another user, such as root, and this user, whose folder it ` +
        `is, may not open it. Give it back: sudo chown -R ${process.getuid!()} "${above}".`,
    )
  })

  it.each([{ code: 'ENOSPC' }, { code: 'EDQUOT' }, { code: 'ERR_SQLITE_ERROR', errcode: 13 }])(
    'no room: %j',
    (fault) => {
      const fail = () => {
        throw Object.assign(new Error('Failed'), fault)
      }
      expect(() => inDataFolder(above, fail)).toThrow(
        `SCANBOARD_DATA is "${above}", but its disk is full. Make room there`,
      )
    },
  )

  it('and nothing else is taken for it', () => {
    const fail = () => {
      throw Object.assign(new Error('database disk image is malformed'), { code: 'ERR_SQLITE_ERROR', errcode: 11 })
    }
    expect(() => inDataFolder(above, fail)).toThrow('database disk image is malformed')
  })
})

describe('root', () => {
  beforeEach(() => {
    // Whoever runs the tests is taken for root, and may be it.
    if (process.getuid!() === 0) chownSync(above, 65_534, 65_534)
    vi.spyOn(process, 'getuid').mockReturnValue(0)
  })
  afterEach(() => vi.restoreAllMocks())

  it('is kept from what it would spoil in a folder of another user, and told how to do it as that one', () => {
    expect(() => makeDataFolder(above)).toThrow(
      new RegExp(
        `^SCANBOARD_DATA is "${above}", which belongs to (\\S+): what root makes in it, \\1 could not open. Run the command as that ` +
          `user \\(docs/deploy.md#commands\\): sudo -u \\1 env SCANBOARD_DATA="${above}" npm run --silent scanboard -- `,
      ),
    )
  })
})

describe.runIf(process.getuid!() === 0)('root itself', () => {
  it('goes on in a folder of another user where it has begun', () => {
    chownSync(above, 65_534, 65_534)
    writeFileSync(join(above, 'owner.lock'), '')
    makeDataFolder(above)
    chownSync(join(above, 'owner.lock'), 65_534, 65_534)
    expect(() => makeDataFolder(above)).toThrow('belongs to')
  })
})
