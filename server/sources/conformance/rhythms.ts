/** Scans by hour of the week, held against a plain count by the wall clock. */
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Subject } from '#contract/history.ts'
import { offsetStretches } from '#contract/offset-stretches.ts'
import { HOURS_OF_WEEK } from '#contract/rhythm.ts'
import type { SourceFilter } from '#server/sources/source.ts'
import { fixture, type FixtureScan } from './fixture.ts'
import { isAsked, startOf } from './reference.ts'
import type { Tested } from './tested.ts'

interface Asked {
  readonly subject: Subject
  readonly from: string
  readonly to: string
  readonly zone: string
  readonly until?: string
  readonly bots?: 'include'
  readonly only?: SourceFilter
}

const organisation: Subject = { kind: 'organisation' }

const asked: readonly Asked[] = [
  { subject: organisation, from: '2025-01-01', to: '2025-12-31', zone: 'America/New_York' },
  { subject: organisation, from: '2024-02-20', to: '2024-03-20', zone: 'Asia/Kathmandu', bots: 'include' },
  { subject: organisation, from: '2025-04-06', to: '2025-04-06', zone: 'Australia/Lord_Howe' },
  { subject: organisation, from: '2026-05-01', to: '2026-05-31', zone: 'Asia/Kolkata', until: '2026-05-15T10:07:33Z' },
  { subject: organisation, from: '2025-01-01', to: '2025-12-31', zone: 'Asia/Kolkata', only: { country: 'IN' } },
  { subject: organisation, from: '2031-07-01', to: '2031-07-31', zone: 'UTC', until: '2031-06-01T00:00:00Z' },
  { subject: { kind: 'client', id: 'lark' }, from: '2025-01-01', to: '2025-12-31', zone: 'Australia/Lord_Howe' },
  { subject: { kind: 'campaign', id: 'spring' }, from: '2025-03-01', to: '2025-11-30', zone: 'America/New_York' },
  { subject: { kind: 'qr', id: 'menu' }, from: '2024-01-01', to: '2026-05-31', zone: 'Asia/Kolkata' },
]

export function describeRhythms(tested: Tested): void {
  // Whatever can be asked about any moment counts its scans itself.
  const countsHours = tested.abilities.anyMoment

  describe.runIf(countsHours)('the hours of the week', () => {
    it('are told of', async () => {
      const source = await tested.at()
      expect((await source.describe()).countsHours).toBe(true)
    })

    it.each(asked)('of $subject, $from to $to in $zone, are those of the wall clock', async (question) => {
      const { subject, from, to, zone, until, bots, only } = question
      const start = startOf(Temporal.PlainDate.from(from), zone)
      const end = startOf(Temporal.PlainDate.from(to).add({ days: 1 }), zone)
      const source = await tested.at(until === undefined ? undefined : Date.parse(until))
      const asOf = until === undefined ? end : Math.min(end, Date.parse(until))
      const { data } = await source.rhythm({
        subject: known(subject),
        period: { from: start, to: end },
        stretches: offsetStretches(zone, start, asOf),
        until: asOf,
        includeBots: bots === 'include',
        filter: only,
      })
      expect(data).toEqual(counted(question, start, asOf))
    })

    it('are not those of what is not known', async () => {
      const source = await tested.at()
      const period = { from: 0, to: 0 }
      const question = { period, stretches: [], until: 0, includeBots: false, filter: undefined }
      for (const kind of ['qr', 'campaign', 'client'] as const) {
        await expect(source.rhythm({ subject: { kind, id: 'nosuch' }, ...question })).rejects.toMatchObject({
          status: 404,
        })
      }
    })
  })

  it.skipIf(countsHours)('hours of the week are not told of', async () => {
    const source = await tested.at()
    expect((await source.describe()).countsHours).toBeUndefined()
  })
}

/** The fixture's own names, whatever they are. */
function known(subject: Subject): Subject {
  if (subject.kind === 'client') return { kind: 'client', id: fixture.clients[0]!.id }
  return subject
}

function counted({ subject, zone, bots, only }: Asked, from: number, until: number): number[] {
  const hours = Array.from({ length: HOURS_OF_WEEK }, () => 0)
  for (const scan of fixture.scans) {
    const at = Date.parse(scan.at)
    const isIn = at >= from && at < until && (bots === 'include' || !scan.bot)
    if (!isIn || !isAsked(scan, { ...(only && { only }) }) || !belongs(known(subject), scan)) continue
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
    hours[(local.dayOfWeek - 1) * 24 + local.hour]! += 1
  }
  return hours
}

function belongs(subject: Subject, { qrId }: FixtureScan): boolean {
  if (subject.kind === 'organisation') return true
  const code = fixture.codes.find(({ id }) => id === qrId)!
  return { qr: code.id, campaign: code.campaignId, client: code.clientId }[subject.kind] === subject.id
}
