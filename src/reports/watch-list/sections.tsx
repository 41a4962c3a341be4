import type { WatchList } from '#contract/watch-list.ts'
import type { Zone } from '#contract/zone.ts'
import { CodeRow } from './code-row.tsx'
import { DaysField } from './days-field.tsx'
import { Section } from './section.tsx'
import { neverScannedTable, risingTable, silentTable, withoutClientTable } from './tables.ts'
import {
  NOTHING,
  RULE_WITHOUT_CLIENT,
  campaignSilence,
  counted,
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
      count={counted(list.codes.length, 'code')}
      rule={ruleOfSilence(list)}
      nothing={NOTHING.silent}
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
      count={counted(codes.length, 'code')}
      rule={<DaysField />}
      nothing={NOTHING.neverScanned(days)}
      table={() => neverScannedTable(list)}
      row={(code) => <CodeRow key={code.id} code={code} {...whyNeverScanned(code, zone)} />}
      foot={
        undated > 0 && (
          <p className="mt-3 text-xs text-muted">
            {counted(undated, 'more code')} without a scan: the source does not say when{' '}
            {undated === 1 ? 'it was' : 'they were'} made.
          </p>
        )
      }
    />
  )
}

export function RisingSection({ list, zone }: { list: Rising; zone: Zone }) {
  return (
    <Section
      name="rising"
      rows={list.codes}
      count={counted(list.codes.length, 'code')}
      rule={ruleOfRise(list)}
      nothing={NOTHING.rising}
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
      count={counted(list.codes.length, 'code')}
      rule={RULE_WITHOUT_CLIENT}
      nothing={NOTHING.withoutClient}
      table={() => withoutClientTable(list)}
      row={(code) => <CodeRow key={code.id} code={code} {...whyWithoutClient(code, list.recentDays)} />}
    />
  )
}
