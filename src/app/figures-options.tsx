import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { statusQuery } from '#src/api/queries.ts'
import { browserZone } from '#src/lib/clock.ts'
import { currentZoneName } from '#src/lib/zones.ts'
import { useDismiss } from '#src/ui/dismiss.ts'
import { Switch } from '#src/ui/switch.tsx'
import type { usePeriod } from './use-period.ts'
import { ZonePicker } from './zone-picker.tsx'

/** Whose midnight divides the days. The viewer's own zone is named by leaving it out of the address. */
export function ZoneOption({ period: { zone, change } }: { period: ReturnType<typeof usePeriod> }) {
  const dismiss = useDismiss()
  return (
    <ZonePicker
      zone={zone}
      onPick={(picked) => {
        change({ zone: picked === currentZoneName(browserZone()) ? undefined : picked })
        dismiss()
      }}
    />
  )
}

/** Whether bots are counted; nothing where the source cannot tell. */
export function BotsOption({
  period: { filters, change },
  children,
}: {
  period: ReturnType<typeof usePeriod>
  /** Draws the frame around the option, where there is one. */
  children: (option: ReactNode) => ReactNode
}) {
  const { data } = useQuery(statusQuery())
  if (data?.source.countsBots !== true) return null
  return children(
    <Switch
      label="Count bots"
      hint="Previews, crawlers and monitors"
      checked={filters.bots === 'include'}
      onChange={(counted) => change({ bots: counted ? 'include' : 'exclude' })}
    />,
  )
}
