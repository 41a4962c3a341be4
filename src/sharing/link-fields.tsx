import type { ComponentProps, Ref } from 'react'
import { LONGEST_LINK_NAME, LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#contract/links.ts'
import { LAST_YEAR } from '#contract/period.ts'
import { hostFaultInWords } from '#src/framing/hosts-in-words.ts'
import type { HostFault } from '#src/framing/hosts.ts'
import * as words from '#words/sharing/form.ts'
import { SelectField, type SelectOption } from '#src/ui/select-field.tsx'
import { TextField } from '#src/ui/text-field.tsx'

/** Fields that a link has when it is made and when it is changed, in the same words. */

interface FieldProps<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
}

export function NameField({
  value,
  onChange,
  ref,
  describedBy,
}: FieldProps<string> & { ref: Ref<HTMLInputElement>; describedBy?: string | undefined }) {
  return (
    <TextField
      ref={ref}
      label={words.name}
      required
      dir="auto"
      aria-describedby={describedBy}
      maxLength={LONGEST_LINK_NAME}
      value={value}
      onChange={onChange}
    />
  )
}

/** How long a link works: one of the choices, and the last day where it is a date. */
export function ExpiryFields<Expiry extends string>({
  value,
  onChange,
  choices,
  until,
  onUntil,
}: FieldProps<Expiry> & {
  readonly choices: readonly SelectOption<Expiry>[]
  readonly until: string
  readonly onUntil: (until: string) => void
}) {
  return (
    <div className="flex gap-2">
      <SelectField label={words.expiry} value={value} options={choices} onChange={onChange} />
      {value === 'date' && <DateField label={words.lastDay} value={until} onChange={onUntil} />}
    </div>
  )
}

export function PasswordField({ value, onChange, ...rest }: FieldProps<string> & { readonly placeholder?: string }) {
  return (
    <TextField
      label={words.password}
      // It is to be told to somebody, so whoever makes it up may see it.
      type="text"
      autoComplete="off"
      spellCheck={false}
      autoCapitalize="off"
      minLength={SHORTEST_PASSWORD}
      maxLength={LONGEST_PASSWORD}
      value={value}
      onChange={onChange}
      {...rest}
    />
  )
}

export function DateField(props: FieldProps<string> & Pick<ComponentProps<typeof TextField>, 'label' | 'min'>) {
  return <TextField type="date" required max={`${LAST_YEAR}-12-31`} className="tabular-nums" {...props} />
}

/** In words; empty where there is none. */
export function faultInWords(fault: keyof typeof words.faults | HostFault | undefined): string {
  if (fault === undefined) return ''
  return typeof fault === 'string' ? words.faults[fault] : hostFaultInWords(fault)
}
