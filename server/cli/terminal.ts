import type { Terminal } from './command.ts'

const CLEAR_LINE = '\r\u001B[2K'

/** The terminal of this process. Progress is drawn in place, and only where a person looks on. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process
  for (const stream of [stdout, stderr]) stream.on('error', ignoreGoneReader)
  let shown = false
  const clear = () => {
    if (shown) stderr.write(CLEAR_LINE)
    shown = false
  }
  return {
    out(line) {
      clear()
      stdout.write(`${line}\n`)
    },
    note(line) {
      clear()
      stderr.write(`${line}\n`)
    },
    progress(line) {
      if (!stderr.isTTY) return
      clear()
      if (line === '') return
      stderr.write(line.slice(0, (stderr.columns || 80) - 1))
      shown = true
    },
  }
}

/** Whoever reads may have seen enough, such as `head`; what is being done goes on. */
function ignoreGoneReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

const BAR_WIDTH = 24

/** "███████████░░░░░░░░░░░░░  46 %  Making scans" for a part from 0 to 1. */
export function progressLine(label: string, part: number): string {
  const bounded = Math.min(Math.max(part, 0), 1)
  const filled = Math.round(bounded * BAR_WIDTH)
  const percent = `${Math.floor(bounded * 100)} %`.padStart(5)
  return `${'█'.repeat(filled)}${'░'.repeat(BAR_WIDTH - filled)} ${percent}  ${label}`
}
