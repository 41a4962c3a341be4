import { X } from 'lucide-react'
import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useLocation } from 'react-router'
import { useSource } from '#src/api/use-source.ts'
import type { CommandContext } from '#src/commands/command.ts'
import { useCommandContext } from '#src/commands/use-command-context.ts'
import { formatList } from '#src/lib/lists.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { Button } from '#src/ui/button.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import * as words from '#words/palette.ts'
import { PaletteField } from './field.tsx'
import { wordsOf } from './finder.ts'
import type { Item } from './item.ts'
import { Options, optionId } from './options.tsx'
import { readRecent, rememberedAs } from './recent.ts'
import { useFound } from './use-found.ts'
import { useSources } from './use-sources.ts'

const NONE: ReadonlySet<string> = new Set()

/** How far the keys of a field with a list move. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }

/**
 * A field, and below it whatever fits what is typed: codes, campaigns, clients, pages, actions, zones. The combobox of
 * the ARIA practices, its list always in sight: the focus stays in the field. `typed`: before this code was there.
 */
export default function Palette({ typed, open }: { typed: string; open: CommandContext['open'] }) {
  const context = useCommandContext(open)
  const dismiss = useDismiss()
  const recent = useRecent()
  const { sources, pending, failed, retry } = useSources(context)

  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState(typed)
  const [active, setActive] = useState(0)
  const [unfolded, setUnfolded] = useState(NONE)
  /** What was done, where nothing else shows it. */
  const [done, setDone] = useState('')
  useEffect(() => field.current?.focus(), [])

  const { placed, count, query: found, settle } = useFound(query, sources, recent, unfolded)
  const queryWords = useMemo(() => wordsOf(found), [found])
  const activeNumber = Math.min(active, count - 1)

  const type = (text: string) => {
    setQuery(text)
    setActive(0)
    setUnfolded(NONE)
    setDone('')
  }
  const run = useCallback(
    async (item: Item) => {
      const told = item.run?.(context)
      if (told === undefined) dismiss()
      else setDone(await told)
    },
    [context, dismiss],
  )
  const unfold = useCallback((title: string) => setUnfolded((titles) => new Set([...titles, title])), [])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step !== undefined) {
      const { count } = settle()
      // One step beyond an end leads to the other; a page stops there.
      const next = Math.min(active, count - 1) + step
      if (count > 0) setActive(Math.abs(step) === 1 ? (next + count) % count : Math.min(Math.max(next, 0), count - 1))
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      const { count } = flushSync(settle)
      const option = document.getElementById(optionId(id, Math.min(active, count - 1)))
      const isLink = option instanceof HTMLAnchorElement
      if (isLink && (event.ctrlKey || event.metaKey)) window.open(option.href, '_blank', 'noopener')
      else option?.click()
    } else return
    event.preventDefault()
  }

  return (
    <div className="flex max-h-[inherit] flex-col">
      <div className="relative shrink-0 border-b border-line">
        <PaletteField
          ref={field}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={count > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={count > 0 ? optionId(id, activeNumber) : undefined}
          value={query}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {/* Where there is no Escape. */}
        <Button
          look="quiet"
          square
          aria-label={words.close}
          onClick={dismiss}
          className="absolute top-0.5 right-1 size-11 md:hidden"
        >
          <X aria-hidden className="size-5" />
        </Button>
      </div>
      <Options
        id={id}
        placed={placed}
        count={count}
        active={activeNumber}
        marked={queryWords}
        onPoint={setActive}
        onRun={run}
        onUnfold={unfold}
      />
      <Footer
        status={
          done !== ''
            ? done
            : failed.length > 0
              ? words.couldNotLook(formatList(failed))
              : pending.length > 0
                ? words.lookingThrough(formatList(pending))
                : count === 0
                  ? words.nothingWith(found.trim())
                  : queryWords.length > 0
                    ? words.found(formatExact(placed.reduce((sum, { group }) => sum + group.count, 0)))
                    : ''
        }
        retry={failed.length > 0 ? retry : undefined}
        onKeys={() => open('keys')}
      />
    </div>
  )
}

function Footer({ status, retry, onKeys }: { status: string; retry: (() => void) | undefined; onKeys: () => void }) {
  return (
    <div className="flex min-h-11 shrink-0 items-center gap-2 border-t border-line pr-2 pl-4 text-xs text-muted">
      <p role="status" className="min-w-0 flex-1">
        {status}
      </p>
      {retry && (
        <Button look="quiet" onClick={retry}>
          {words.tryAgain}
        </Button>
      )}
      <Button look="quiet" className="text-xs font-normal" onClick={onKeys}>
        {words.keyboardShortcuts}
      </Button>
    </div>
  )
}

/** What was opened before, newest first, but for the page that one is on. */
function useRecent(): ReadonlySet<string> {
  const { pathname } = useLocation()
  const kind = useSource((source) => source.kind)
  return useMemo(() => {
    if (kind === undefined) return NONE
    const here = rememberedAs(pathname)
    return new Set(readRecent(kind).filter((opened) => opened !== here))
  }, [kind, pathname])
}
