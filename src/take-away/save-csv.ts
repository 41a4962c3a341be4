import { toCsv } from '#contract/csv.ts'
import { fileName } from '#contract/file-name.ts'
import { announce } from '#src/ui/announcer.tsx'
import { saveFile } from '#src/ui/save-file.ts'
import * as words from '#words/take-away/menu.ts'
import { fileSubject, type Provenance } from './provenance.ts'
import type { Taken } from './taken.ts'

export function saveCsv({ table, fileParts }: Taken, provenance: Provenance): void {
  const name = fileName(fileSubject(provenance, fileParts), 'csv')
  saveFile(name, new Blob([toCsv(table())], { type: 'text/csv;charset=utf-8' }))
  announce(words.saved(name))
}
