import { FileDown, Printer } from 'lucide-react'
import { cx } from '#src/lib/cx.ts'
import { Button } from '#src/ui/button.tsx'
import * as words from '#words/client-reports/shared.ts'
import type { useReportFile } from './use-report-file.ts'

const ICON = 'size-4'
const TOOL = 'max-md:h-11 max-md:min-w-11 max-md:px-2'

/** The ways to take a shared report along, in its bar. On a phone there is room for a word or an icon. */
export function SharedFiles({ canPrint, file }: { canPrint: boolean; file: ReturnType<typeof useReportFile> }) {
  return (
    <div role="group" aria-label={words.takeAlong} className="flex">
      {(['pdf', 'csv'] as const).map(
        (kind) =>
          (kind !== 'pdf' || canPrint) && (
            <Button key={kind} look="quiet" className={TOOL} isBusy={file.isPending} onClick={() => file.mutate(kind)}>
              <FileDown aria-hidden className={cx(ICON, 'max-md:hidden')} />
              {file.isPending && file.variables === kind ? words.making[kind] : words.files[kind]}
            </Button>
          ),
      )}
      <Button look="quiet" className={TOOL} onClick={() => window.print()}>
        <Printer aria-hidden className={ICON} />
        <span className="max-md:sr-only">{words.print}</span>
      </Button>
    </div>
  )
}
