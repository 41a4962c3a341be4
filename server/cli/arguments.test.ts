import { expect, test } from 'vitest'
import { readArguments, wholeNumber } from './arguments.ts'
import type { Option } from './command.ts'

const options: Record<string, Option> = {
  format: { value: 'FORMAT', choices: ['csv', 'ndjson', 'parquet'], description: '' },
  map: { value: 'COLUMN=NAME', multiple: true, description: '' },
  scans: { value: 'NUMBER', description: '' },
  force: { description: '' },
}
const read = (...args: string[]) => readArguments(args, options)

test('options may stand anywhere, with a space or an equals sign', () => {
  const { positionals, options: found } = read('a.csv', '--format', 'csv', '--map=qr_id=code', 'b.csv', '--map', 'x=y')
  expect(positionals).toEqual(['a.csv', 'b.csv'])
  expect(Object.fromEntries(found)).toEqual({ format: ['csv'], map: ['qr_id=code', 'x=y'] })
})

test('after -- everything is a file name', () => {
  expect(read('--', '--format').positionals).toEqual(['--format'])
})

test.each([
  [['--fromat', 'csv'], 'There is no option --fromat. Did you mean --format?'],
  [['--colour'], 'There is no option --colour. There are --format, --map, --scans, --force.'],
  [['-x'], 'There is no option -x. There are --format, --map, --scans, --force.'],
  [['--toString'], 'There is no option --toString. There are --format, --map, --scans, --force.'],
  [['--format'], '--format needs a value: --format FORMAT.'],
  [['--format', '--map', 'a=b'], '--format needs a value: --format FORMAT.'],
  [['--format', 'cvs'], '--format is "cvs", but it must be one of csv, ndjson, parquet. Did you mean csv?'],
  [['--format', 'csv', '--format', 'csv'], '--format is given more than once, but only once is allowed.'],
  [['--force=yes'], '--force takes no value.'],
])('%j is refused by name', (args, message) => {
  expect(() => read(...args)).toThrow(message)
})

test.each(['-1', '1.5', 'many', '', '11'])('a number out of bounds or none at all (%j) is refused', (text) => {
  expect(() => wholeNumber(read(`--scans=${text}`), 'scans', 1, 10)).toThrow(
    `--scans is "${text}", but it must be a whole number from 1 to 10.`,
  )
})

test('a number may be grouped by underscores', () => {
  expect(wholeNumber(read('--scans', '10_000_000'), 'scans', 1, 1e9)).toBe(10_000_000)
  expect(wholeNumber(read(), 'scans', 1, 10)).toBeUndefined()
})
