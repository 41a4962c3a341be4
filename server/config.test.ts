import { describe, expect, test } from 'vitest'
import { ConfigError, folderOfCaller, readConfig, requireGuardedHost, type Environment } from './config.ts'

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
    smllr: undefined,
    access: { mode: 'open' },
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
  [
    'HOST',
    '127.0.0.1:80',
    'HOST is "127.0.0.1:80", but it must be a host name or address to listen on, such as 127.0.0.1, without a scheme or port.',
  ],
  [
    'HOST',
    '[::1]:80',
    'HOST is "[::1]:80", but it must be a host name or address to listen on, such as 127.0.0.1, without a scheme or port.',
  ],
  ['SCANBOARD_CHECK_ANSWERS', 'true', 'SCANBOARD_CHECK_ANSWERS is "true", but it must be yes or no.'],
  ['SCANBOARD_ACCESS', 'closed', 'SCANBOARD_ACCESS is "closed", but it must be one of open, proxy, oidc.'],
  ['SCANBOARD_LOG', 'loud', 'SCANBOARD_LOG is "loud", but it must be one of error, warn, info, debug.'],
  ['SCANBOARD_LOG_FORMAT', 'xml', 'SCANBOARD_LOG_FORMAT is "xml", but it must be one of text, json.'],
])('%s=%s is refused with what is allowed', (name, value, message) => {
  expect(faultOf({ [name]: value })).toBe(message)
})

test('a data folder whose path is a pattern is refused, but for an engine or an account elsewhere', () => {
  const folder = { SCANBOARD_DATA: '/srv/x{1,2}/data' }
  expect(faultOf(folder)).toBe(
    'The data folder is "/srv/x{1,2}/data", but *, ?, { and } must not stand in its path. Rename it, or set SCANBOARD_DATA to another one.',
  )
  expect(faultOf({ ...folder, CLICKHOUSE_URL: 'http://localhost:8123' })).toBe('no fault')
  expect(faultOf({ ...folder, SMLLR_API_KEY: 'smllr_live_0123456789' })).toBe('no fault')
})

test('a wrong CLICKHOUSE_URL is refused without repeating the password in it', () => {
  const message = faultOf({ CLICKHOUSE_URL: 'clickhouse://reader:hush@host' })
  expect(message).toBe(
    'CLICKHOUSE_URL (not shown, for it may hold a password) must be the http or https address of a ClickHouse server, such as http://localhost:8123.',
  )
})

