import { CountriesPanel } from '#src/reports/countries/panel.tsx'
import { DevicesPanel } from '#src/reports/devices/panel.tsx'
import { RankingPanel } from '#src/reports/ranking/panel.tsx'

const organisation = { kind: 'organisation' } as const

/** What stands below the first chart: which, where, on what. */
export default function Breakdowns() {
  return (
    <>
      <RankingPanel subject={organisation} ranked="qrs" title="Top QR codes" />
      <RankingPanel subject={organisation} ranked="campaigns" title="Top campaigns" />
      <CountriesPanel />
      <DevicesPanel subject={organisation} />
    </>
  )
}
