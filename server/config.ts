/**
 * Everything that can be set from outside, read and checked in one place. All faults are told at once, each with the
 * variable, what it holds (unless that may be a secret) and what is allowed.
 */
import { existsSync } from 'node:fs'
import { isIPv6 } from 'node:net'
import { resolve } from 'node:path'
import * as v from 'valibot'
import { LOG_FORMATS, LOG_LEVELS } from '#server/log.ts'
import { nearest } from '#server/nearest.ts'
import { PEOPLE_VARIABLES, accessOf, accessVariables, faultOfAccess, type AccessConfig } from '#server/access-config.ts'
import { faultOfMail, mailOf, mailVariables, type MailConfig } from '#server/mail-config.ts'
import { isDecodable, isGuardedUrl, isHttpUrl, isLoopback } from '#server/web-address.ts'

/** What can stand in a header and is long enough not to be found in texts by chance; SMLLR's begin with `smllr_live_`. */
const KEY_SHAPE = /^[\x21-\x7e]{8,500}$/
const KEY_RULE = 'must be a key of 8 to 500 characters without spaces, such as smllr_live_…'

/** What is wrong with a key, wherever it was read, to follow a name; undefined for one that can be sent. */
export function faultOfKey(key: string): string | undefined {
  return KEY_SHAPE.test(key) ? undefined : KEY_RULE
}

const portRule = 'must be a whole number from 0 to 65535 (0 takes any free port)'

/** Whether the address of a server of databases says which one, who asks and nothing else; another fault is told before. */
function namesDatabase(text: string): boolean {
  if (!isHttpUrl(text)) return true
  const { username, password, pathname, search, hash } = new URL(text)
  return /^\/[^/]*\/?$/.test(pathname) && isDecodable(username + password + pathname) && `${search}${hash}` === ''
}

function wholeNumber(standard: number, least: number, most: number, orZero = '') {
  const rule = `must be ${orZero && `${orZero}, or `}a whole number from ${least} to ${most}`
  return v.pipe(
    v.optional(v.string(), String(standard)),
    v.regex(/^\d{1,9}$/, rule),
    v.transform(Number),
    v.check((number) => (number >= least && number <= most) || (orZero !== '' && number === 0), rule),
  )
}

const file = v.pipe(
  v.string(),
  v.check((path) => !path.includes('\0'), 'must be a file'),
  v.transform((path) => resolve(path)),
)
const yesOrNo = (standard: 'yes' | 'no') =>
  v.pipe(
    v.optional(v.picklist(['yes', 'no'], 'must be yes or no'), standard),
    v.transform((answer) => answer === 'yes'),
  )

