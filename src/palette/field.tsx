import { Search } from 'lucide-react'
import type { ComponentProps } from 'react'
import * as words from '#words/palette.ts'

/** Where one types what to find. By itself, for it is there before the palette's code. */
export function PaletteField(props: ComponentProps<'input'>) {
  return (
    <>
      <Search aria-hidden className="pointer-events-none absolute top-1/2 left-4 size-4 -translate-y-1/2 text-muted" />
      <input
        aria-label={words.find}
        placeholder={words.placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        dir="auto"
        className="block h-12 w-full bg-transparent pr-12 pl-11 text-base outline-none placeholder:text-muted"
        {...props}
      />
    </>
  )
}
