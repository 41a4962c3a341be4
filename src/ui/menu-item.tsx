import type { LucideIcon } from 'lucide-react'

const LOOK =
  'flex h-11 w-full items-center gap-2 rounded-sm px-2 text-left whitespace-nowrap hover:bg-sunken disabled:text-muted disabled:hover:bg-transparent md:h-9'

/** One line of a menu, in a list: something to do, or with `file` the address of a file to save. */
export function MenuItem({
  Icon,
  file,
  disabled,
  onChoose,
  children,
}: {
  Icon: LucideIcon
  file?: string
  disabled?: boolean
  onChoose: () => void
  children: string
}) {
  const content = (
    <>
      <Icon aria-hidden className="size-4 text-muted" />
      {children}
    </>
  )
  return (
    <li>
      {file === undefined ? (
        <button type="button" disabled={disabled} onClick={onChoose} className={LOOK}>
          {content}
        </button>
      ) : (
        <a href={file} download onClick={onChoose} className={LOOK}>
          {content}
        </a>
      )}
    </li>
  )
}
