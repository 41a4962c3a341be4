import type { ComponentProps, ReactNode, Ref } from 'react'
import { LONGEST_LINK_NAME, LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#contract/links.ts'
import { LAST_YEAR } from '#contract/period.ts'
import { hostFaultInWords } from '#src/framing/hosts-in-words.ts'
import type { HostFault } from '#src/framing/hosts.ts'
import * as words from '#words/sharing/form.ts'
import { FIELD } from '#src/ui/field.ts'

/** Fields that a link has when it is made and when it is changed, in the same words. */

interface FieldProps<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
}

export function NameField({ value, onChange, ref }: FieldProps<string> & { ref: Ref<HTMLInputElement> }) {
  return (
    <Labelled label={words.name}>
      <input
        ref={ref}
        required
        dir="auto"
        maxLength={LONGEST_LINK_NAME}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={FIELD}
      />
    </Labelled>
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
  readonly choices: readonly (readonly [value: Expiry, label: string])[]
  readonly until: string
  readonly onUntil: (until: string) => void
}) {
  return (
    <div className="flex gap-2">
      <Labelled label={words.expiry}>
        <select value={value} onChange={(event) => onChange(event.target.value as Expiry)} className={FIELD}>
          {choices.map(([choice, label]) => (
            <option key={choice} value={choice}>
              {label}
            </option>
          ))}
        </select>
      </Labelled>
      {value === 'date' && (
        <Labelled label={words.lastDay}>
          <DateInput value={until} onChange={onUntil} />
        </Labelled>
      )}
    </div>
  )
}

export function PasswordField({ value, onChange, ...rest }: FieldProps<string> & { readonly placeholder?: string }) {
  return (
    <Labelled label={words.password}>
      <input
        // It is to be told to somebody, so whoever makes it up may see it.
        type="text"
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="off"
        minLength={SHORTEST_PASSWORD}
        maxLength={LONGEST_PASSWORD}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`${FIELD} placeholder:text-muted`}
        {...rest}
      />
    </Labelled>
  )
}

export function DateInput({ value, onChange, ...rest }: FieldProps<string> & Pick<ComponentProps<'input'>, 'min'>) {
  return (
    <input
      type="date"
      required
      max={`${LAST_YEAR}-12-31`}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={`${FIELD} tabular-nums`}
      {...rest}
    />
  )
}

export function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="block min-w-0 flex-1">
      <span className="mb-1 block text-xs text-muted">{label}</span>
      {children}
    </label>
  )
}

/** In words; empty where there is none. */
export function faultInWords(fault: keyof typeof words.faults | HostFault | undefined): string {
  if (fault === undefined) return ''
  return typeof fault === 'string' ? words.faults[fault] : hostFaultInWords(fault)
}
