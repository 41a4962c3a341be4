import { memo } from 'react'
import { Columns3 } from 'lucide-react'
import { Checkbox } from '#src/ui/checkbox.tsx'
import type { ListColumn } from '#src/ui/list-columns.ts'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { Popover } from '#src/ui/popover.tsx'
import * as words from '#words/reports/qr-list/panel.ts'
import type { ChosenColumns } from './chosen-columns.ts'
import type { QrColumn, QrRow } from './select.ts'

/** Which columns the list has. On a phone, where rows have two lines, there is nothing to choose. */
export const ColumnChooser = memo(function ColumnChooser({
  columns,
  chosen: { shown, show, reset },
}: {
  columns: readonly ListColumn<QrRow, QrColumn>[]
  chosen: ChosenColumns
}) {
  return (
    <Popover
      title={words.columns}
      align="end"
      className={`${buttonClass()} max-md:hidden`}
      trigger={
        <>
          <Columns3 aria-hidden className="size-4" />
          {words.columns}
        </>
      }
    >
      <fieldset className="w-48">
        <legend className="sr-only">{words.columns}</legend>
        {columns.map(({ key, heading }) => (
          <label key={key} className="flex h-9 cursor-pointer items-center gap-3 rounded-sm px-1 hover:bg-sunken">
            <Checkbox
              checked={shown.includes(key)}
              disabled={key === 'title'}
              onChange={(event) => show(key, event.target.checked)}
            />
            {heading}
          </label>
        ))}
        <Button look="quiet" className="mt-1 w-full text-accent" disabled={reset === undefined} onClick={reset}>
          {words.usualColumns}
        </Button>
      </fieldset>
    </Popover>
  )
})
