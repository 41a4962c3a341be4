/** The source that the suite has before it, what it is able to say, and how its answers are held against a plain count. */
import { expect } from 'vitest'
import { periodOf, spanOf, type Period } from '#contract/period.ts'
import type { Instant } from '#contract/zone.ts'
import type { Clock } from '#server/clock.ts'
import type { Question, ReportSource } from '../source.ts'
import type { Fixture } from './fixture.ts'
import { inOffsetOfStart, type Asked } from './reference.ts'

/** Makes a source that holds the rows and takes the clock for its own. */
export type MakeSource = (fixture: Fixture, clock: Clock) => Promise<ReportSource>

/** What not every source can do. Whatever is not said here, every source can. */
export interface Abilities {
  /** Answers the fields that the contract adds to the documented ones. */
  readonly additions: boolean
  /** Counts bots when asked to. */
  readonly bots: boolean
  /** Counts only scans from a place, on a device, from a referrer when asked to. */
  readonly filters: boolean
  /** Follows clocks that change within a period. Else a period is counted in the offset that the zone has at its start. */
  readonly clockChanges: boolean
  /** Can be asked about any moment. Else only about now, so the suite makes one for each moment that it asks about. */
  readonly anyMoment: boolean
  /** Asks each so many-eth question about a period: all (1), but of a source that differs from a tested one only by the way to it. */
  readonly each: number
}

/** Every scan of the fixture has happened by then. */
const AFTER_ALL = Date.parse('2033-01-01T00:00:00Z')
const DAY = 86_400_000

export class Tested {
  readonly abilities: Abilities
  private readonly make: (moment: Instant) => Promise<ReportSource>
  private readonly sources = new Map<Instant, Promise<ReportSource>>()

  constructor(make: MakeSource, fixture: Fixture, abilities: Abilities) {
    this.abilities = abilities
    this.make = (moment) => make(fixture, () => moment)
  }

  /** The source, at a moment when a question that ends there can be asked; without one, after all scans. */
  at(moment: Instant = AFTER_ALL): Promise<ReportSource> {
    const standing = this.abilities.anyMoment ? AFTER_ALL : moment
    let source = this.sources.get(standing)
    if (source === undefined) this.sources.set(standing, (source = this.make(standing)))
    return source
  }

  /** The source at the moment of a question about a period: at its end, or a day after a period that is over. */
  for(asked: Asked): Promise<ReportSource> {
    return this.at(asked.until === undefined ? periodOfAsked(asked).to + DAY : Date.parse(asked.until))
  }

  async close(): Promise<void> {
    for (const source of this.sources.values()) await (await source).close()
  }

  /** What the plain reference is to be asked. */
  reference(asked: Asked): Asked {
    return this.abilities.clockChanges ? asked : inOffsetOfStart(asked)
  }

  /** An answer says what is expected: all of it, or, without additions, whatever of it the answer has. */
  agrees<Data>(answer: Data, expected: Data): void {
    expect(answer).toEqual(this.abilities.additions ? expected : likewise(expected, answer))
  }

  /** As `agrees`, where only some fields are told. */
  matches(answer: object, expected: object): void {
    expect(answer).toMatchObject((this.abilities.additions ? expected : likewise(expected, answer)) as object)
  }
}

function periodOfAsked({ period, date, last = date, bucket, zone }: Asked): Period {
  return period === 'custom' ? spanOf(date, last, zone, { bucket }) : periodOf(period, date, zone)
}

export function questionOf(asked: Asked, want: Question['want'] = 'all'): Question {
  const { until, bots, only } = asked
  const period = periodOfAsked(asked)
  return {
    period,
    until: until === undefined ? period.to : Date.parse(until),
    includeBots: bots === 'include',
    filter: only,
    want,
  }
}

/** What is expected without the fields that the answer lacks. Lists keep their length. */
function likewise(expected: unknown, answer: unknown): unknown {
  if (Array.isArray(expected)) {
    return expected.map((entry, i) => likewise(entry, Array.isArray(answer) ? answer[i] : undefined))
  }
  if (!isRecord(expected) || !isRecord(answer)) return expected
  return Object.fromEntries(
    Object.entries(expected)
      .filter(([field]) => field in answer)
      .map(([field, value]) => [field, likewise(value, answer[field])]),
  )
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** Places, devices and referrers with equally many scans may come in any order. */
export function sorted<Report extends { geolocation: unknown[]; referrers: unknown[]; devices: unknown[] }>(
  report: Report,
): Report {
  const sort = (items: unknown[]) =>
    items.map((item) => JSON.stringify(item, Object.keys(item as object).sort())).sort()
  return {
    ...report,
    geolocation: sort(report.geolocation),
    referrers: sort(report.referrers),
    devices: sort(report.devices),
  }
}
