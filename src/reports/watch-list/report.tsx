import { QrCode } from 'lucide-react'
import type { ReactNode } from 'react'
import type { WatchList } from '#contract/watch-list.ts'
import type { Zone } from '#contract/zone.ts'
import { formatInstant } from '#src/lib/instants.ts'
import { AnswerStates } from '#src/ui/answer-states.tsx'
import { Message } from '#src/ui/message.tsx'
import { PanelSkeleton } from '#src/ui/panel-skeleton.tsx'
import * as words from '#words/reports/watch-list/report.ts'
import { Destinations } from './destinations.tsx'
import { NeverScannedSection, RisingSection, SilentSection, WithoutClientSection } from './sections.tsx'
import { Summary } from './summary.tsx'
import { useWatchList } from './use-watch-list.ts'
import { notTold } from './words.ts'

/**
 * Which codes out in the world somebody should go and look at, and why. `firstStep`: what to do where there are none. `last`: what
 * else is to be looked after, below the lists.
 */
export function WatchListReport({ firstStep, last }: { firstStep: ReactNode; last: ReactNode }) {
  const { answer, zone } = useWatchList()
  return (
    <AnswerStates answer={{ ...answer, data: answer.data?.data }} name={words.name} skeleton={<ListsSkeleton />}>
      {(list) => (list.codes === 0 ? <NoCodes firstStep={firstStep} /> : <Lists list={list} zone={zone} last={last} />)}
    </AnswerStates>
  )
}

function Lists({ list, zone, last }: { list: WatchList; zone: Zone; last: ReactNode }) {
  const { silent, rising, withoutClient } = list
  return (
    <>
      <Summary list={list} />
      {list.endsEarly && (
        <p className="mb-4 max-w-prose text-pretty text-muted">
          {words.endsEarly(formatInstant(Date.parse(list.until), zone))}
        </p>
      )}
      <div className="grid gap-4">
        {silent && <SilentSection list={silent} zone={zone} />}
        <NeverScannedSection list={list.neverScanned} zone={zone} />
        {rising && <RisingSection list={rising} zone={zone} />}
        {withoutClient && <WithoutClientSection list={withoutClient} />}
        <Destinations list={list.sameDestination} />
        {last}
      </div>
      <NotTold sentences={notTold(list, zone)} />
    </>
  )
}

function NotTold({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <section aria-labelledby="not-told" className="mt-6 max-w-prose text-xs text-muted">
      <h2 id="not-told" className="mb-1 font-medium">
        {words.notTold}
      </h2>
      <ul className="list-disc space-y-1 pl-4 text-pretty">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

function NoCodes({ firstStep }: { firstStep: ReactNode }) {
  return (
    <Message kind="empty" Icon={QrCode} title={words.empty}>
      <p>{words.emptyNext}</p>
      {firstStep}
    </Message>
  )
}

function ListsSkeleton() {
  return (
    <div aria-hidden className="grid gap-4">
      <PanelSkeleton className="h-20.5" />
      <PanelSkeleton className="h-64" />
      <PanelSkeleton className="h-40" />
      <PanelSkeleton className="h-64" />
    </div>
  )
}
