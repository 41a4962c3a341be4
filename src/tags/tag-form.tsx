import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type KeyboardEvent } from 'react'
import { LONGEST_TAG } from '#contract/tags.ts'
import { tagChanges } from '#src/api/tag-changes.ts'
import { tagsQuery } from '#src/api/tags.ts'
import { foldBothWays, matcherOf } from '#src/lib/fold.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { announce } from '#src/ui/announcer.tsx'
import { Button } from '#src/ui/button.tsx'
import { Checkbox } from '#src/ui/checkbox.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { Failure } from '#src/ui/failure.tsx'
import { SkeletonRows } from '#src/ui/skeleton-rows.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { useFirstFocus } from '#src/ui/use-first-focus.ts'
import * as words from '#words/tags/tag-form.ts'
import { changeOf, choicesOf, chosenWith, heldAfter, type Chosen, type TagChoice } from './chosen.ts'

/** All tags, those that the codes have ticked; another is added by typing it. Nothing is changed before it is saved. */
export default function TagForm({ codes }: { codes: readonly string[] }) {
  return (
    <AnswerStates answer={useQuery(tagsQuery())} name={words.all} skeleton={<SkeletonRows rows={4} />}>
      {({ all }) => <Form codes={codes} choices={choicesOf(all, codes)} />}
    </AnswerStates>
  )
}

function Form({ codes, choices }: { codes: readonly string[]; choices: readonly TagChoice[] }) {
  const dismiss = useDismiss()
  const { mutate, isPending, error } = useMutation(tagChanges(useQueryClient()))
  const [text, setText] = useState('')
  const field = useFirstFocus()
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const [added, setAdded] = useState<readonly TagChoice[]>([])

  const all = [...added, ...choices]
  const typed = text.trim()
  const fits = matcherOf(typed)
  const shown = all.filter(({ name }) => fits(foldBothWays(name)))
  const same = all.find(({ name }) => name.toLowerCase() === typed.toLowerCase())
  const change = changeOf(chosen, codes)

  const choose = (choice: TagChoice, wanted: boolean) => setChosen(chosenWith(chosen, choice, wanted))
  const takeTyped = () => {
    if (typed === '') return
    const choice = same ?? ({ name: typed, held: 'none' } as const)
    if (same === undefined) setAdded([choice, ...added])
    choose(choice, true)
    setText('')
    announce(words.ticked(choice.name))
  }
  const save = () => {
    if (change === undefined) return dismiss()
    mutate(change, {
      onSuccess: () => {
        announce(words.saved(codes.length))
        dismiss()
      },
    })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    if (typed === '') save()
    else takeTyped()
  }
  return (
    <div>
      <TextField
        ref={field}
        label={words.find}
        hint={words.hint}
        autoComplete="off"
        dir="auto"
        maxLength={LONGEST_TAG}
        value={text}
        onChange={setText}
        onKeyDown={onKeyDown}
        enterKeyHint="done"
        data-autofocus
      />
      {typed !== '' && same === undefined && (
        <Button look="quiet" className="mt-1 max-w-full text-accent max-md:h-11" onClick={takeTyped}>
          <span className="truncate">{words.add(typed)}</span>
        </Button>
      )}
      <ul aria-label={words.all} className="mt-2 max-h-64 overflow-y-auto overscroll-contain">
        {shown.map((choice) => (
          <li key={choice.name}>
            <TagTick choice={choice} chosen={chosen} onChoose={choose} />
          </li>
        ))}
      </ul>
      <Failure error={error} className="mt-2" />
      <div className="mt-3 flex flex-wrap justify-end gap-2">
        <Button look="quiet" className="max-md:h-11" onClick={dismiss}>
          {words.cancel}
        </Button>
        <Button className="max-md:h-11" isBusy={isPending} disabled={change === undefined} onClick={save}>
          {words.save(codes.length)}
        </Button>
      </div>
    </div>
  )
}

function TagTick({
  choice,
  chosen,
  onChoose,
}: {
  choice: TagChoice
  chosen: Chosen
  onChoose: (choice: TagChoice, wanted: boolean) => void
}) {
  const held = heldAfter(choice, chosen)
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 rounded-sm px-2 hover:bg-sunken md:min-h-8">
      <Checkbox
        ref={(box) => {
          if (box !== null) box.indeterminate = held === 'some'
        }}
        checked={held === 'all'}
        onChange={() => onChoose(choice, held !== 'all')}
      />
      <bdi className="min-w-0 flex-1 text-left wrap-anywhere">{choice.name}</bdi>
      {held === 'some' && <span className="shrink-0 text-xs text-muted">{words.some}</span>}
    </label>
  )
}