const variables = v.object({
  PORT: v.pipe(
    v.optional(v.string(), '4310'),
    v.regex(/^\d{1,5}$/, portRule),
    v.transform(Number),
    v.maxValue(65_535, portRule),
  ),
  HOST: v.pipe(
    v.optional(v.string(), '127.0.0.1'),
    v.check(
      (host) => /^[A-Za-z0-9._-]+$/.test(host) || isIPv6(host.replace(/^\[(.*)\]$/, '$1')),
      'must be a host name or address to listen on, such as 127.0.0.1, without a scheme or port',
    ),
    v.transform((host) => host.replaceAll(/[[\]]/g, '')),
  ),
  SCANBOARD_DATA: v.pipe(
    v.optional(v.string(), './data'),
    v.check((folder) => !folder.includes('\0'), 'must be a folder'),
    v.transform((folder) => resolve(folder)),
  ),
  CLICKHOUSE_URL: v.optional(
    v.pipe(
      v.string(),
      v.check(isHttpUrl, 'must be the http or https address of a ClickHouse server, such as http://localhost:8123'),
      v.check(
        namesDatabase,
        'must be http://USER:PASSWORD@HOST:PORT/DATABASE, with nothing behind it; in user, password and database % is ' +
          'written as %25, / as %2F, @ as %40, ? as %3F and # as %23',
      ),
    ),
  ),
  SMLLR_API_KEY: v.optional(v.pipe(v.string(), v.trim(), v.regex(KEY_SHAPE, KEY_RULE))),
  SMLLR_API_KEY_FILE: v.optional(file),
  SMLLR_BASE_URL: v.pipe(
    v.optional(v.string(), 'https://www.smllr.app/api/v1/external/reporting'),
    v.check(
      isGuardedUrl,
      'must be the https address of a reporting API, without a user, password or parameters; http would show the key to ' +
        'everybody on the way and is allowed to this machine only',
    ),
    v.transform((url) => url.replace(/\/+$/, '')),
  ),
  SMLLR_REQUESTS_PER_MINUTE: wholeNumber(60, 10, 6000),
  SMLLR_TIMEZONE_SIGN: v.optional(
    v.picklist(
      ['js', 'east'],
      'must be js (minutes to add to local time to get UTC) or east (minutes by which local time is ahead of UTC)',
    ),
    'js',
  ),
  // Slower looks could not place scans in clock hours: see sources/smllr/pulse.ts.
  SCANBOARD_PULSE_SECONDS: wholeNumber(60, 15, 240, '0 (no looks)'),
  SCANBOARD_SETTLE_HOURS: wholeNumber(48, 1, 720),
  SCANBOARD_ARCHIVE_DAYS: wholeNumber(400, 30, 3650),
  ...accessVariables,
  ...mailVariables,
  CHROMIUM_PATH: v.optional(
    v.pipe(
      file,
      v.check((path) => existsSync(path), 'must be the program of a Chromium or Chrome, and there is no such file'),
    ),
  ),
  SCANBOARD_CHECK_ANSWERS: yesOrNo('no'),
  SCANBOARD_LOG: v.optional(v.picklist(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`), 'info'),
  SCANBOARD_LOG_FORMAT: v.optional(v.picklist(LOG_FORMATS, `must be one of ${LOG_FORMATS.join(', ')}`), 'text'),
})

/** Variables that hold secrets, or may: what stands in them is never repeated. */
const SECRETS: Readonly<Record<string, string>> = {
  CLICKHOUSE_URL: 'not shown, for it may hold a password',
  SMLLR_API_KEY: 'not shown, for it is a secret',
  SMLLR_BASE_URL: 'not shown, for it may hold a password',
  SCANBOARD_OIDC_CLIENT_SECRET: 'not shown, for it is a secret',
  SCANBOARD_SMTP_URL: 'not shown, for it may hold a password',
}

export interface SmllrConfig {
  /** The key itself, which is never to be logged, or the absolute path of the file that holds it. */
  readonly key: { readonly value: string } | { readonly file: string }
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly requestsPerMinute: number
  /** `js`: as JavaScript's `getTimezoneOffset()` counts; `east`: the opposite. */
  readonly timezoneSign: 'js' | 'east'
  /** Seconds between two looks at the totals of all codes; 0 for none. */
  readonly pulseSeconds: number
  /** How long after its end a period may still change. */
  readonly settleHours: number
  /** How long answers are kept that nobody uses. */
  readonly archiveDays: number
}

export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute path. */
  readonly dataFolder: string
  /** A ClickHouse server instead of the embedded engine. May hold a password: never to be logged. */
  readonly clickhouseUrl: string | undefined
  /** The SMLLR account that is the source instead of a warehouse, where there is a key. */
  readonly smllr: SmllrConfig | undefined
  /** Who may come in. */
  readonly access: AccessConfig
  /** Origin under which people reach Scanboard, where it is known. */
  readonly publicUrl: string | undefined
  /** The mail server that reports are sent by, where there is one. */
  readonly mail: MailConfig | undefined
  /** Absolute path of the browser that makes PDFs, where it is not in its usual place. */
  readonly chromiumPath: string | undefined
  /** Whether each answer is checked against the contract before it is sent; for development. */
  readonly checkAnswers: boolean
  readonly logLevel: (typeof LOG_LEVELS)[number]
  readonly logFormat: (typeof LOG_FORMATS)[number]
  /** Sentences about settings that look like a mistake and were ignored. */
  readonly warnings: readonly string[]
}

/** The environment holds values that are not allowed; the message tells all of them. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

export type Environment = Readonly<Record<string, string | undefined>>

/** Reads the environment of this process. */
export function readConfig(environment: Environment = process.env): Config {
  const given = Object.fromEntries(
    Object.keys(variables.entries).flatMap((name) => {
      const value = environment[name]
      return value || (value === '' && PEOPLE_VARIABLES.has(name)) ? [[name, value]] : []
    }),
  )
  const parsed = v.safeParse(variables, given)
  if (!parsed.success) {
    const faults = parsed.issues.map((issue) => {
      const name = String(issue.path?.[0]?.key)
      const hidden = SECRETS[name]
      return hidden !== undefined
        ? `${name} (${hidden}) ${issue.message}.`
        : `${name} is ${JSON.stringify(given[name]?.slice(0, 100))}, but it ${issue.message}.`
    })
    throw new ConfigError(faults.join('\n'))
  }
  const values = parsed.output
  const contradiction = contradictionIn(values) ?? faultOfFolder(values) ?? faultOfAccess(values) ?? faultOfMail(values)
  if (contradiction !== undefined) throw new ConfigError(contradiction)
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder: values.SCANBOARD_DATA,
    clickhouseUrl: values.CLICKHOUSE_URL,
    smllr: smllrOf(values),
    access: accessOf(values),
    publicUrl: values.SCANBOARD_URL,
    mail: mailOf(values),
    chromiumPath: values.CHROMIUM_PATH,
    checkAnswers: values.SCANBOARD_CHECK_ANSWERS,
    logLevel: values.SCANBOARD_LOG,
    logFormat: values.SCANBOARD_LOG_FORMAT,
    warnings: [...unknownNames(environment), ...unusedNames(given)],
  }
}

type Values = v.InferOutput<typeof variables>

/** The engine built in takes these characters for a pattern, and would find nothing of what an import puts there. */
function faultOfFolder({ SCANBOARD_DATA: folder, SMLLR_API_KEY, SMLLR_API_KEY_FILE, CLICKHOUSE_URL }: Values) {
  if ((SMLLR_API_KEY ?? SMLLR_API_KEY_FILE ?? CLICKHOUSE_URL) !== undefined || !/[*?{}]/.test(folder)) return undefined
  return (
    `The data folder is ${JSON.stringify(folder)}, but *, ?, { and } must not stand in its path. ` +
    'Rename it, or set SCANBOARD_DATA to another one.'
  )
}

/** Two settings that cannot both be meant. */
function contradictionIn({ SMLLR_API_KEY, SMLLR_API_KEY_FILE, CLICKHOUSE_URL }: Values): string | undefined {
  if (SMLLR_API_KEY !== undefined && SMLLR_API_KEY_FILE !== undefined) {
    return 'SMLLR_API_KEY and SMLLR_API_KEY_FILE are both set, and only one of them can be the key. Unset one of the two.'
  }
  const key = SMLLR_API_KEY === undefined ? 'SMLLR_API_KEY_FILE' : 'SMLLR_API_KEY'
  if ((SMLLR_API_KEY ?? SMLLR_API_KEY_FILE) !== undefined && CLICKHOUSE_URL !== undefined) {
    return (
      `${key} and CLICKHOUSE_URL are both set, but figures come from one source: an SMLLR account or a warehouse. ` +
      'Unset one of the two.'
    )
  }
  return undefined
}

function smllrOf(values: Values): SmllrConfig | undefined {
  const { SMLLR_API_KEY: value, SMLLR_API_KEY_FILE: path } = values
  const key = value !== undefined ? { value } : path !== undefined ? { file: path } : undefined
  if (key === undefined) return undefined
  return {
    key,
    baseUrl: values.SMLLR_BASE_URL,
    requestsPerMinute: values.SMLLR_REQUESTS_PER_MINUTE,
    timezoneSign: values.SMLLR_TIMEZONE_SIGN,
    pulseSeconds: values.SCANBOARD_PULSE_SECONDS,
    settleHours: values.SCANBOARD_SETTLE_HOURS,
    archiveDays: values.SCANBOARD_ARCHIVE_DAYS,
  }
}

/** Settings of a connection that is not made. */
function unusedNames(given: Environment): string[] {
  if ('SMLLR_API_KEY' in given || 'SMLLR_API_KEY_FILE' in given) return []
  return Object.keys(given)
    .filter((name) => name.startsWith('SMLLR_'))
    .map((name) => `${name} is ignored: without SMLLR_API_KEY or SMLLR_API_KEY_FILE, SMLLR is not asked.`)
}

/** Whether failures that nobody foresaw show where in the code they arose; also known while other settings are wrong. */
export function wantsStacks(environment: Environment = process.env): boolean {
  return environment['SCANBOARD_LOG'] === 'debug'
}

/** The folder in which a command was typed (an absolute path). */
export function folderOfCaller(environment: Environment = process.env): string {
  // npm runs the command in the folder of its package. Another npm above it may have left its own word.
  const throughNpm = environment['npm_lifecycle_event'] === 'scanboard'
  return (throughNpm && environment['INIT_CWD']) || process.cwd()
}

/** Refuses to serve everybody by accident: where nobody signs in, only this machine may reach the server. */
export function requireGuardedHost({ host, access }: Pick<Config, 'host' | 'access'>): void {
  if (access.mode !== 'open' || isLoopback(host)) return
  throw new ConfigError(
    `HOST is "${host}", which other machines can reach, and SCANBOARD_ACCESS is "open": anyone who reaches it would see ` +
      'everything. Use HOST=127.0.0.1, or set SCANBOARD_ACCESS to proxy (a proxy in front signs people in) or oidc (a provider ' +
      'of OpenID Connect does).',
  )
}

function unknownNames(environment: Environment): string[] {
  const known = Object.keys(variables.entries)
  return Object.keys(environment)
    .filter((name) => /^(SCANBOARD|SMLLR)_/.test(name) && !known.includes(name))
    .map((name) => {
      // Some have no prefix: SCANBOARD_PORT is PORT.
      const bare = name.replace('SCANBOARD_', '')
      const meant = known.includes(bare) ? bare : nearest(name, known)
      return `${name} is not a setting of Scanboard and is ignored.${meant ? ` Did you mean ${meant}?` : ''}`
    })
}
