import { existsSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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

  it('and nothing else is taken for it', () => {
    const fail = () => {
      throw Object.assign(new Error('database disk image is malformed'), { code: 'ERR_SQLITE_ERROR', errcode: 11 })
    }
    expect(() => inDataFolder(above, fail)).toThrow('database disk image is malformed')
  })
})
