import { useEffect, type ReactNode } from 'react'
import { useParams } from 'react-router'
import { EMBED_PANELS, type EmbedPanel } from '#contract/embed-frame.ts'
import type { Subject } from '#contract/history.ts'
import { useSource } from '#src/api/use-source.ts'
import { BiggestChanges } from '#src/reports/changes/changes.tsx'
import { DevicesPanel } from '#src/reports/devices/panel.tsx'
import { HeadlinePanel } from '#src/reports/headline/panel.tsx'
import { Hours } from '#src/reports/hours/hours.tsx'
import { Known } from '#src/reports/known/known.tsx'
import { PlacesPanel } from '#src/reports/places/panel.tsx'
import { RankingPanel } from '#src/reports/ranking/panel.tsx'
import { CitiesPanel } from '#src/reports/cities/panel.tsx'
import { ReferrersPanel } from '#src/reports/referrers/panel.tsx'
import { TimelinePanel } from '#src/reports/timeline/panel.tsx'
import { Message } from '#src/ui/message.tsx'
import { useFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/embed.ts'
import { NoSuchPage } from '#src/guest/no-such-page.tsx'
import type { Shown } from '#src/guest/pages.ts'

/** One panel of a subject, at the width of the frame. */
export function PanelPage({ kind, shown }: { kind: Subject['kind']; shown: Shown }) {
  const { id = '', panel: name } = useParams()
  const panel = EMBED_PANELS.find((panel) => panel === name)
  useEffect(() => {
    if (panel !== undefined) document.title = `${words.panels[panel]} · Scanboard`
  }, [panel])
  if (panel === undefined) return <NoSuchPage subject={shown} />
  if (kind === 'organisation') return <PanelOf panel={panel} subject={{ kind }} />
  const subject = { kind, id }
  return (
    <Known subject={subject}>
      <PanelOf panel={panel} subject={subject} />
    </Known>
  )
}

function PanelOf({ panel, subject }: { panel: EmbedPanel; subject: Subject }): ReactNode {
  const { kind } = subject
  const none = <NoSuchPanel panel={panel} kind={kind} />
  const ifBrokenDown = (shown: ReactNode) => (
    <IfTold by="countsBreakdowns" panel={panel}>
      {shown}
    </IfTold>
  )
  /** Every source tells of the organisation and of codes, some of campaigns and clients too. */
  const brokenDown = (shown: ReactNode) => (kind === 'organisation' || kind === 'qr' ? shown : ifBrokenDown(shown))
  /** Every source tells of codes, some of all. */
  const finelyBrokenDown = (shown: ReactNode) => (kind === 'qr' ? shown : ifBrokenDown(shown))
  switch (panel) {
    case 'figures':
      return <HeadlinePanel subject={subject} />
    case 'timeline':
      return <TimelinePanel subject={subject} />
    case 'places':
      return brokenDown(<PlacesPanel subject={subject} first={10} />)
    case 'cities':
      return finelyBrokenDown(<CitiesPanel subject={subject} />)
    case 'devices':
      return brokenDown(<DevicesPanel subject={subject} />)
    case 'referrers':
      return finelyBrokenDown(<ReferrersPanel subject={subject} />)
    case 'codes':
      return kind === 'qr' ? none : <RankingPanel subject={subject} ranked="qrs" title={words.panels.codes} />
    case 'campaigns':
      return kind === 'organisation' || kind === 'client' ? (
        <RankingPanel subject={subject} ranked="campaigns" title={words.panels.campaigns} />
      ) : (
        none
      )
    case 'changes':
      return <Changes subject={subject} />
    case 'hours':
      return (
        <IfTold by="countsHours" panel="hours">
          <Hours subject={subject} />
        </IfTold>
      )
  }
}

function Changes({ subject }: { subject: Subject }) {
  const { compare } = useFilters()
  if (compare === 'none') return <NoPanel>{words.nothingCompared}</NoPanel>
  return (
    <IfTold by="countsChanges" panel="changes">
      <BiggestChanges subject={subject} />
    </IfTold>
  )
}

/** For what only some sources tell: on a page it is left out, alone there would be nothing. */
function IfTold({
  by,
  panel,
  children,
}: {
  by: 'countsHours' | 'countsChanges' | 'countsBreakdowns'
  panel: EmbedPanel
  children: ReactNode
}) {
  const isTold = useSource((source) => source[by] === true)
  return isTold === false ? <NoPanel>{words.notTold(words.panels[panel])}</NoPanel> : children
}

function NoSuchPanel({ panel, kind }: { panel: EmbedPanel; kind: Subject['kind'] }) {
  return <NoPanel>{words.noPanel(words.panels[panel], kind)}</NoPanel>
}

function NoPanel({ children }: { children: string }) {
  return (
    <section className="rounded-card border border-line bg-surface">
      <Message kind="empty" title={children} />
    </section>
  )
}
