import { expect, test } from 'vitest'
import { ConfigError, readConfig, requireGuardedHost, type Environment } from './config.ts'

function faultOf(environment: Environment): string {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return 'no fault'
}

test('with nothing set, Scanboard listens on port 4310 of this machine and keeps its data in ./data', () => {
  expect(readConfig({})).toEqual({
    port: 4310,
    host: '127.0.0.1',
    dataFolder: `${process.cwd()}/data`,
    clickhouseUrl: undefined,
    allowOpenAccess: false,
    checkAnswers: false,
    logLevel: 'info',
    logFormat: 'text',
    warnings: [],
  })
})

test('a variable that is set to nothing counts as not set', () => {
  expect(readConfig({ PORT: '', HOST: '' })).toMatchObject({ port: 4310, host: '127.0.0.1' })
})

test.each([
  ['PORT', '99999', 'PORT is "99999", but it must be a whole number from 0 to 65535 (0 takes any free port).'],
  ['PORT', '43x', 'PORT is "43x", but it must be a whole number from 0 to 65535 (0 takes any free port).'],
  [
    'HOST',
    'http://localhost',
    'HOST is "http://localhost", but it must be a host name or address to listen on, such as 127.0.0.1, without a scheme or port.',
  ],
  ['SCANBOARD_ALLOW_OPEN_ACCESS', 'true', 'SCANBOARD_ALLOW_OPEN_ACCESS is "true", but it must be yes or no.'],
  ['SCANBOARD_LOG', 'loud', 'SCANBOARD_LOG is "loud", but it must be one of error, warn, info, debug.'],
  ['SCANBOARD_LOG_FORMAT', 'xml', 'SCANBOARD_LOG_FORMAT is "xml", but it must be one of text, json.'],
])('%s=%s is refused with what is allowed', (name, value, message) => {
  expect(faultOf({ [name]: value })).toBe(message)
})

test('a wrong CLICKHOUSE_URL is refused without repeating the password in it', () => {
  const message = faultOf({ CLICKHOUSE_URL: 'clickhouse://reader:hush@host' })
  expect(message).toBe(
    'CLICKHOUSE_URL (not shown, for it may hold a password) must be the http or https address of a ClickHouse server, such as http://localhost:8123.',
  )
})

test('all faults are told at once', () => {
  expect(faultOf({ PORT: 'x', SCANBOARD_LOG: 'y', HOST: 'a b' }).split('\n')).toHaveLength(3)
})

test('a misspelt setting is ignored with the name that was probably meant', () => {
  expect(readConfig({ SCANBOARD_DAAT: '/srv' }).warnings).toEqual([
    'SCANBOARD_DAAT is not a setting of Scanboard and is ignored. Did you mean SCANBOARD_DATA?',
  ])
  expect(readConfig({ SCANBOARD_COLOUR: 'red' }).warnings).toEqual([
    'SCANBOARD_COLOUR is not a setting of Scanboard and is ignored.',
  ])
})

test.each(['127.0.0.1', '127.8.9.1', 'localhost', '::1'])('%s needs no permission to be served', (host) => {
  expect(() => requireGuardedHost({ host, allowOpenAccess: false })).not.toThrow()
})

test.each(['0.0.0.0', '::', '192.168.1.5', 'localhost.example.com', '127.0.0.1.example.com'])(
  '%s is refused unless open access is allowed outright',
  (host) => {
    expect(() => requireGuardedHost({ host, allowOpenAccess: false })).toThrow(/SCANBOARD_ALLOW_OPEN_ACCESS=yes/)
    expect(() => requireGuardedHost({ host, allowOpenAccess: true })).not.toThrow()
  },
)

test('an IPv6 host may stand in brackets', () => {
  expect(readConfig({ HOST: '[::1]' }).host).toBe('::1')
})
