import { Bookmark, Pencil, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { cx } from '#src/lib/cx.ts'
import { useIsGuest } from '#src/api/guest.ts'
import { announce } from '#src/ui/announcer.tsx'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { Popover } from '#src/ui/popover.tsx'
import { useHandedOnFocus } from '#src/ui/use-handed-on-focus.ts'
import { useSavedViews, type SavedView } from '#src/url-state/saved-views.ts'
import * as words from '#words/reports/views.ts'
import { NameForm } from './name-form.tsx'

/** The views of this page that a person has named: plain links, kept in this browser. Guests have nowhere to keep them. */
export function Views() {
  return useIsGuest() ? null : <SavedViews />
}

function SavedViews() {
  const { pathname, search } = useLocation()
  const here = search.slice(1)
  const kept = useSavedViews(pathname)
  const current = kept.views.find((view) => sameSearch(view.search, here))
  return (
    <Popover
      title={words.views}
      align="end"
      className={buttonClass()}
      trigger={
        <>
          <Bookmark aria-hidden className="size-4" />
          <span className="max-w-52 truncate">{current?.name ?? words.views}</span>
        </>
      }
    >
      <Kept kept={kept} current={current} path={pathname} here={here} />
    </Popover>
  )
}

/** What the popover holds while it is open. */
function Kept({
  kept: { views, save, rename, remove },
  current,
  path,
  here,
}: {
  kept: ReturnType<typeof useSavedViews>
  current: SavedView | undefined
  path: string
  here: string
}) {
  /** The view that has its name from here: it takes the focus from the form, anew each time. */
  const [named, setNamed] = useState<Named>()
  return (
    <div className="w-80 max-w-full">
      {views.length === 0 ? (
        <p className="text-muted">{words.empty}</p>
      ) : (
        <ul aria-label={words.saved}>
          {views.map((view) => (
            <View
              key={view.name}
              view={view}
              path={path}
              isCurrent={view === current}
              named={named?.name === view.name ? named : undefined}
              onRename={(name) => {
                rename(view.name, name)
                setNamed({ name })
              }}
              onRemove={() => remove(view.name)}
            />
          ))}
        </ul>
      )}
      <SaveView
        taken={views.map(({ name }) => name)}
        isSaved={current !== undefined}
        onSave={(name) => {
          save({ name, search: here })
          setNamed({ name })
        }}
      />
    </div>
  )
}

interface Named {
  readonly name: string
}

function View({
  view: { name, search },
  path,
  isCurrent,
  named,
  onRename,
  onRemove,
}: {
  view: SavedView
  path: string
  isCurrent: boolean
  /** Where it was named just now. */
  named: Named | undefined
  onRename: (name: string) => void
  onRemove: () => void
}) {
  const dismiss = useDismiss()
  const [isRenamed, setRenamed] = useState(false)
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (named !== undefined) link.current?.focus()
  }, [named])
  const removing = useHandedOnFocus(nextRemove)
  const address = `${path}${search && '?'}${search}`
  if (isRenamed) {
    return (
      <li className="py-1">
        <NameForm
          label={words.newName(name)}
          action={words.rename}
          initial={name}
          onSubmit={(next) => {
            setRenamed(false)
            onRename(next)
          }}
        />
      </li>
    )
  }
  return (
    <li className="flex items-center rounded-sm hover:bg-sunken">
      <Link
        ref={link}
        to={address}
        onClick={dismiss}
        aria-current={isCurrent ? 'page' : undefined}
        dir="auto"
        className={cx(
          'flex min-h-11 min-w-0 flex-1 items-center rounded-sm px-2 text-left md:min-h-9',
          isCurrent && 'font-medium text-accent',
        )}
      >
        <span className="truncate">{name}</span>
      </Link>
      <CopyButton text={new URL(address, location.href).href} what={words.linkOf(name)} />
      <Button
        look="quiet"
        square
        aria-label={words.renameView(name)}
        title={words.rename}
        onClick={() => setRenamed(true)}
      >
        <Pencil aria-hidden className="size-4 text-muted" />
      </Button>
      <Button
        ref={removing}
        look="quiet"
        square
        aria-label={words.removeView(name)}
        title={words.remove}
        onClick={() => {
          onRemove()
          announce(words.removed(name))
        }}
      >
        <Trash2 aria-hidden className="size-4 text-muted" />
      </Button>
    </li>
  )
}

/** Of the view below, else of the one above; without any, the field that names one. */
function nextRemove(button: HTMLButtonElement): HTMLElement | null | undefined {
  const row = button.closest('li')
  const next = row?.nextElementSibling ?? row?.previousElementSibling
  if (next) return next.querySelector<HTMLElement>('button:last-child')
  return button.closest('[role=dialog]')?.querySelector('input')
}

function SaveView({
  taken,
  isSaved,
  onSave,
}: {
  taken: readonly string[]
  isSaved: boolean
  onSave: (name: string) => void
}) {
  return (
    <div className="mt-2 border-t border-line pt-3">
      <NameForm
        label={isSaved ? words.saveUnderAnother : words.saveAs}
        action={words.save}
        initial=""
        noteOn={(name) => (taken.includes(name) ? words.replaces : undefined)}
        onSubmit={(name) => {
          onSave(name)
          announce(words.savedView(name))
        }}
      />
    </div>
  )
}

/** Whether two searches mean the same, in whatever order they are written. */
function sameSearch(one: string, other: string): boolean {
  const sorted = (text: string) => {
    const search = new URLSearchParams(text)
    search.sort()
    return search.toString()
  }
  return sorted(one) === sorted(other)
}
