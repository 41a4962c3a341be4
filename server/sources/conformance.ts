/**
 * The suite that every source of figures passes: the same organisation, the same questions, numbers that come from
 * paper or from a plain reference (`conformance/reference.ts`), never from a source.
 */
import { afterAll, describe, expect, it } from 'vitest'
import { describeFiguresByHand } from './conformance/by-hand.ts'
import { describeDays } from './conformance/days.ts'
import { describeTallies } from './conformance/tallies.ts'
import { fixture } from './conformance/fixture.ts'
import { describeFilters } from './conformance/filters.ts'
import { describeHistories } from './conformance/histories.ts'
import { describeLists } from './conformance/lists.ts'
import { describeReports } from './conformance/reports.ts'
import { describeRhythms } from './conformance/rhythms.ts'
import { describeSpans } from './conformance/spans.ts'
import { Tested, type Abilities, type MakeSource } from './conformance/tested.ts'

const ABLE_OF_ALL: Abilities = {
  additions: true,
  bots: true,
  filters: true,
  clockChanges: true,
  anyMoment: true,
  each: 1,
}

/** Runs the suite. `unable` says what the source cannot do; it is then held to what it can. */
export function describeReportSource(name: string, make: MakeSource, unable: Partial<Abilities> = {}): void {
  const tested = new Tested(make, fixture, { ...ABLE_OF_ALL, ...unable })
  // Thousands of queries: a busy machine may take its time.
  describe(`${name} answers the reporting API`, { timeout: 120_000 }, () => {
    afterAll(() => tested.close())

    it('and says of itself what it can do', async () => {
      const source = await tested.at()
      expect(source.cuts).toBe(tested.abilities.anyMoment ? 'anywhere' : 'ends')
      expect((await source.describe()).countsBots).toBe(tested.abilities.bots)
    })

    describeReports(tested)
    describeSpans(tested)
    describeFiguresByHand(tested)
    describeFilters(tested)
    describeLists(tested)
    describeDays(tested)
    describeTallies(tested)
    describeHistories(tested)
    describeRhythms(tested)
  })
}
