/**
 * The stand-in of the vendor as a process, to try Scanboard on an SMLLR account without having one: `npm run vendor`.
 * Takes the time that counts as now in ISO 8601, or `live` (also if left out) for a clock that runs, and what the account
 * is like as JSON (`{"codes":137,"scans":20000,"limit":60,"latencyMs":120}`).
 *
 * Prints the settings with which Scanboard asks it, and an address where it can be told what to do: `GET /requests`,
 * `GET /key`, `POST /fail` with a rule such as `{"fault":"502","endpoint":"qr"}`, `POST /heal`, `POST /rotate`,
 * `POST /now` with a time.
 */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { systemClock } from '#server/clock.ts'
import { madeAccount, type MadeAccountOptions } from '#server/sources/smllr/testing/made-account.ts'
import { createStandIn, type FaultRule } from '#server/sources/smllr/testing/stand-in.ts'

interface Settings extends Omit<MadeAccountOptions, 'now'> {
  readonly limit?: number
  readonly latencyMs?: number
  readonly tellsPace?: boolean
  readonly namesOwned?: boolean
}

const [time = 'live', settings = '{}'] = process.argv.slice(2)
const { limit = 60, latencyMs = 0, tellsPace = false, namesOwned = false, ...size } = JSON.parse(settings) as Settings
let now = time === 'live' ? undefined : Date.parse(time)
if (Number.isNaN(now)) throw new Error('The first argument is the time that counts as now, in ISO 8601, or "live".')

const clock = () => now ?? systemClock()
const organisation = madeAccount({ ...size, now: clock() })
const standIn = await createStandIn({ organisation, clock, limit, latencyMs, tellsPace, namesOwned })

const control = createServer((request, response) => {
  obey(request).then(
    (told) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(told ?? null)),
    (error: unknown) => response.writeHead(400).end(String(error)),
  )
})
control.listen(0, '127.0.0.1', () => {
  console.log(`SMLLR_BASE_URL=${standIn.url}`)
  console.log(`SMLLR_API_KEY=${standIn.key()}`)
  console.log(`STAND_IN=http://127.0.0.1:${(control.address() as AddressInfo).port}`)
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
