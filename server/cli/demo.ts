import { wholeNumber } from './arguments.ts'
import { UsageError, type Command } from './command.ts'
import type { OpenData } from './data.ts'
import { doJob } from './work.ts'

/** `MIN_QRS` of the demo, which is loaded only to be made. */
const LEAST_QRS = 100

/** `demo`: the work is done here, or by the server that has the data folder. */
export function demoCommand(openData: OpenData): Command {
  return {
    name: 'demo',
    summary: 'Makes the demo organisation: clients, campaigns, QR codes and 13 months of scans',
    usage: '[options]',
    about:
      'The same seed makes the same organisation on the same day. An earlier demo is replaced; own scans only with --force.',
    options: {
      scans: { value: 'NUMBER', description: 'How many scans, about; 1000000 if left out' },
      qrs: { value: 'NUMBER', description: `How many QR codes, at least ${LEAST_QRS}; 500 if left out` },
      seed: { value: 'NUMBER', description: 'Another number makes another organisation' },
      force: { description: 'Throws own scans away' },
    },
    async run(input, terminal) {
      if (input.positionals.length > 0) throw new UsageError('demo takes options only.')
      const scans = wholeNumber(input, 'scans', 1, 1_000_000_000)
      const qrs = wholeNumber(input, 'qrs', LEAST_QRS, 1_000_000)
      const seed = wholeNumber(input, 'seed', 0, 2 ** 32 - 1)
      const force = input.options.has('force')
      await doJob({ kind: 'demo', scans, qrs, seed, force }, openData, terminal)
    },
  }
}
