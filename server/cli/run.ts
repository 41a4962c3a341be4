/** Finds the command that was typed, runs it, and turns what goes wrong into a sentence and an exit code. */
import { Problem } from '#contract/problem.ts'
import { ConfigError, wantsStacks } from '#server/config.ts'
import { ListenError } from '#server/http/listen.ts'
import { redact } from '#server/log.ts'
import { nearest } from '#server/nearest.ts'
import { VERSION } from '#server/version.ts'
import { readArguments } from './arguments.ts'
import { EXIT, Failure, UsageError, type Command, type Terminal } from './command.ts'
import { helpOf } from './help.ts'

/** Runs the command that the arguments name, and returns the exit code of the process. */
export async function runCommand(program: Command, args: readonly string[], terminal: Terminal): Promise<number> {
  const wantsHelp = args[0] === 'help'
  const { command, path, rest } = findCommand(program, wantsHelp ? args.slice(1) : args)
  try {
    if (path.length === 0 && ['--version', '-v'].includes(rest[0]!)) {
      terminal.out(VERSION)
      return EXIT.ok
    }
    if (wantsHelp && rest[0] !== undefined && !rest[0].startsWith('-')) {
      throw new UsageError(unknownCommand(rest[0], command))
    }
    if (
      wantsHelp ||
      rest.includes('--help') ||
      rest.includes('-h') ||
      (command.run === undefined && rest.length === 0)
    ) {
      terminal.out(helpOf(command, path))
      return EXIT.ok
    }
    if (command.run === undefined) throw new UsageError(unknownCommand(rest[0]!, command))
    await command.run(readArguments(rest, command.options ?? {}), terminal)
    return EXIT.ok
  } catch (error) {
    terminal.progress('')
    if (error instanceof UsageError) {
      terminal.note(error.message)
      terminal.note(`See ${['npm run scanboard --', ...path, '--help'].join(' ')}.`)
      return EXIT.usage
    }
    terminal.note(redact(toSentence(error)))
    return EXIT.failed
  }
}

interface Found {
  readonly command: Command
  readonly path: readonly string[]
  readonly rest: readonly string[]
}

/** Follows the names of commands as far as they lead. */
function findCommand(command: Command, args: readonly string[], path: readonly string[] = []): Found {
  const [name, ...rest] = args
  const below = command.commands?.find((candidate) => candidate.name === name)
  return below === undefined ? { command, path, rest: args } : findCommand(below, rest, [...path, below.name])
}

function unknownCommand(given: string, { name, commands = [] }: Command): string {
  const names = commands.map(({ name }) => name)
  const kind = given.startsWith('-') ? 'option' : 'command'
  const meant = kind === 'command' ? nearest(given, names) : undefined
  if (names.length === 0) return `There is no ${kind} ${given} below ${name}.`
  return `There is no ${kind} ${given}. ${meant ? `Did you mean ${meant}?` : `The commands are ${names.join(', ')}.`}`
}

function toSentence(error: unknown): string {
  if (!(error instanceof Error)) return `Failed: ${String(error)}`
  if (
    error instanceof Problem ||
    error instanceof ConfigError ||
    error instanceof ListenError ||
    error instanceof Failure
  )
    return error.message
  return wantsStacks() ? (error.stack ?? error.message) : `${error.message} (SCANBOARD_LOG=debug shows where.)`
}
