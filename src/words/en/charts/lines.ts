import { formatExact } from '#src/lib/numbers.ts'

export const tableName = 'Lines as table'

/** Where a line is highest, with the scans there in words. */
interface Highest {
  readonly name: string
  readonly scans: string
}

/** One line of the chart as a sentence. */
export const summary = (name: string, scans: number, hasGaps: boolean, highest: Highest | undefined) => {
  const where = highest === undefined ? '' : `, highest: ${highest.name} with ${highest.scans}`
  return `${name}: ${formatExact(scans)} scans${hasGaps ? ' as far as known' : ''}${where}.`
}
