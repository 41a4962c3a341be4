import { useId, useState, type FormEvent, type KeyboardEvent } from 'react'
import { LONGEST_ANNOTATION, type Annotation, type AnnotationInput } from '#contract/annotations.ts'
import { LAST_YEAR, isCalendarDate, type CalendarDate } from '#contract/period.ts'
import { FormEnd } from '#src/ui/form-end.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { Modal } from '#src/ui/modal.tsx'
import { TextArea } from '#src/ui/text-area.tsx'
import { TextField } from '#src/ui/text-field.tsx'
import { useFirstFocus } from '#src/ui/use-first-focus.ts'
import { FIRST_DATE } from '#src/url-state/selected-period.ts'
import * as words from '#words/annotations/editor.ts'

interface EditorProps {
  /** What is to be changed; the date alone of what is to be added. */
  readonly edited: Annotation | { readonly date: CalendarDate }
  readonly onSave: (input: AnnotationInput) => void
  readonly onClose: () => void
}

/** A dialog in which something is noted on a date. */
export default function AnnotationEditor({ edited, onSave, onClose }: EditorProps) {
  return (
    <Modal title={'id' in edited ? words.edit : words.add} onClose={onClose}>
      <Form edited={edited} onSave={onSave} />
    </Modal>
  )
}

/** With so many characters left or fewer, it is said how many. */
const FEW = 40

function Form({ edited, onSave }: Pick<EditorProps, 'edited' | 'onSave'>) {
  const dismiss = useDismiss()
  const [date, setDate] = useState(edited.date)
  const [text, setText] = useState('text' in edited ? edited.text : '')
  const field = useFirstFocus<HTMLTextAreaElement>()
  const about = useId()
  const isComplete = isCalendarDate(date) && text.trim() !== ''
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!isComplete) return
    dismiss()
    onSave({ date, text: text.trim() })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.currentTarget.form?.requestSubmit()
  }
  const left = LONGEST_ANNOTATION - text.length
  return (
    <form onSubmit={save} className="space-y-3 px-4 pb-4">
      <TextArea
        ref={field}
        label={words.text}
        kind="prose"
        required
        dir="auto"
        maxLength={LONGEST_ANNOTATION}
        placeholder={words.example}
        aria-describedby={about}
        value={text}
        // It is one line, however many it takes here; what is pasted may have several.
        onChange={(text) => setText(text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '))}
        onKeyDown={onKeyDown}
        enterKeyHint="done"
      />
      <TextField
        label={words.date}
        type="date"
        required
        min={FIRST_DATE}
        max={`${LAST_YEAR}-12-31`}
        value={date}
        onChange={setDate}
        className="tabular-nums"
      />
      <p id={about} className="min-h-8 text-xs text-pretty text-muted">
        {left <= FEW ? words.left(left) : words.shared}
      </p>
      <FormEnd act={words.save} disabled={!isComplete} />
    </form>
  )
}
