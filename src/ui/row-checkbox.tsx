import { useEffect, useRef, type ComponentProps } from 'react'
import { Checkbox } from './checkbox.tsx'

/** Selects one row, or all of them; as large to a finger as the row is high. */
export function RowCheckbox({
  label,
  isMixed = false,
  ...rest
}: Omit<ComponentProps<typeof Checkbox>, 'ref'> & {
  label: string
  /** Some of the rows it stands for are selected, others not. */
  isMixed?: boolean
}) {
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isMixed
  }, [isMixed])
  return (
    // Above the link that covers the row.
    <label className="relative z-10 -my-2 -ml-3 flex h-11 w-9 cursor-pointer items-center pl-3 max-md:w-11">
      <Checkbox ref={box} aria-label={label} {...rest} />
    </label>
  )
}
