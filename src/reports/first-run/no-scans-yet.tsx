import { Message } from '#src/ui/message.tsx'
import * as words from '#words/reports/first-run.ts'
import { HowToImport } from './how-to-import.tsx'

/** Says that there are no scans at all, and what to do first. */
export function NoScansYet() {
  return (
    <Message kind="empty" title={words.noScansYet}>
      <p>{words.whatNext}</p>
      <HowToImport />
    </Message>
  )
}
