import { expect, test } from 'vitest'
import { openAccount } from '#server/sources/smllr/testing/open-account.ts'
import { createStandIn } from '#server/sources/smllr/testing/stand-in.ts'
import { twoClientsAccount } from '#server/sources/smllr/testing/two-clients.ts'
import { NOW } from '#server/testing/small-organisation.ts'
import { ask, testApp } from '#server/testing/test-app.ts'

test('a server is ready while SMLLR does not answer: what is known is shown', async () => {
  const clock = () => NOW
  const vendor = await createStandIn({ organisation: twoClientsAccount(), clock })
  const account = openAccount({ vendor, clock })
  const app = testApp({ source: account.source, clock })
  await vendor.close()
  expect((await ask(app, '/api/reporting/qrs')).status).toBe(503)
  expect((await ask(app, '/api/status')).body.data).toMatchObject({
    source: { connection: { lastError: { message: expect.stringContaining('could not be reached') } } },
  })
  expect((await ask(app, '/readyz')).status).toBe(200)
  await account.close()
})
