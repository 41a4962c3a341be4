import { inspect } from 'node:util'
import type { Clock } from '#server/clock.ts'
import { iso } from '#server/iso.ts'

export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const
type LogLevel = (typeof LOG_LEVELS)[number]

export const LOG_FORMATS = ['text', 'json'] as const
type LogFormat = (typeof LOG_FORMATS)[number]

/** Facts beside the message, also whatever was thrown. An error is written as its message; its stack only at level `debug`. */
export type LogFields = Readonly<Record<string, unknown>>

/** One event, one line. Messages are sentences; what varies stands in the fields. */
export interface Log {
  error(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  debug(message: string, fields?: LogFields): void
}

export interface LogOptions {
  readonly level: LogLevel
  readonly format: LogFormat
  readonly clock: Clock
  /** Takes one finished line without its end. */
  readonly write: (line: string) => void
}

/** A log that writes lines of text or JSON, with everything that looks like a key blotted out. */
export function createLog({ level, format, clock, write }: LogOptions): Log {
  const limit = LOG_LEVELS.indexOf(level)
  const at =
    (eventLevel: LogLevel) =>
    (message: string, fields: LogFields = {}) => {
      if (LOG_LEVELS.indexOf(eventLevel) > limit) return
      const facts = Object.entries(fields).flatMap(([name, value]) => toFacts(name, value, level === 'debug'))
      const time = iso(clock())
      write(
        redact(
          format === 'json'
            ? JSON.stringify({ time, level: eventLevel, message, ...Object.fromEntries(facts) })
            : [time, eventLevel.padEnd(5), oneLine(message), ...facts.map(toText)].join(' '),
        ),
      )
    }
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') }
}

type Fact = [name: string, value: string | number | boolean]

function toFacts(name: string, value: unknown, withStack: boolean): Fact[] {
  if (value === undefined) return []
  if (typeof value === 'number' || typeof value === 'boolean') return [[name, value]]
  if (!(value instanceof Error)) return [[name, typeof value === 'string' ? value : inspect(value)]]
  return withStack && value.stack !== undefined
    ? [
        [name, value.message],
        ['stack', value.stack],
      ]
    : [[name, value.message]]
}

function toText([name, value]: Fact): string {
  return `${name}=${typeof value === 'string' && /[\s"=]/.test(value) ? JSON.stringify(value) : value}`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ')
}

const secrets = new Set<string>()

/**
 * From now on this text is blotted out of every line of this process, whatever it looks like. Whoever reads a secret
 * says so here before anybody gets it: a rule for the program as a whole, so that no log can be made without it.
 */
export function blotOut(secret: string): void {
  // As it is, inside JSON, and inside an address.
  for (const form of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]) secrets.add(form)
}

/**
 * Blots out secrets that were told, API keys, ours and the vendor's, and the password in an address. Nothing should pass
 * one to the log; this is for the day on which something does, inside the message of a library's error say.
 */
export function redact(text: string): string {
  let clean = text
  for (const secret of secrets) clean = clean.replaceAll(secret, '…')
  return clean
    .replaceAll(/\b(sb|smllr)_(live|test)_[A-Za-z0-9_-]+/g, '$1_$2_…')
    .replaceAll(/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*):[^\s/@]+@/gi, '$1:…@')
}
