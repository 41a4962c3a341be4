import { parseArgs } from 'node:util'
import { MIN_QRS } from '#server/sources/warehouse/demo/organisation.ts'
import type { Size } from './section.ts'

export const SECTIONS = ['endpoints', 'import', 'page', 'smllr'] as const
type Section = (typeof SECTIONS)[number]

interface Asked extends Size {
  readonly only: readonly Section[]
}

/** What to say instead of measuring, and the exit code to say it with. */
interface Said {
  readonly say: string
  readonly code: 0 | 2
}

const HELP = `Usage: npm run bench [-- --scans N] [--qrs N] [--only ${SECTIONS.join('|')}]

Measures the endpoints, the import, the page, and an SMLLR account that many look at (some six to twenty minutes), and says
which aims are met.

  --scans N   Scans in the generated warehouse (10000000; also 1000000 or 100000000)
  --qrs N     QR codes in it (5000)
  --only S    One section: ${SECTIONS.join(', ')}. May be given several times
  --help      Shows this help

Generated warehouses are kept in .cache/bench and made again when the generator has changed. Figures are also kept
there as JSON. docs/performance.md says what is measured and how.`

export function readBenchArguments(args: readonly string[]): Asked | Said {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        scans: { type: 'string', default: '10000000' },
        qrs: { type: 'string', default: '5000' },
        only: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help) return { say: HELP, code: 0 }
    return {
      scans: wholeNumber('scans', values.scans, 1),
      qrs: wholeNumber('qrs', values.qrs, MIN_QRS),
      only: sections(values.only ?? SECTIONS),
    }
  } catch (error) {
    return { say: `${error instanceof Error ? error.message : String(error)}\n\n${HELP}`, code: 2 }
  }
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text.replaceAll('_', ''))
  if (Number.isSafeInteger(value) && value >= least) return value
  throw new Error(`--${name} is "${text}", but it must be a whole number of at least ${least}.`)
}

function sections(names: readonly string[]): readonly Section[] {
  const unknown = names.find((name) => !SECTIONS.some((section) => section === name))
  if (unknown !== undefined) throw new Error(`--only is "${unknown}", but it must be one of ${SECTIONS.join(', ')}.`)
  return SECTIONS.filter((section) => names.includes(section))
}
