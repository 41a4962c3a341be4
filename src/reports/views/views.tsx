import { Bookmark, Pencil, Trash2 } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { Link, useLocation } from 'react-router'
import { cx } from '#src/lib/cx.ts'
import { useIsGuest } from '#src/api/guest.ts'
import { announce } from '#src/ui/announcer.tsx'
import { Button, buttonClass } from '#src/ui/button.tsx'
import { CopyButton } from '#src/ui/copy-button.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { Popover } from '#src/ui/popover.tsx'
import { useSavedViews, type SavedView } from '#src/url-state/saved-views.ts'
import * as words from '#words/reports/views.ts'

/** The views of this page that a person has named: plain links, kept in this browser. Guests have nowhere to keep them. */
export function Views() {
  return useIsGuest() ? null : <SavedViews />
}

function SavedViews() {
  const { pathname, search } = useLocation()
  const here = search.slice(1)
  const { views, save, rename, remove } = useSavedViews(pathname)
  const current = views.find((view) => sameSearch(view.search, here))
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
      <div className="w-80 max-w-full">
        {views.length === 0 ? (
          <p className="text-muted">{words.empty}</p>
        ) : (
          <ul aria-label={words.saved}>
            {views.map((view) => (
              <View
                key={view.name}
                view={view}
                path={pathname}
                isCurrent={view === current}
                onRename={(name) => rename(view.name, name)}
                onRemove={() => remove(view.name)}
              />
            ))}
          </ul>
        )}
        <SaveView
          taken={views.map(({ name }) => name)}
          isSaved={current !== undefined}
          onSave={(name) => save({ name, search: here })}
        />
      </div>
    </Popover>
  )
}

function View({
  view: { name, search },
  path,
  isCurrent,
  onRename,
  onRemove,
}: {
  view: SavedView
  path: string
  isCurrent: boolean
  onRename: (name: string) => void
  onRemove: () => void
}) {
  const dismiss = useDismiss()
  const [isRenamed, setRenamed] = useState(false)
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
        key={String(isSaved)}
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

function NameForm({
  label,
  action,
  initial,
  noteOn,
  onSubmit,
}: {
  label: string
  action: string
  initial: string
  noteOn?: (name: string) => string | undefined
  onSubmit: (name: string) => void
}) {
  const [text, setText] = useState(initial)
  const name = text.trim()
  const note = noteOn?.(name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name === '') return
    setText('')
    onSubmit(name)
  }
  return (
    <form onSubmit={submit}>
      <label className="block">
        <span className="text-xs text-muted">{label}</span>
        <span className="mt-1 flex gap-2">
          <input
            data-autofocus={initial === '' ? undefined : true}
            value={text}
            maxLength={60}
            dir="auto"
            autoComplete="off"
            onChange={(event) => setText(event.target.value)}
            className="h-11 min-w-0 flex-1 rounded-control border border-control bg-surface px-2 text-base md:h-9 md:text-sm"
          />
          <Button type="submit" className="max-md:h-11">
            {action}
          </Button>
        </span>
      </label>
      {note !== undefined && <p className="mt-1 text-xs text-muted">{note}</p>}
    </form>
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
