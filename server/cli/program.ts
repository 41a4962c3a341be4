import type { Command } from './command.ts'
import type { OpenData } from './data.ts'
import { demoCommand } from './demo.ts'
import { doctorCommand, type Examine } from './doctor.ts'
import { importCommand } from './import.ts'
import { keysCommand } from './keys.ts'
import { serveCommand } from './serve.ts'

/** All that can be typed, over whatever opens a data folder and examines an account. */
export function programOf(openData: OpenData, examine: Examine): Command {
  return {
    name: 'scanboard',
    summary: 'Scanboard: a self-hosted dashboard for scans of QR codes.',
    commands: [
      serveCommand(openData),
      importCommand(openData),
      demoCommand(openData),
      keysCommand,
      doctorCommand(examine),
    ],
  }
}
