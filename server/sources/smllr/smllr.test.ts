import { describeReportSource } from '#server/sources/conformance.ts'
import { openAccount } from './testing/open-account.ts'
import { createStandIn } from './testing/stand-in.ts'

describeReportSource(
  'An SMLLR account',
  async (organisation, clock) => {
    const vendor = await createStandIn({ organisation, clock, limit: Infinity })
    const account = openAccount({ vendor, clock, requestsPerMinute: 2_000 })
    return {
      ...account.source,
      async close() {
        await account.close()
        await vendor.close()
      },
    }
  },
  { additions: false, bots: false, filters: false, clockChanges: false, anyMoment: false },
)
