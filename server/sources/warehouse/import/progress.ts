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

/** What is going on, and which part of it is done, from 0 to 1. */
export function describeProgress(progress: ImportProgress): { readonly label: string; readonly part: number } {
  const { file, fileNumber, files, step, done, total, lines } = progress
  const which = files > 1 ? `${file} (${fileNumber} of ${files})` : file
  return {
    label: `${STEPS[step]} ${which}, ${lines.toLocaleString('en-GB')} lines`,
    part: total === 0 ? 0 : Math.min(1, done / total),
  }
}
