/** What a command of the command line is, and how it talks to whoever typed it. */

export interface Option {
  /** Placeholder of the value in help texts; a switch without a value has none. */
  readonly value?: string
  /** Values that are allowed; any if left out. */
  readonly choices?: readonly string[]
  /** Whether it may be given more than once. */
  readonly multiple?: boolean
  readonly description: string
}

export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What stands after the name: `FILE… [options]`. */
  readonly usage?: string
  /** Paragraphs below the usage. */
  readonly about?: string
  readonly options?: Readonly<Record<string, Option>>
  /** Commands below this one; a command has these or `run`. */
  readonly commands?: readonly Command[]
  /** Does the work. Throws `UsageError` for wrong arguments and anything else for failures. */
  readonly run?: (input: Input, terminal: Terminal) => Promise<void>
}

export interface Input {
  /** Texts that belong to no option, in order. */
  readonly positionals: readonly string[]
  /** Values by the option's name, in order; a switch that was given has an empty list. */
  readonly options: ReadonlyMap<string, readonly string[]>
}

/** Arguments that make no sense: exit code 2. The message is a sentence that names what would. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** A failure that is told as it is, without a stack trace: exit code 1. */
export class Failure extends Error {
  override readonly name = 'Failure'
}

export interface Terminal {
  /** One line of result, to standard output. */
  out(line: string): void
  /** One line beside the result, to standard error. */
  note(line: string): void
  /** Replaces the last progress shown; shows nothing where no person looks on. Empty to clear it. */
  progress(line: string): void
}

export const EXIT = { ok: 0, failed: 1, usage: 2 } as const
