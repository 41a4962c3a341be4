import { Search } from 'lucide-react'
import { Suspense, useEffect, useEffectEvent, useState } from 'react'
import { useLocation } from 'react-router'
import { useSource } from '#src/api/use-source.ts'
import type { FindingDialog } from '#src/commands/command.ts'
import { cx } from '#src/lib/cx.ts'
import { isMac } from '#src/lib/platform.ts'
import { PaletteField } from '#src/palette/field.tsx'
import { remember, rememberedAs } from '#src/palette/recent.ts'
import { buttonClass } from '#src/ui/button.tsx'
import { Kbd } from '#src/ui/kbd.tsx'
import { lazyPart, optionalPart } from '#src/ui/lazy-part.tsx'
import { Modal } from '#src/ui/modal.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { whenIdle } from '#src/ui/when-idle.ts'
import * as words from '#words/app/top-bar-tools.ts'
import { AccountButton } from './account-button.tsx'
import { SourceBadge } from './source-badge.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { usePreparedLinks } from './use-prepared-links.ts'

const Palette = lazyPart(() => import('#src/palette/palette.tsx'))
const ShortcutList = lazyPart(() => import('#src/shortcuts/list.tsx'))
const Shortcuts = optionalPart(() => import('#src/shortcuts/shortcuts.tsx'))

/** Hints on controls come with the shortcuts: so soon even where the page is never idle. */
const LATEST_MS = 3000

/**
 * The source, search and theme, and behind them the palette and the shortcuts: their code comes at the first key, or when
 * the browser has nothing else to do.
 */
export default function TopBarTools() {
  const [open, setOpen] = useState<FindingDialog>()
  /** In the palette's field, before its code was there. */
  const [typed, setTyped] = useState('')
  const [shortcuts, setShortcuts] = useState<{ readonly first?: KeyboardEvent }>()
  useRememberVisits()
  usePreparedLinks()

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isPaletteKey(event)) {
      event.preventDefault()
      setOpen((shown) => (shown === 'palette' ? undefined : 'palette'))
    } else setShortcuts((listening) => listening ?? { first: event })
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
  useEffect(
    () =>
      whenIdle(() => {
        setShortcuts((listening) => listening ?? {})
        Palette.load()
        return true
      }, LATEST_MS),
    [],
  )

  // Only itself: what is picked in the palette may have opened the other one.
  const close = (closed: FindingDialog) => setOpen((shown) => (shown === closed ? undefined : shown))
  return (
    <>
      <SourceBadge />
      <SearchButton onClick={() => setOpen('palette')} />
      <ThemeSwitch />
      <AccountButton />
      {shortcuts && (
        <Suspense>
          <Shortcuts open={setOpen} first={shortcuts.first} />
        </Suspense>
      )}
      {open === 'palette' && (
        <Modal
          title={words.find}
          heading={false}
          size="palette"
          onClose={() => {
            close('palette')
            setTyped('')
          }}
        >
          <Suspense
            fallback={
              <>
                <div className="relative border-b border-line">
                  <PaletteField value={typed} onChange={(event) => setTyped(event.target.value)} />
                </div>
                <Skeleton className="h-84" />
              </>
            }
          >
            <Palette typed={typed} open={setOpen} />
          </Suspense>
        </Modal>
      )}
      {open === 'keys' && (
        <Modal title={words.shortcuts} size="list" onClose={() => close('keys')}>
          <div className="px-4 pb-4">
            <Suspense fallback={<Skeleton className="h-96" />}>
              <ShortcutList />
            </Suspense>
          </div>
        </Modal>
      )}
    </>
  )
}

function SearchButton({ onClick }: { onClick: () => void }) {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'}
      title={words.findWhat}
      onClick={onClick}
      className={cx(
        buttonClass('quiet', true),
        'text-muted max-md:size-11 lg:w-44 lg:justify-between lg:border lg:border-control lg:px-2',
      )}
    >
      <span className="flex items-center gap-2 font-normal">
        <Search aria-hidden className="size-4" />
        <span className="max-lg:sr-only">{words.search}</span>
      </span>
      <Kbd caps={isMac ? ['⌘', 'K'] : [words.control, 'K']} className="max-lg:hidden" />
    </button>
  )
}

/** By the letter, or by its place where letters are not Latin. */
function isPaletteKey({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean {
  const isK = key.toLowerCase() === 'k' || (code === 'KeyK' && !/^[a-z]$/i.test(key))
  return isK && (isMac ? metaKey : ctrlKey) && !shiftKey && !altKey
}

/** What is opened in whatever way comes first in the palette. */
function useRememberVisits(): void {
  const { pathname } = useLocation()
  const kind = useSource((source) => source.kind)
  useEffect(() => {
    const opened = rememberedAs(pathname)
    if (kind !== undefined && opened !== undefined) remember(kind, opened)
  }, [kind, pathname])
}
