import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { EMBED_PAGES } from '#contract/pass.ts'
import type { Embed } from '#contract/embed-answers.ts'
import type { Shown } from '#contract/embeds.ts'
import type { LinkMade } from '#contract/links.ts'
import { now } from '#src/lib/clock.ts'
import { lazyPart } from '#src/ui/lazy-part.tsx'
import { PanelFrame } from '#src/ui/panel.tsx'
import { Skeleton } from '#src/ui/skeleton.tsx'
import { formatCompared, parseCompared } from '#src/url-state/compare.ts'
import { useFiltersForGuests } from '#src/url-state/use-filters-for-guests.ts'
import * as words from '#words/embeds/builder.ts'
import { title as doctor } from '#words/framing/doctor.ts'
import { BeginSettings } from './begin-settings.tsx'
import { LazyDoctor } from '#src/framing/lazy-doctor.tsx'
import type { Markup } from '#src/framing/markup.ts'
import { patientOfEmbed } from '#src/framing/patient.ts'
import { PageCode } from './page-code.tsx'
import { Preview } from './preview.tsx'
import { LookSettings } from './settings.tsx'
import { lockedOf, parseWanted, pathOf, wantedParams, type Wanted } from './wanted.ts'
import { useBuilderAddress } from './use-builder-address.ts'
import { WaySettings } from './way-settings.tsx'

/** Most embeds show one thing alone. */
const SubjectSettings = lazyPart(() => import('./subject-settings.tsx'))
/** Comes behind what all see: programs in several languages, for those whose server signs. */
const SigningCode = lazyPart(() => import('./signing-code.tsx'))

/** How an embed is to look, the code for it, what it looks like, and what keeps a page from showing it. */
export function Builder({ embed }: { embed: Embed }) {
  const [search, change] = useBuilderAddress()
  const filters = useFiltersForGuests()
  const client = useQueryClient()
  // Its address is known until the page is left.
  const [link, setLink] = useState<LinkMade>()
  const show = embed.show === null ? chosenShow(search) : shownOf(embed.show)
  const wanted = parseWanted(search, show)
  const set = (changed: Partial<Wanted>) => change(wantedParams({ ...wanted, ...changed }))
  const settings = { show, wanted, set }
  const isSigned = wanted.way === 'token'
  const locked = isSigned ? lockedOf(wanted, filters, filters.effectiveZone, now()) : undefined
  const claims = { ...(embed.show === null && show && { show }), ...(locked && { locked }) }
  const address = isSigned ? embed.id : (link?.token ?? '')
  const markup: Markup = {
    origin: location.origin,
    address: address === '' ? words.linkUnknown : address,
    path: pathOf(wanted, { show, filters }),
    title: embed.name,
    height: wanted.height,
    scheme: wanted.theme === 'light' || wanted.theme === 'dark' ? wanted.theme : 'light dark',
    followsPage: wanted.theme === 'page',
    isSigned,
  }
  const nothing = nothingOf(embed, show, address)
  const previewed = {
    id: embed.id,
    name: embed.name,
    addressIn:
      nothing === ''
        ? (theme: Wanted['theme']) => `${EMBED_PAGES}${address}${pathOf(wanted, { show, filters, theme })}`
        : undefined,
    nothing,
    claims,
    wanted,
  }
  return (
    <div className="grid gap-4 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <div className="min-w-0">
        <PanelFrame title={words.settings}>
          <div className="mt-1 space-y-4">
            {embed.show === null && (
              <Suspense fallback={<Skeleton className="h-20" />}>
                <SubjectSettings show={show} onPick={(picked) => change({ show: keyOf(picked) })} />
              </Suspense>
            )}
            <LookSettings {...settings} />
            <BeginSettings {...settings} />
            <WaySettings {...settings} embed={embed} link={link} onLink={setLink} />
          </div>
        </PanelFrame>
      </div>
      <div className="min-w-0 space-y-4">
        <Preview previewed={previewed} />
        <PageCode markup={markup} />
        {isSigned && (
          <Suspense fallback={<Skeleton className="h-120" />}>
            <SigningCode id={embed.id} claims={claims} />
          </Suspense>
        )}
        <PanelFrame title={doctor}>
          <LazyDoctor patient={patientOfEmbed(embed, client, isSigned ? undefined : link?.link)} />
        </PanelFrame>
      </div>
    </div>
  )
}

function nothingOf({ state }: Embed, show: Shown | undefined, address: string): string {
  if (state === 'paused') return words.previewPaused
  if (show === undefined) return words.previewNoSubject
  return address === '' ? words.previewNoLink : ''
}

/** For whom the preview is, where the embed leaves that to the token: `show=client:…`, or the organisation. */
function chosenShow(search: URLSearchParams): Shown | undefined {
  const text = search.get('show') ?? ''
  if (text === 'organisation') return { kind: 'organisation' }
  const [one] = parseCompared(text)
  return one?.kind === 'tag' ? undefined : one
}

function keyOf(show: Shown | undefined): string {
  if (show === undefined) return ''
  return show.kind === 'organisation' ? show.kind : formatCompared([show])
}

function shownOf({ kind, id }: NonNullable<Embed['show']>): Shown {
  return kind === 'organisation' ? { kind } : { kind, id }
}
