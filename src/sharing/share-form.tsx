import { useEffect, useRef, useState, type FormEvent } from 'react'
import { LONGEST_LINK_NAME, LONGEST_PASSWORD, SHORTEST_PASSWORD, type LinkMade } from '#contract/links.ts'
import { LAST_YEAR } from '#contract/period.ts'
import { makeLink } from '#src/api/links.ts'
import { now } from '#src/lib/clock.ts'
import { formatZone } from '#src/lib/zones.ts'
import { Button } from '#src/ui/button.tsx'
import { Choices } from '#src/ui/choices.tsx'
import { useDismiss } from '#src/ui/dismiss.ts'
import { AppLink } from '#src/url-state/app-link.tsx'
import { paths } from '#src/url-state/paths.ts'
import { FIRST_DATE, selectedPeriod } from '#src/url-state/selected-period.ts'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/sharing/form.ts'
import { EXPIRIES, faultOf, inputOf, type Expiry, type Wanted } from './wanted.ts'
import { FIELD } from './field.ts'
import type { Subject } from './subject.ts'

/** What a new link shows, for how long, and to whom. */
export function ShareForm({ subject, onMade }: { subject: Subject; onMade: (made: LinkMade) => void }) {
  const dismiss = useDismiss()
  const filters = useFilters()
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
    }
  })
  const [told, setTold] = useState('')
  const [isBusy, setBusy] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // The dialog gives the focus to its first button.
  useEffect(() => field.current?.select(), [])
  const set = (change: Partial<Wanted>) => setWanted({ ...wanted, ...change })
  const make = async (event: FormEvent) => {
    event.preventDefault()
    const fault = faultOf(wanted, zone, now())
    setTold(fault === undefined ? '' : words.faults[fault])
    if (fault !== undefined || isBusy) return
    setBusy(true)
    try {
      onMade(await makeLink(inputOf(wanted, subject, zone, now())))
    } catch (error) {
      setTold((error as Error).message)
      setBusy(false)
    }
  }
  return (
    <form noValidate onSubmit={(event) => void make(event)} className="space-y-4 px-4 pb-4">
      <label className="block">
        <span className="mb-1 block text-xs text-muted">{words.name}</span>
        <input
          ref={field}
          required
          dir="auto"
          maxLength={LONGEST_LINK_NAME}
          value={wanted.name}
          onChange={(event) => set({ name: event.target.value })}
          className={FIELD}
        />
      </label>
      <div>
        <p aria-hidden className="mb-1 text-xs text-muted">
          {words.dates}
        </p>
        <div>
          <Choices
            label={words.dates}
            name="link-dates"
            value={wanted.dates}
            choices={[
              { value: 'free', label: words.free },
              { value: 'limited', label: words.limited, hint: words.inZone(formatZone(zone)) },
            ]}
            onChange={(dates) => set({ dates })}
          />
        </div>
        {wanted.dates === 'limited' && (
          <div className="mt-2 flex gap-2">
            {(['from', 'to'] as const).map((which) => (
              <label key={which} className="min-w-0 flex-1">
                <span className="mb-1 block text-xs text-muted">{words.ends[which]}</span>
                <input
                  type="date"
                  required
                  min={FIRST_DATE}
                  max={`${LAST_YEAR}-12-31`}
                  value={wanted[which]}
                  onChange={(event) => set({ [which]: event.target.value })}
                  className={`${FIELD} tabular-nums`}
                />
              </label>
            ))}
          </div>
        )}
      </div>
      <div className="flex gap-2">
        <label className="min-w-0 flex-1">
          <span className="mb-1 block text-xs text-muted">{words.expiry}</span>
          <select
            value={wanted.expiry}
            onChange={(event) => set({ expiry: event.target.value as Expiry })}
            className={FIELD}
          >
            {EXPIRIES.map((value) => (
              <option key={value} value={value}>
                {words.expiries[value]}
              </option>
            ))}
          </select>
        </label>
        {wanted.expiry === 'date' && (
          <label className="min-w-0 flex-1">
            <span className="mb-1 block text-xs text-muted">{words.lastDay}</span>
            <input
              type="date"
              required
              max={`${LAST_YEAR}-12-31`}
              value={wanted.until}
              onChange={(event) => set({ until: event.target.value })}
              className={`${FIELD} tabular-nums`}
            />
          </label>
        )}
      </div>
      <label className="block">
        <span className="mb-1 block text-xs text-muted">{words.password}</span>
        <input
          // It is to be told to somebody, so whoever makes it up may see it.
          type="text"
          autoComplete="off"
          spellCheck={false}
          autoCapitalize="off"
          minLength={SHORTEST_PASSWORD}
          maxLength={LONGEST_PASSWORD}
          placeholder={words.noPassword}
          value={wanted.password}
          onChange={(event) => set({ password: event.target.value })}
          className={`${FIELD} placeholder:text-muted`}
        />
      </label>
      {told !== '' && (
        <p role="alert" className="text-pretty text-negative">
          {told}
        </p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <AppLink to={paths.sharing()} className="text-accent hover:underline">
          {words.all}
        </AppLink>
        <span className="flex gap-2">
          <Button look="quiet" className="max-md:h-11" onClick={dismiss}>
            {words.cancel}
          </Button>
          <Button type="submit" disabled={isBusy} className="max-md:h-11">
            {words.make}
          </Button>
        </span>
      </div>
    </form>
  )
}
