import type { WatchList } from '#contract/watch-list.ts'
import type { Zone } from '#contract/zone.ts'
import * as words from '#words/reports/watch-list/report.ts'
import { CodeRow } from './code-row.tsx'
import { DaysField } from './days-field.tsx'
import { Section } from './section.tsx'
import { neverScannedTable, risingTable, silentTable, withoutClientTable } from './tables.ts'
import {
  campaignSilence,
  ruleOfRise,
  ruleOfSilence,
  whyNeverScanned,
  whyRising,
  whySilent,
  whyWithoutClient,
  type Rising,
  type Silent,
  type WithoutClient,
} from './words.ts'

export function SilentSection({ list, zone }: { list: Silent; zone: Zone }) {
  return (
    <Section
      name="silent"
      rows={list.codes}
      count={words.codes(list.codes.length)}
      about={<p>{words.about.silent}</p>}
      rule={ruleOfSilence(list)}
      nothing={words.nothing.silent}
      table={() => silentTable(list)}
      row={(code) => {
        const ofCampaign = campaignSilence(code, zone)
        return (
          <CodeRow key={code.id} code={code} {...whySilent(code, zone)}>
            {ofCampaign !== undefined && <p className="mt-1 text-xs text-pretty text-muted">{ofCampaign}</p>}
          </CodeRow>
        )
      }}
    />
  )
}

export function NeverScannedSection({ list, zone }: { list: WatchList['neverScanned']; zone: Zone }) {
  const { codes, days, undated } = list
  return (
    <Section
      name="neverScanned"
      rows={codes}
      count={words.codes(codes.length)}
      about={<DaysField />}
      nothing={words.nothing.neverScanned(days)}
      table={() => neverScannedTable(list)}
      row={(code) => <CodeRow key={code.id} code={code} {...whyNeverScanned(code, zone)} />}
      foot={undated > 0 && <p className="mt-3 text-xs text-muted">{words.undated(undated)}</p>}
    />
  )
}

export function RisingSection({ list, zone }: { list: Rising; zone: Zone }) {
  return (
    <Section
      name="rising"
      rows={list.codes}
      count={words.codes(list.codes.length)}
      about={<p>{words.about.rising}</p>}
      rule={ruleOfRise(list)}
      nothing={words.nothing.rising}
      table={() => risingTable(list)}
      row={(code) => <CodeRow key={code.id} code={code} {...whyRising(code, zone)} />}
    />
  )
}

export function WithoutClientSection({ list }: { list: WithoutClient }) {
  return (
    <Section
      name="withoutClient"
      rows={list.codes}
      count={words.codes(list.codes.length)}
      about={<p>{words.about.withoutClient}</p>}
      nothing={words.nothing.withoutClient}
      table={() => withoutClientTable(list)}
      row={(code) => <CodeRow key={code.id} code={code} {...whyWithoutClient(code, list.recentDays)} />}
    />
  )
}
