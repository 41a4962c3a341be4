import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { join } from 'node:path'

/** Longer records are cut in the rejects file: it is for looking, not for mending in bulk. */
const MAX_TEXT = 10_000

export interface Skipped {
  readonly reason: string
  readonly count: number
  /** Numbers of the first lines it happened in. */
  readonly lines: readonly number[]
}

const LINES_TOLD = 5

/** Keeps skipped records in a file of their own and counts them by reason. */
export class Rejects {
  readonly #path: string
  readonly #folder: string
  readonly #byReason = new Map<string, { count: number; lines: number[] }>()
  #stream: WriteStream | undefined

  /** @param startedAt milliseconds since 1970; part of the file's name. */
  constructor(folder: string, fileName: string, startedAt: number) {
    const time = new Date(startedAt).toISOString().replaceAll(/[:.]/g, '-')
    this.#folder = folder
    this.#path = join(folder, `${fileName}-${time}.ndjson`)
  }

  /** Undefined while nothing was skipped. */
  get file(): string | undefined {
    return this.#stream === undefined ? undefined : this.#path
  }

  get skipped(): Skipped[] {
    return [...this.#byReason]
      .map(([reason, { count, lines }]) => ({ reason, count, lines }))
      .sort((a, b) => b.count - a.count)
  }

  get count(): number {
    return this.skipped.reduce((sum, { count }) => sum + count, 0)
  }

  async add(line: number, reason: string, text: string): Promise<void> {
    let known = this.#byReason.get(reason)
    if (known === undefined) {
      known = { count: 0, lines: [] }
      this.#byReason.set(reason, known)
    }
    known.count++
    if (known.lines.length < LINES_TOLD) known.lines.push(line)
    if (this.#stream === undefined) {
      await mkdir(this.#folder, { recursive: true })
      // Lines of a log are personal data: for the owner's eyes only.
      this.#stream = createWriteStream(this.#path, { mode: 0o600 })
    }
    const record = JSON.stringify({ line, reason, text: text.slice(0, MAX_TEXT) })
    if (!this.#stream.write(`${record}\n`)) await once(this.#stream, 'drain')
  }

  /** Makes sure that the file is complete. */
  async close(): Promise<void> {
    if (this.#stream === undefined) return
    this.#stream.end()
    await once(this.#stream, 'close')
  }

  /** Removes the file of an import that did not happen. */
  async discard(): Promise<void> {
    await this.close()
    await rm(this.#path, { force: true })
  }
}
