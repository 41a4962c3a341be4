/**
 * Everything that can be set from outside, read and checked in one place. All faults are told at once, each with the
 * variable, what it holds (unless that may be a secret) and what is allowed.
 */
import { resolve } from 'node:path'
import * as v from 'valibot'
import { LOG_FORMATS, LOG_LEVELS } from '#server/log.ts'
import { nearest } from '#server/nearest.ts'

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1|\[::1\])$/i

/** Whether only programs on this machine can reach a server that listens on the host. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host)
}

const portRule = 'must be a whole number from 0 to 65535 (0 takes any free port)'
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
    v.regex(
      /^[A-Za-z0-9.:[\]_-]+$/,
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
    ),
  ),
  SCANBOARD_ALLOW_OPEN_ACCESS: yesOrNo('no'),
  SCANBOARD_CHECK_ANSWERS: yesOrNo('no'),
  SCANBOARD_LOG: v.optional(v.picklist(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`), 'info'),
  SCANBOARD_LOG_FORMAT: v.optional(v.picklist(LOG_FORMATS, `must be one of ${LOG_FORMATS.join(', ')}`), 'text'),
})

export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute path. */
  readonly dataFolder: string
  /** A ClickHouse server instead of the embedded engine. May hold a password: never to be logged. */
  readonly clickhouseUrl: string | undefined
  /** Whether anyone who reaches the server may see everything, on whatever address it listens. */
  readonly allowOpenAccess: boolean
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
    Object.keys(variables.entries).flatMap((name) => (environment[name] ? [[name, environment[name]]] : [])),
  )
  const parsed = v.safeParse(variables, given)
  if (!parsed.success) {
    const faults = parsed.issues.map((issue) => {
      const name = String(issue.path?.[0]?.key)
      return name === 'CLICKHOUSE_URL'
        ? `${name} (not shown, for it may hold a password) ${issue.message}.`
        : `${name} is ${JSON.stringify(given[name]?.slice(0, 100))}, but it ${issue.message}.`
    })
    throw new ConfigError(faults.join('\n'))
  }
  const values = parsed.output
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder: values.SCANBOARD_DATA,
    clickhouseUrl: values.CLICKHOUSE_URL,
    allowOpenAccess: values.SCANBOARD_ALLOW_OPEN_ACCESS,
    checkAnswers: values.SCANBOARD_CHECK_ANSWERS,
    logLevel: values.SCANBOARD_LOG,
    logFormat: values.SCANBOARD_LOG_FORMAT,
    warnings: unknownNames(environment),
  }
}

/** Whether failures that nobody foresaw show where in the code they arose; also known while other settings are wrong. */
export function wantsStacks(environment: Environment = process.env): boolean {
  return environment['SCANBOARD_LOG'] === 'debug'
}

/** Refuses to serve everybody by accident: without sign-on, only this machine may reach the server. */
export function requireGuardedHost(config: Pick<Config, 'host' | 'allowOpenAccess'>): void {
  if (config.allowOpenAccess || isLoopback(config.host)) return
  throw new ConfigError(
    `HOST is "${config.host}", which other machines can reach, and the dashboard has no sign-on yet: anyone who ` +
      'reaches it would see everything. Use HOST=127.0.0.1, or, if something in front of Scanboard decides who may ' +
      'come in, set SCANBOARD_ALLOW_OPEN_ACCESS=yes.',
  )
}

function unknownNames(environment: Environment): string[] {
  const known = Object.keys(variables.entries)
  return Object.keys(environment)
    .filter((name) => name.startsWith('SCANBOARD_') && !known.includes(name))
    .map((name) => {
      const meant = nearest(name, known)
      return `${name} is not a setting of Scanboard and is ignored.${meant ? ` Did you mean ${meant}?` : ''}`
    })
}

function isHttpUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}
