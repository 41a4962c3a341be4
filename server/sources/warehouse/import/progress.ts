export interface ImportProgress {
  readonly file: string
  /** From 1. */
  readonly fileNumber: number
  readonly files: number
  readonly step: 'reading' | 'comparing' | 'adding' | 'counting'
  /** Bytes while reading, else pieces of work. */
  readonly done: number
  readonly total: number
  /** Records read so far. */
  readonly lines: number
}

const STEPS: Readonly<Record<ImportProgress['step'], string>> = {
  reading: 'Reading',
  comparing: 'Comparing with what is known',
  adding: 'Adding',
  counting: 'Counting',
}

const BAR = 24

/** One line of at most `width` characters for a terminal. */
export function renderProgress(progress: ImportProgress, width: number): string {
  const { file, fileNumber, files, step, done, total, lines } = progress
  const share = total === 0 ? 0 : Math.min(1, done / total)
  const filled = Math.round(share * BAR)
  const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled)
  const percent = `${Math.floor(share * 100)} %`.padStart(5)
  const which = files > 1 ? `${file} (${fileNumber} of ${files})` : file
  const text = `${bar} ${percent}  ${STEPS[step]} ${which}, ${lines.toLocaleString('en-GB')} lines`
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`
}
