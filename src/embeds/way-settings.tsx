import { useMutation, useQueryClient } from '@tanstack/react-query'
import { LONGEST_LINK_NAME, type LinkMade } from '#contract/links.ts'
import type { Embed } from '#contract/embed-answers.ts'
import type { Shown } from '#contract/embeds.ts'
import { LINKS_KEY } from '#src/api/links-key.ts'
import { makeLink } from '#src/api/links.ts'
import { now } from '#src/lib/clock.ts'
import { Button } from '#src/ui/button.tsx'
import { Choices } from '#src/ui/choices.tsx'
import { Failure } from '#src/ui/failure.tsx'
import { useFiltersForGuests } from '#src/url-state/use-filters-for-guests.ts'
import { useHandedOnFocus } from '#src/ui/use-handed-on-focus.ts'
import * as words from '#words/embeds/builder.ts'
import { showsEverything } from '#words/sharing/form.ts'
import type { SettingsProps } from './settings.tsx'
import { WAYS, spanOf } from './wanted.ts'

/** Whether tokens open it, or a shared link, which can be made here. */
export function WaySettings({
  embed,
  link,
  onLink,
  ...settings
}: SettingsProps & {
  readonly embed: Embed
  readonly link: LinkMade | undefined
  readonly onLink: (made: LinkMade) => void
}) {
  const { wanted, set, show } = settings
  return (
    <div>
      <Choices
        label={words.way}
        showsLabel
        name="embed-way"
        value={wanted.way}
        choices={WAYS.map((way) => ({
          value: way,
          label: words.ways[way],
          ...(way === 'link' && { hint: words.linkHint }),
        }))}
        onChange={(way) => set({ way })}
      />
      {wanted.way === 'link' && <LinkWay embed={embed} show={show} settings={settings} link={link} onLink={onLink} />}
    </div>
  )
}

function LinkWay({
  embed,
  show,
  settings: { wanted },
  link,
  onLink,
}: {
  readonly embed: Embed
  readonly show: Shown | undefined
  readonly settings: SettingsProps
  readonly link: LinkMade | undefined
  readonly onLink: (made: LinkMade) => void
}) {
  const filters = useFiltersForGuests()
  const client = useQueryClient()
  const button = useHandedOnFocus<HTMLButtonElement>()
  const making = useMutation({
    mutationFn: (subject: Shown) => {
      const dates = wanted.lock.includes('dates') ? spanOf(filters, filters.effectiveZone, now()) : null
      const name = words.linkName(embed.name).slice(0, LONGEST_LINK_NAME)
      return makeLink({ name, subject, dates, hosts: [...embed.hosts] })
    },
    onSuccess: (made) => {
      onLink(made)
      void client.invalidateQueries({ queryKey: LINKS_KEY })
    },
  })
  if (show === undefined) return <p className="mt-2 text-pretty text-warning">{words.linkShowsOne}</p>
  return (
    <div className="mt-2 space-y-2">
      <p className="text-xs text-pretty text-muted">{words.linkMeans}</p>
      {show.kind === 'organisation' && <p className="text-pretty text-warning">{showsEverything}</p>}
      <div role="status">{link !== undefined && <p className="text-pretty text-positive">{words.linkMade}</p>}</div>
      {link === undefined && (
        <Button ref={button} className="max-md:h-11" isBusy={making.isPending} onClick={() => making.mutate(show)}>
          {words.makeLink}
        </Button>
      )}
      <Failure error={making.error} />
    </div>
  )
}