test('a CLICKHOUSE_URL of which a part would be lost or misread is refused with how to write it', () => {
  const server = 'http://reader:hush@host:8123'
  for (const url of [
    'http://reader:100%@host:8123/scans',
    `${server}/scans/more`,
    `${server}/scans?readonly=1`,
    `${server}/scans#top`,
    `${server}/sc%ZZans`,
  ]) {
    const message = faultOf({ CLICKHOUSE_URL: url })
    expect(message).toMatch(
      /^CLICKHOUSE_URL \(not shown.*must be http:\/\/USER:PASSWORD@HOST:PORT\/DATABASE.*% is written as %25/,
    )
    expect(message).not.toMatch(/hush|100/)
  }
  for (const url of [server, `${server}/`, `${server}/scans`, `${server}/scans/`, 'https://reader:100%25@host/scans']) {
    expect(faultOf({ CLICKHOUSE_URL: url })).toBe('no fault')
  }
})

describe('an SMLLR key', () => {
  const key = 'smllr_live_0123456789'

  test('connects to the vendor, asked 60 times a minute and looked at once a minute', () => {
    expect(readConfig({ SMLLR_API_KEY: `${key}\n` }).smllr).toEqual({
      key: { value: key },
      baseUrl: 'https://www.smllr.app/api/v1/external/reporting',
      requestsPerMinute: 60,
      timezoneSign: 'js',
      pulseSeconds: 60,
      settleHours: 48,
      archiveDays: 400,
    })
  })

  test('may stand in a file', () => {
    expect(readConfig({ SMLLR_API_KEY_FILE: 'key.txt' }).smllr?.key).toEqual({ file: `${process.cwd()}/key.txt` })
  })

  test('is in no fault', () => {
    const fault = faultOf({ SMLLR_API_KEY: 'two words' })
    expect(fault).toBe(
      'SMLLR_API_KEY (not shown, for it is a secret) must be a key of 8 to 500 characters without spaces, such as smllr_live_….',
    )
    expect(faultOf({ SMLLR_API_KEY: key, PORT: 'x', SMLLR_BASE_URL: `https://${key}@smllr.app/` })).not.toContain(key)
  })

  test('is given once', () => {
    expect(faultOf({ SMLLR_API_KEY: key, SMLLR_API_KEY_FILE: 'key.txt' })).toBe(
      'SMLLR_API_KEY and SMLLR_API_KEY_FILE are both set, and only one of them can be the key. Unset one of the two.',
    )
  })

  test('and a ClickHouse server cannot both be the source', () => {
    const fault = (name: string) => faultOf({ [name]: key, CLICKHOUSE_URL: 'http://reader:hush@localhost:8123' })
    expect(fault('SMLLR_API_KEY')).toBe(
      'SMLLR_API_KEY and CLICKHOUSE_URL are both set, but figures come from one source: an SMLLR account or a warehouse. Unset one of the two.',
    )
    expect(fault('SMLLR_API_KEY_FILE')).toMatch(/^SMLLR_API_KEY_FILE and CLICKHOUSE_URL are both set/)
  })

  test.each([
    'https://smllr.example.com/api',
    'https://smllr.example.com/api//',
    'http://127.0.0.1:4999/api',
    'http://[::1]:4999',
    'http://localhost/api',
  ])('travels to %s', (url) => {
    expect(readConfig({ SMLLR_API_KEY: key, SMLLR_BASE_URL: url }).smllr?.baseUrl).toBe(url.replace(/\/+$/, ''))
  })

  test.each([
    'http://smllr.example.com/api',
    'http://127.0.0.1.example.com/api',
    'https://reader:hush@smllr.example.com/api',
    'https://smllr.example.com/api?key=hush',
    'https://smllr.example.com/api#hush',
    'ftp://127.0.0.1/api',
    'smllr.example.com',
  ])('never travels to %s', (url) => {
    const fault = faultOf({ SMLLR_API_KEY: key, SMLLR_BASE_URL: url })
    expect(fault).toContain('SMLLR_BASE_URL (not shown, for it may hold a password) must be the https address')
    expect(fault).not.toContain('hush')
  })

  test.each([
    ['SMLLR_REQUESTS_PER_MINUTE', '9', 'a whole number from 10 to 6000'],
    ['SMLLR_REQUESTS_PER_MINUTE', '1e2', 'a whole number from 10 to 6000'],
    ['SMLLR_TIMEZONE_SIGN', 'west', 'js (minutes to add'],
    ['SCANBOARD_PULSE_SECONDS', '14', '0 (no looks), or a whole number from 15 to 240'],
    ['SCANBOARD_PULSE_SECONDS', '241', '0 (no looks), or a whole number from 15 to 240'],
    ['SCANBOARD_SETTLE_HOURS', '0', 'a whole number from 1 to 720'],
    ['SCANBOARD_ARCHIVE_DAYS', '29', 'a whole number from 30 to 3650'],
  ])('with %s=%s is refused with what is allowed', (name, value, rule) => {
    expect(faultOf({ SMLLR_API_KEY: key, [name]: value })).toContain(`${name} is "${value}", but it must be ${rule}`)
  })

  test('can be used without looks', () => {
    expect(readConfig({ SMLLR_API_KEY: key, SCANBOARD_PULSE_SECONDS: '0' }).smllr?.pulseSeconds).toBe(0)
  })

  test('that is missing or misspelt makes what belongs to it useless, and that is said', () => {
    expect(readConfig({ SMLLR_API_KYE: key, SMLLR_TIMEZONE_SIGN: 'east' }).warnings).toEqual([
      'SMLLR_API_KYE is not a setting of Scanboard and is ignored. Did you mean SMLLR_API_KEY?',
      'SMLLR_TIMEZONE_SIGN is ignored: without SMLLR_API_KEY or SMLLR_API_KEY_FILE, SMLLR is not asked.',
    ])
  })
})

test('all faults are told at once', () => {
  expect(faultOf({ PORT: 'x', SCANBOARD_LOG: 'y', HOST: 'a b' }).split('\n')).toHaveLength(3)
})

test('a misspelt setting is ignored with the name that was probably meant', () => {
  expect(readConfig({ SCANBOARD_DAAT: '/srv' }).warnings).toEqual([
    'SCANBOARD_DAAT is not a setting of Scanboard and is ignored. Did you mean SCANBOARD_DATA?',
  ])
  expect(readConfig({ SCANBOARD_PORT: '8080' }).warnings).toEqual([
    'SCANBOARD_PORT is not a setting of Scanboard and is ignored. Did you mean PORT?',
  ])
  expect(readConfig({ SCANBOARD_COLOUR: 'red' }).warnings).toEqual([
    'SCANBOARD_COLOUR is not a setting of Scanboard and is ignored.',
  ])
})

describe('who may come in', () => {
  const proxy = { SCANBOARD_ACCESS: 'proxy', SCANBOARD_ADMINS: 'ann', SCANBOARD_PROXY_ADDRESSES: '10.0.0.0/8, ::1' }
  const access = (environment: Environment) => {
    const { access } = readConfig(environment)
    if (access.mode !== 'proxy') throw new Error('not a proxy')
    return access
  }

  test.each(['127.0.0.1', '127.8.9.1', 'localhost', '::1'])('%s is served without sign-on', (host) => {
    expect(() => requireGuardedHost(readConfig({ HOST: host }))).not.toThrow()
  })

  test.each(['0.0.0.0', '::', '192.168.1.5', 'localhost.example.com', '127.0.0.1.example.com'])(
    '%s is refused until somebody signs people in',
    (host) => {
      expect(() => requireGuardedHost(readConfig({ HOST: host }))).toThrow(/SCANBOARD_ACCESS to proxy/)
      expect(() => requireGuardedHost(readConfig({ HOST: host, ...proxy }))).not.toThrow()
    },
  )

  test('a proxy is told by its address, one or of a network, also as IPv6 sockets write it', () => {
    const { isProxy } = access(proxy)
    expect(['10.1.2.3', '::ffff:10.255.0.1', '::1'].map(isProxy)).toEqual([true, true, true])
    expect(['11.0.0.1', '127.0.0.1', '::2', '::ffff:11.0.0.1', '', 'proxy'].map(isProxy)).toEqual(Array(6).fill(false))
  })

  test('everybody who is signed in may look, unless the lists say otherwise', () => {
    expect(access(proxy).roles).toEqual({ admins: ['ann'], managers: [], viewers: ['*'] })
    const listed = access({ ...proxy, SCANBOARD_MANAGERS: 'group:sales,bob@x.org', SCANBOARD_VIEWERS: 'group:staff' })
    expect(listed.roles).toEqual({ admins: ['ann'], managers: ['group:sales', 'bob@x.org'], viewers: ['group:staff'] })
  })

  test('a list of viewers that is set and empty lets nobody in by it', () => {
    for (const nobody of ['', ' ']) {
      expect(access({ ...proxy, SCANBOARD_VIEWERS: nobody, SCANBOARD_MANAGERS: nobody }).roles).toEqual({
        admins: ['ann'],
        managers: [],
        viewers: [],
      })
    }
  })

  test.each([
    [{ ...proxy, SCANBOARD_ADMINS: '' }, /SCANBOARD_ADMINS must say who may do everything/],
    [{ ...proxy, SCANBOARD_VIEWERS: ',' }, /must be names between commas, without an empty one/],
    [{ SCANBOARD_ACCESS: 'proxy' }, /SCANBOARD_ADMINS must say who may do everything/],
    [{ ...proxy, SCANBOARD_PROXY_ADDRESSES: '' }, /SCANBOARD_PROXY_ADDRESSES must say from which addresses/],
    [{ ...proxy, SCANBOARD_PROXY_ADDRESSES: '10.0.0.0/33' }, /must be addresses between commas, or networks/],
    [{ ...proxy, SCANBOARD_PROXY_ADDRESSES: 'proxy.local' }, /must be addresses between commas, or networks/],
    [{ ...proxy, SCANBOARD_ADMINS: 'ann,,bob' }, /must be names between commas, without an empty one/],
    [{ ...proxy, SCANBOARD_PROXY_USER_HEADER: 'a b' }, /must be the name of a header, such as Remote-User/],
  ])('%j is refused with what is allowed', (environment, message) => {
    expect(faultOf(environment)).toMatch(message)
  })
})

describe('a provider of OpenID Connect', () => {
  const oidc = {
    SCANBOARD_ACCESS: 'oidc',
    SCANBOARD_ADMINS: 'ann',
    SCANBOARD_URL: 'https://scans.example.org/',
    SCANBOARD_OIDC_ISSUER: 'https://login.example.org/realms/house',
    SCANBOARD_OIDC_CLIENT_ID: 'scanboard',
    SCANBOARD_OIDC_CLIENT_SECRET: 'hush-hush\n',
  }

  test('signs in whom a list names, for half a day', () => {
    expect(readConfig(oidc).access).toEqual({
      mode: 'oidc',
      roles: { admins: ['ann'], managers: [], viewers: [] },
      publicUrl: 'https://scans.example.org',
      issuer: new URL('https://login.example.org/realms/house'),
      clientId: 'scanboard',
      clientSecret: { value: 'hush-hush' },
      clientAuth: 'basic',
      scopes: 'openid profile email',
      idClaim: undefined,
      groupsClaim: 'groups',
      sessionHours: 12,
    })
    expect(() => requireGuardedHost(readConfig({ HOST: '0.0.0.0', ...oidc }))).not.toThrow()
  })

  test.each([
    [{ SCANBOARD_ADMINS: '' }, /SCANBOARD_ADMINS must say who may do everything/],
    [{ SCANBOARD_URL: '' }, /SCANBOARD_URL must say the address under which people reach Scanboard/],
    [{ SCANBOARD_URL: 'http://scans.example.org' }, /must be the https address under which people reach Scanboard/],
    [{ SCANBOARD_URL: 'https://example.org/scans' }, /without a path/],
    [{ SCANBOARD_OIDC_ISSUER: '' }, /SCANBOARD_OIDC_ISSUER must say the address of the provider/],
    [{ SCANBOARD_OIDC_ISSUER: 'http://login.example.org' }, /must be the https address of the provider/],
    [
      { SCANBOARD_OIDC_ISSUER: 'https://login.microsoftonline.com/common/v2.0' },
      /must be that of your own tenant: this one signs in everybody who has a Microsoft account/,
    ],
    [{ SCANBOARD_OIDC_CLIENT_ID: '' }, /SCANBOARD_OIDC_CLIENT_ID must say what the provider calls Scanboard/],
    [{ SCANBOARD_OIDC_CLIENT_SECRET: '' }, /SCANBOARD_OIDC_CLIENT_SECRET must hold the secret/],
    [{ SCANBOARD_OIDC_CLIENT_SECRET_FILE: '/run/secret' }, /are both set, and only one of them can be the secret/],
    [{ SCANBOARD_OIDC_CLIENT_AUTH: 'jwt' }, /must be basic or post/],
    [{ SCANBOARD_OIDC_SCOPES: 'profile email' }, /with openid among them/],
    [{ SCANBOARD_SESSION_HOURS: '0' }, /must be a whole number of hours from 1 to 720/],
    [{ SCANBOARD_SESSION_HOURS: '721' }, /must be a whole number of hours from 1 to 720/],
  ])('%j is refused with what is allowed', (environment, message) => {
    expect(faultOf({ ...oidc, ...environment })).toMatch(message)
  })

  test('has a secret that no message repeats', () => {
    const fault = faultOf({ ...oidc, SCANBOARD_OIDC_CLIENT_SECRET: 'hüsh' })
    expect(fault).toBe(
      'SCANBOARD_OIDC_CLIENT_SECRET (not shown, for it is a secret) must be 1 to 500 plain characters.',
    )
  })
})

describe('a mail server', () => {
  const mail = {
    SCANBOARD_SMTP_URL: 'smtp://reports%40example.org:p%40ss%2Fword@mail.example.org',
    SCANBOARD_MAIL_FROM: 'Scan reports <reports@example.org>',
  }

  test('is asked with TLS, or not at all', () => {
    expect(readConfig(mail).mail).toEqual({
      host: 'mail.example.org',
      port: 587,
      tls: 'required',
      login: { user: 'reports@example.org', password: 'p@ss/word' },
      from: { name: 'Scan reports', address: 'reports@example.org' },
    })
    expect(readConfig({ ...mail, SCANBOARD_SMTP_TLS: 'off' }).mail).toMatchObject({ tls: 'off' })
    expect(readConfig({ ...mail, SCANBOARD_SMTP_URL: 'smtps://mail.example.org' }).mail).toMatchObject({
      port: 465,
      tls: 'at once',
      login: undefined,
    })
  })

  test.each(['localhost:2525', '127.0.0.1:2525', '[::1]:2525'])('on this machine (%s) needs none', (host) => {
    expect(readConfig({ ...mail, SCANBOARD_SMTP_URL: `smtp://${host}` }).mail).toMatchObject({ port: 2525, tls: 'off' })
    expect(
      readConfig({ ...mail, SCANBOARD_SMTP_URL: `smtp://${host}`, SCANBOARD_SMTP_TLS: 'required' }).mail,
    ).toMatchObject({ tls: 'required' })
  })

  test('is not needed', () => {
    expect(readConfig({}).mail).toBeUndefined()
  })

  test.each([
    [{ SCANBOARD_SMTP_URL: 'mail.example.org' }, /must be the address of a mail server/],
    [{ SCANBOARD_SMTP_URL: 'https://mail.example.org' }, /must be the address of a mail server/],
    [{ SCANBOARD_SMTP_URL: 'smtp://' }, /must be the address of a mail server/],
    [{ SCANBOARD_SMTP_URL: 'smtp://user@mail.example.org' }, /both there or neither/],
    [{ SCANBOARD_SMTP_URL: 'smtp://u:p%0Aq@mail.example.org' }, /must be the address of a mail server/],
    [{ SCANBOARD_SMTP_URL: 'smtp://mail.example.org/path' }, /must be the address of a mail server/],
    [{ SCANBOARD_SMTP_URL: 'smtp://mail.example.org?tls=no' }, /must be the address of a mail server/],
    [{ SCANBOARD_SMTP_TLS: 'maybe' }, /must be required, or off/],
    [{ SCANBOARD_SMTP_URL: 'smtps://mail.example.org', SCANBOARD_SMTP_TLS: 'off' }, /Unset SCANBOARD_SMTP_TLS/],
    [{ SCANBOARD_MAIL_FROM: 'nobody' }, /must be whom mails come from/],
    [{ SCANBOARD_MAIL_FROM: 'A <a@example.org>\nBcc: b@example.org' }, /must be whom mails come from/],
    [{ SCANBOARD_MAIL_FROM: '' }, /SCANBOARD_MAIL_FROM must say whom mails come from/],
    [{ SCANBOARD_SMTP_URL: '' }, /SCANBOARD_SMTP_URL must say which mail server sends/],
  ])('%j is refused with what is allowed', (environment, message) => {
    expect(faultOf({ ...mail, ...environment })).toMatch(message)
  })

  test('has a password that no message repeats', () => {
    expect(faultOf({ ...mail, SCANBOARD_SMTP_URL: 'smtp://reports:hush-hush@' })).not.toContain('hush-hush')
  })
})

test('an IPv6 host may stand in brackets', () => {
  expect(readConfig({ HOST: '[::1]' }).host).toBe('::1')
  expect(readConfig({ HOST: '::1' }).host).toBe('::1')
})

test('a command is typed where npm was called from, if that runs it, else where the process stands', () => {
  const npm = { INIT_CWD: '/srv/ann', npm_lifecycle_event: 'scanboard' }
  expect(folderOfCaller(npm)).toBe('/srv/ann')
  expect(folderOfCaller({ ...npm, npm_lifecycle_event: 'test' })).toBe(process.cwd())
  expect(folderOfCaller({})).toBe(process.cwd())
})
