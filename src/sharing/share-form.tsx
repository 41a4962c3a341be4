import { useMutation } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { LONGEST_LINK_NAME, type LinkMade } from '#contract/links.ts'
import { dateAt } from '#contract/period.ts'
import type { Zone } from '#contract/zone.ts'
import { makeLink } from '#src/api/links.ts'
import { now } from '#src/lib/clock.ts'
import { formatDates } from '#src/lib/dates.ts'
import { filtersInWords } from '#src/lib/scan-filters.ts'
import { formatZone } from '#src/lib/zones.ts'
import { Choices } from '#src/ui/choices.tsx'
import { FormEnd } from '#src/ui/form-end.tsx'
import { useFirstFocus } from '#src/ui/use-first-focus.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import { datesOf } from '#src/url-state/filters.ts'
import { paths } from '#src/url-state/paths.ts'
import { FIRST_DATE, selectedPeriod } from '#src/url-state/selected-period.ts'
import { useFiltersForGuests } from '#src/url-state/use-filters-for-guests.ts'
import * as words from '#words/sharing/form.ts'
import * as opens from '#words/sharing/opens.ts'
import { searchOf } from './begins.ts'
import { EXPIRIES, faultOf, inputOf, type Wanted } from './wanted.ts'
import { DateField, ExpiryFields, NameField, PasswordField, faultInWords } from './link-fields.tsx'
import { EmbedFields } from './embed-fields.tsx'
import type { Subject } from './subject.ts'

/** What a new link shows, for how long, and to whom. */
export function ShareForm({ subject, onMade }: { subject: Subject; onMade: (made: LinkMade) => void }) {
  const filters = useFiltersForGuests()
  const zone = filters.effectiveZone
  const [wanted, setWanted] = useState((): Wanted => {
    const { date, last } = selectedPeriod(filters, zone, now())
    return {
      name: subject.name.slice(0, LONGEST_LINK_NAME),
      dates: 'free',
      from: date,
      to: last,
      expiry: 'never',
      until: '',
      password: '',
      hosts: '',
    }
  })
  const [told, setTold] = useState('')
  const making = useMutation({
    mutationFn: async () => {
      const { link, token } = await makeLink(inputOf(wanted, subject, zone, now()))
      // What it opens with stands behind the token wherever that goes.
      return { link, token: token + searchOf(filters, subject, wanted) }
    },
    onSuccess: onMade,
  })
  const field = useFirstFocus()
  const warning = useId()
  const set = (change: Partial<Wanted>) => setWanted({ ...wanted, ...change })
  const make = (event: FormEvent) => {
    event.preventDefault()
    const fault = faultOf(wanted, zone, now())
    setTold(faultInWords(fault))
    if (fault === undefined) making.mutate()
  }
  return (
    <form noValidate onSubmit={make} className="space-y-4 px-4 pb-4">
      {subject.kind === 'organisation' && (
        <p id={warning} className="rounded-control bg-warning-soft px-3 py-2 text-pretty text-warning">
          {words.showsEverything} {words.ofOneClient}
        </p>
      )}
      {/* It has the focus, so that the warning above it is read with it. */}
      <NameField
        ref={field}
        describedBy={subject.kind === 'organisation' ? warning : undefined}
        value={wanted.name}
        onChange={(name) => set({ name })}
      />
      {subject.kind !== 'report' && <DatesFields wanted={wanted} zone={zone} set={set} />}
      <ExpiryFields
        value={wanted.expiry}
        choices={EXPIRIES.map((value) => ({ value, label: words.expiries[value] }))}
        onChange={(expiry) => set({ expiry })}
        until={wanted.until}
        onUntil={(until) => set({ until })}
      />
      <PasswordField
        placeholder={words.noPassword}
        value={wanted.password}
        onChange={(password) => set({ password })}
      />
      <EmbedFields subject={subject} hosts={wanted.hosts} onHosts={(hosts) => set({ hosts })} />
      <FormEnd fault={told} error={making.error} isBusy={making.isPending} act={words.make}>
        <AppLink to={paths.sharing()} className="text-accent hover:underline">
          {words.all}
        </AppLink>
      </FormEnd>
    </form>
  )
}

/** Which dates a link shows; a report has its own. */
function DatesFields({ wanted, zone, set }: { wanted: Wanted; zone: Zone; set: (change: Partial<Wanted>) => void }) {
  return (
    <div>
      <Choices
        label={words.dates}
        showsLabel
        name="link-dates"
        value={wanted.dates}
        choices={[
          { value: 'free', label: words.free },
          { value: 'limited', label: words.limited, hint: words.inZone(formatZone(zone)) },
        ]}
        onChange={(dates) => set({ dates })}
      />
      {wanted.dates === 'limited' && (
        <div className="mt-2 flex gap-2">
          {(['from', 'to'] as const).map((which) => (
            <DateField
              key={which}
              label={words.ends[which]}
              min={FIRST_DATE}
              value={wanted[which]}
              onChange={(date) => set({ [which]: date })}
            />
          ))}
        </div>
      )}
      <Opens isLimited={wanted.dates === 'limited'} zone={zone} />
    </div>
  )
}

/** With what the link opens, unless it shows nothing else anyway. */
function Opens({ isLimited, zone }: { isLimited: boolean; zone: Zone }) {
  const filters = useFiltersForGuests()
  const only = filtersInWords(filters.only)
  const { date, last } = datesOf(filters, dateAt(zone, now()))
  const dates = opens.inZone(formatDates(date, last), formatZone(zone))
  const moves = filters.period !== 'custom' && filters.date === undefined
  if (isLimited && only === '') return null
  return (
    <p className="mt-2 text-xs text-pretty text-muted">
      {isLimited ? opens.onlyFiltered(only) : opens.opensWith(dates, { only, moves })} {opens.guestMayChange}
    </p>
  )
}
