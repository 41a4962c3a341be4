import { mkdir, open, readdir, rm, stat, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { slug } from '#contract/file-name.ts'
import type { Instant } from '#contract/zone.ts'
import { iso } from '#server/iso.ts'
import { ImportError } from './error.ts'

/** Longer records are cut in the rejects file: it is for looking, not for mending in bulk. */
const MAX_TEXT = 10_000

export interface Skipped {
  readonly reason: string
  readonly count: number
  /** Numbers of the first lines it happened in. */
  readonly lines: readonly number[]
  /** What was wrong in the first of them, where that is a text. */
  readonly culprit?: string | undefined
}

const LINES_TOLD = 5

/** Characters that wait until they are written: of a log of millions of broken lines, each by itself would take long. */
const WRITTEN_AT_ONCE = 64 * 1024

/** Keeps skipped records in a file of their own and counts them by reason. */
export class Rejects {
  readonly #folder: string
  readonly #stem: string
  readonly #byReason = new Map<string, { count: number; lines: number[]; culprit?: string | undefined }>()
  #kept: { readonly path: string; readonly file: FileHandle } | undefined
  #waiting = ''

  /** @param startedAt milliseconds since 1970; part of the file's name. */
  constructor(folder: string, fileName: string, startedAt: number) {
    const time = iso(startedAt).replaceAll(/[:.]/g, '-')
    this.#folder = folder
    // The log may have a name as long as a name can be.
    this.#stem = `${slug(fileName)}-${time}`
  }

  /** Undefined while nothing was skipped. */
  get file(): string | undefined {
    return this.#kept?.path
  }

  get skipped(): Skipped[] {
    return [...this.#byReason].map(([reason, seen]) => ({ reason, ...seen })).sort((a, b) => b.count - a.count)
  }

  get count(): number {
    return this.skipped.reduce((sum, { count }) => sum + count, 0)
  }

  /** @throws ImportError where the record cannot be kept, as on a full disk. */
  async add(line: number, reason: string, text: string, culprit?: string): Promise<void> {
    let known = this.#byReason.get(reason)
    if (known === undefined) {
      known = { count: 0, lines: [], ...(culprit && { culprit }) }
      this.#byReason.set(reason, known)
    }
    known.count++
    if (known.lines.length < LINES_TOLD) known.lines.push(line)
    const record = `${JSON.stringify({ line, reason, text: text.slice(0, MAX_TEXT) })}\n`
    await this.#keeping(async () => {
      this.#kept ??= await this.#open()
      this.#waiting += record
      if (this.#waiting.length >= WRITTEN_AT_ONCE) await this.#write()
    })
  }

  /**
   * Makes sure that the file is complete.
   *
   * @throws ImportError where it cannot be.
   */
  async complete(): Promise<void> {
    await this.#keeping(() => this.#write())
  }

  async close(): Promise<void> {
    await this.#kept?.file.close()
  }

  /** Removes the file of an import that did not happen. */
  async discard(): Promise<void> {
    if (this.#kept !== undefined) await rm(this.#kept.path, { force: true })
  }

  async #open(): Promise<{ path: string; file: FileHandle }> {
    await mkdir(this.#folder, { recursive: true })
    // Logs of two folders may share a name.
    for (let n = 1; ; n++) {
      const path = join(this.#folder, `${this.#stem}${n === 1 ? '' : `-${n}`}.ndjson`)
      try {
        // Lines of a log are personal data: for the owner's eyes only.
        return { path, file: await open(path, 'wx', 0o600) }
      } catch (error) {
        if (!isTaken(error)) throw error
      }
    }
  }

  async #write(): Promise<void> {
    await this.#kept?.file.appendFile(this.#waiting)
    this.#waiting = ''
  }

  async #keeping(task: () => Promise<void>): Promise<void> {
    try {
      await task()
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause)
      throw new ImportError(`What was skipped cannot be kept in "${this.#folder}": ${why}.`, { cause })
    }
  }
}

/** Days that rejects files are kept: long enough to look into them, not for ever. */
const DAYS_KEPT = 90

/**
 * Removes rejects files that were written more than 90 days before `now`: every import of a log that grows keeps its
 * broken lines again.
 */
export async function removeOldRejects(folder: string, now: Instant): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((each) => each.endsWith('.ndjson'))) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    if (mtimeMs < now - DAYS_KEPT * 86_400_000) await rm(path, { force: true })
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST'
}
