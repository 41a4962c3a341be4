import { systemClock } from '#server/clock.ts'
import { readConfig, type SmllrConfig } from '#server/config.ts'
import type { Clock } from '#server/clock.ts'
import type { Finding } from '#server/finding.ts'
import type { Log } from '#server/log.ts'
import { Failure, UsageError, type Command } from './command.ts'
import { logOf } from './work.ts'

/** Examines an account, telling each finding as it is made. Only `main.ts` knows how. */
export type Examine = (options: {
  readonly config: SmllrConfig
  readonly clock: Clock
  readonly log: Log
  readonly onFinding: (finding: Finding) => void
}) => Promise<void>

const MARKS: Readonly<Record<Finding['verdict'], string>> = { good: 'good', unsure: 'note', bad: 'BAD' }

/** `doctor`: asks SMLLR with the key of the settings, and nothing of the data folder. */
export function doctorCommand(examine: Examine): Command {
  return {
    name: 'doctor',
    summary: 'Examines the connection to SMLLR: key, clock, pace, fields, and which way offsets count',
    about:
      'Makes about nine requests with the key of SMLLR_API_KEY or SMLLR_API_KEY_FILE, one after the other, and keeps\n' +
      'nothing. It may run beside a server. Ends with 1 where something has to be mended.',
    async run(input, terminal) {
      if (input.positionals.length > 0) throw new UsageError('doctor takes no arguments.')
      const config = readConfig()
      if (config.smllr === undefined) {
        throw new Failure(
          'There is no key to examine. Set SMLLR_API_KEY, or SMLLR_API_KEY_FILE to a file that holds it.',
        )
      }
      terminal.out(`SMLLR at ${config.smllr.baseUrl}`)
      let bad = 0
      await examine({
        config: config.smllr,
        clock: systemClock,
        log: logOf(config, terminal),
        onFinding({ verdict, about, text }) {
          if (verdict === 'bad') bad += 1
          terminal.out(`${MARKS[verdict].padEnd(4)}  ${about.padEnd(13)}  ${text}`)
        },
      })
      if (bad > 0) throw new Failure(`${bad} of these ha${bad === 1 ? 's' : 've'} to be mended.`)
    },
  }
}
