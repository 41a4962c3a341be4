import { expect, test } from 'vitest'
import { blotOut, createLog, type LogOptions } from './log.ts'

const NOON = Date.parse('2026-05-15T12:00:00Z')

function linesOf(options: Partial<LogOptions>, write: (log: ReturnType<typeof createLog>) => void): string[] {
  const lines: string[] = []
  write(createLog({ level: 'info', format: 'text', clock: () => NOON, write: (line) => lines.push(line), ...options }))
  return lines
}

test('an event is one line with its time, its level and its facts', () => {
  const lines = linesOf({}, (log) => log.info('Opened\nthe folder', { folder: '/srv/my data', tables: 7 }))
  expect(lines).toEqual(['2026-05-15T12:00:00.000Z info  Opened the folder folder="/srv/my data" tables=7'])
})

test('as JSON an event is one object', () => {
  const lines = linesOf({ format: 'json' }, (log) => log.warn('Slow', { ms: 1200 }))
  expect(JSON.parse(lines[0]!)).toEqual({
    time: '2026-05-15T12:00:00.000Z',
    level: 'warn',
    message: 'Slow',
    ms: 1200,
  })
})

test('events below the level are not written', () => {
  const lines = linesOf({ level: 'warn' }, (log) => {
    log.debug('a')
    log.info('b')
    log.warn('c')
    log.error('d')
  })
  expect(lines).toHaveLength(2)
})

test('an error shows its stack only at level debug', () => {
  const error = new Error('no space left')
  expect(linesOf({}, (log) => log.error('Failed', { error }))[0]).toMatch(/Failed error="no space left"$/)
  expect(linesOf({ level: 'debug' }, (log) => log.error('Failed', { error }))[0]).toContain('log.test.ts')
})

test('what was thrown and is no error is written as its text', () => {
  const [line] = linesOf({ format: 'json' }, (log) => log.error('Failed', { error: null, cause: ['reset', 54], ms: 7 }))
  expect(JSON.parse(line!)).toMatchObject({ error: 'null', cause: "[ 'reset', 54 ]", ms: 7 })
})

test.each([
  ['sb_live_abcdefghijklmnopqrstuvwxyz012345', 'abcdef'],
  ['smllr_live_0123456789', '012345'],
  ['http://reader:hush@clickhouse:8123/scans', 'hush'],
])('%s is blotted out wherever it turns up', (secret, part) => {
  for (const format of ['text', 'json'] as const) {
    const lines = linesOf({ format }, (log) =>
      log.error(`Sent ${secret} along`, { header: `x=${secret}`, error: new Error(secret) }),
    )
    expect(lines[0]).toContain('Sent')
    expect(lines[0]).not.toContain(part)
  }
})

test('a secret that was told is blotted out whatever it looks like, also inside JSON and addresses', () => {
  const secret = 'pa"ss/wo\\rd'
  blotOut(secret)
  for (const format of ['text', 'json'] as const) {
    const lines = linesOf({ format, level: 'debug' }, (log) => {
      log.error(`Sent ${secret} along`, { header: secret, error: new Error(secret) })
      log.info('Asked', { url: `http://host/?key=${encodeURIComponent(secret)}`, text: `a ${secret} b` })
    })
    expect(lines.join('\n')).not.toMatch(/pa.{1,3}ss|wo.{1,3}rd/)
    expect(lines[0]).toContain('Sent … along')
  }
})
