/**
 * The key to an account: set once, or in a file that is read again when it changes. Making a new key kills the old one
 * at once, so that a key in a file can be replaced without a restart.
 */
import { readFileSync } from 'node:fs'
import { ConfigError, faultOfKey, type SmllrConfig } from '#server/config.ts'
import { blotOut, type Log } from '#server/log.ts'

export interface AccountKey {
  /** The key that counts now. For the header of a request only. */
  value(): string
  /** Its last four characters. */
  ending(): string
  /** Stops reading the file. */
  close(): void
}

export interface KeyOptions {
  /** Called after another key than before was read. */
  readonly onChange: () => void
  readonly log: Log
}

const READ_EVERY_MS = 1_000

/** Throws a `ConfigError` for a file that holds no key. */
export function openKey(source: SmllrConfig['key'], options: KeyOptions): AccountKey {
  const { onChange, log } = options
  let key: string
  const take = (read: string) => {
    blotOut(read)
    key = read
  }
  const opened = { value: () => key, ending: () => key.slice(-4) }
  if ('value' in source) {
    take(source.value)
    return { ...opened, close() {} }
  }

  const { file } = source
  take(readKey(file))
  let fault: string | undefined
  const look = () => {
    let read: string
    try {
      read = readKey(file)
      fault = undefined
    } catch (error) {
      // In the middle of being written it may well be empty. The key that worked goes on until there is another.
      const reason = error instanceof Error ? error.message : String(error)
      if (reason !== fault) log.warn('The file of the SMLLR key has no key in it: the earlier one is kept', { reason })
      fault = reason
      return
    }
    if (read === key) return
    take(read)
    log.info('The SMLLR key has changed', { ending: opened.ending() })
    onChange()
  }
  // Notices of the file system miss mounted secrets, which are links that change; and a small file is soon read.
  const timer = setInterval(look, READ_EVERY_MS).unref()
  return { ...opened, close: () => clearInterval(timer) }
}

function readKey(file: string): string {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new ConfigError(`SMLLR_API_KEY_FILE cannot be read: ${messageOf(error)}.`, { cause: error })
  }
  const key = text.trim()
  const fault = faultOfKey(key)
  if (fault === undefined) return key
  throw new ConfigError(`What stands in SMLLR_API_KEY_FILE (not shown, for it is a secret) ${fault}.`)
}

/** Without the path: it is known to whoever set it, and may be the key itself, put into the wrong variable. */
function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+ '.*$/s, '') : String(error)
}
