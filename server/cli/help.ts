import type { Command, Option } from './command.ts'

const PROGRAM = 'npm run scanboard --'

/** The help text of a command. `path` holds the names that lead to it; none for the program itself. */
export function helpOf(command: Command, path: readonly string[]): string {
  const { usage, about, commands = [], options = {} } = command
  const name = [PROGRAM, ...path].join(' ')
  const sections = [
    commands.length > 0 ? `Usage: ${name} <command> [options]` : `Usage: ${name}${usage ? ` ${usage}` : ''}`,
    command.summary,
    about,
    commands.length > 0 ? `Commands:\n${columns(commands.map((below) => [below.name, below.summary]))}` : undefined,
    `Options:\n${columns([
      ...Object.entries(options).map(optionRow),
      ['--help', 'Shows this help'],
      // Of the program itself.
      ...(path.length === 0 ? [['--version', 'Shows the version'] as const] : []),
    ])}`,
    commands.length > 0 ? `${[PROGRAM, 'help', ...path].join(' ')} <command> tells more about each.` : undefined,
  ]
  return sections.filter((section) => section !== undefined).join('\n\n')
}

function optionRow([name, { value, description }]: [string, Option]): [string, string] {
  return [`--${name}${value === undefined ? '' : ` ${value}`}`, description]
}

/** Rows of two columns, indented; the second begins where the widest first one ends. */
function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([first]) => first.length))
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join('\n')
}
