/**
 * The stand-in of the vendor as a process: for journeys, pictures and trying out by hand. Takes the time that counts as
 * now in ISO 8601, or `live` for a clock that runs, and the account as JSON for `madeAccount` (`{"codes":137}`; none: the
 * small fixture of the sources' tests). Prints two addresses: what `SMLLR_BASE_URL` is to be, and where to tell it what
 * to do: `GET /requests`, `GET /key`, `POST /fail` with a rule, `POST /heal`, `POST /rotate`, `POST /now` with a time.
 */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { systemClock } from '#server/clock.ts'
import { fixture } from '#server/sources/conformance/fixture.ts'
import { madeAccount, type MadeAccountOptions } from '#server/sources/smllr/testing/made-account.ts'
import { createStandIn, type FaultRule } from '#server/sources/smllr/testing/stand-in.ts'

interface Settings extends Omit<MadeAccountOptions, 'now'> {
  readonly limit?: number
  readonly latencyMs?: number
  readonly tellsPace?: boolean
}

const [time = 'live', account] = process.argv.slice(2)
const { limit = 60, latencyMs = 0, tellsPace = false, ...size } = JSON.parse(account ?? '{}') as Settings
let now = time === 'live' ? undefined : Date.parse(time)
if (Number.isNaN(now)) throw new Error('The first argument is the time that counts as now, in ISO 8601, or "live".')

const clock = () => now ?? systemClock()
const organisation = account === undefined ? fixture : madeAccount({ ...size, now: clock() })
const standIn = await createStandIn({ organisation, clock, limit, latencyMs, tellsPace })

const control = createServer((request, response) => {
  obey(request).then(
    (told) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(told ?? null)),
    (error: unknown) => response.writeHead(400).end(String(error)),
  )
})
control.listen(0, '127.0.0.1', () => {
  console.log(standIn.url)
  console.log(`http://127.0.0.1:${(control.address() as AddressInfo).port}`)
})

async function obey(request: IncomingMessage): Promise<unknown> {
  const body = await text(request)
  switch (`${request.method} ${request.url}`) {
    case 'GET /requests':
      return standIn.requests()
    case 'GET /key':
      return standIn.key()
    case 'POST /fail':
      return standIn.fail(JSON.parse(body) as FaultRule)
    case 'POST /heal':
      return standIn.heal()
    case 'POST /rotate':
      return standIn.rotateKey()
    case 'POST /now':
      now = Date.parse(body)
      return new Date(now).toISOString()
    default:
      throw new Error(`There is no ${request.method} ${request.url} here.`)
  }
}

process.on('SIGTERM', () => {
  control.close()
  control.closeAllConnections()
  void standIn.close()
})
