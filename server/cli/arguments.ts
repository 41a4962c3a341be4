/** Reads the arguments of one command. */
import { parseArgs } from 'node:util'
import { nearest } from '#server/nearest.ts'
import { UsageError, type Input, type Option } from './command.ts'

type Options = Readonly<Record<string, Option>>

/** Throws a `UsageError` that names the argument at fault and what is allowed. */
export function readArguments(args: readonly string[], options: Options): Input {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([name, { value }]) => [
        name,
        { type: value === undefined ? ('boolean' as const) : ('string' as const) },
      ]),
    ),
    allowPositionals: true,
    // Its own messages for wrong arguments neither name the nearest option nor what is allowed.
    strict: false,
    tokens: true,
  })
  const positionals: string[] = []
  const found = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (option === undefined) throw new UsageError(unknownOption(token.rawName, options))
    const values = found.get(token.name)
    if (values !== undefined && option.multiple !== true) {
      throw new UsageError(`--${token.name} is given more than once, but only once is allowed.`)
    }
    found.set(token.name, [...(values ?? []), ...valueOf(token, option)])
  }
  return { positionals, options: found }
}

interface OptionToken {
  readonly name: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function valueOf({ name, value, inlineValue }: OptionToken, option: Option): string[] {
  if (option.value === undefined) {
    if (value !== undefined) throw new UsageError(`--${name} takes no value.`)
    return []
  }
  if (value === undefined || (inlineValue === false && value.startsWith('--'))) {
    throw new UsageError(`--${name} needs a value: --${name} ${option.value}.`)
  }
  if (option.choices !== undefined && !option.choices.includes(value)) {
    const meant = nearest(value, option.choices)
    throw new UsageError(
      `--${name} is "${value}", but it must be one of ${option.choices.join(', ')}.${meant ? ` Did you mean ${meant}?` : ''}`,
    )
  }
  return [value]
}

function unknownOption(given: string, options: Options): string {
  const known = Object.keys(options).map((name) => `--${name}`)
  const meant = nearest(given, known)
  if (meant !== undefined) return `There is no option ${given}. Did you mean ${meant}?`
  return `There is no option ${given}. ${known.length > 0 ? `There are ${known.join(', ')}.` : 'This command takes none.'}`
}

/** A whole number of at least `least` given to an option; undefined where it was not given. */
export function wholeNumber(input: Input, name: string, least: number, most: number): number | undefined {
  const text = input.options.get(name)?.[0]
  if (text === undefined) return undefined
  const number = /^\d+$/.test(text.replaceAll('_', '')) ? Number(text.replaceAll('_', '')) : NaN
  if (number >= least && number <= most) return number
  throw new UsageError(`--${name} is "${text}", but it must be a whole number from ${least} to ${most}.`)
}
