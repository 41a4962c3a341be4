import { useMutation } from '@tanstack/react-query'
import { readReportFile, type ReportFile } from '#src/api/reports.ts'
import { announce } from '#src/ui/announcer.tsx'
import { saveFile } from '#src/ui/save-file.ts'
import * as words from '#words/client-reports/shared.ts'

/** Hands files of a version to the browser's downloads, for guests. */
export function useReportFile(id: string, version: number) {
  return useMutation({
    mutationFn: (kind: ReportFile) => readReportFile(id, version, kind),
    onSuccess: (file) => {
      saveFile(file.name, file)
      announce(words.saved(file.name))
    },
  })
}
