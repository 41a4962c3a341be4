/**
 * The SMLLR account that the journeys look at: the same scans as in `../fixtures/scans.csv`, so that the same numbers,
 * counted by hand, are expected of both sources. The scan by a bot is left out: whether the vendor counts bots is not
 * documented, and Scanboard claims nothing about it.
 */
import { readFileSync } from 'node:fs'
import type { Fixture, FixtureCode, FixtureScan } from '#server/sources/conformance/fixture.ts'

type Row = Readonly<Record<string, string>>

const [names, ...lines] = readFileSync(new URL('../fixtures/scans.csv', import.meta.url), 'utf8')
  .trim()
  .split(/\r?\n/)
  .map(fieldsOf)
const rows = lines.map((fields): Row => Object.fromEntries(names!.map((name, place) => [name, fields[place] ?? ''])))
const people = rows.filter(({ user_agent = '' }) => !user_agent.includes('bot'))

const account: Fixture = {
  clients: distinct(rows, ({ client_id: id = '', client_name: name = '' }) => ({ id, name, status: 'ACTIVE' })),
  campaigns: distinct(rows, ({ campaign_id: id = '', campaign_name: name = '' }) => ({ id, name })),
  codes: distinct(rows, toCode),
  scans: people.map(toScan),
}

/** The account, with more scans of the menu at the given times, which may still be to come. */
export function accountWith(scansOfMenu: readonly string[] = []): Fixture {
  const last = toScan(people.findLast(({ qr_id }) => qr_id === 'menu')!)
  return { ...account, scans: [...account.scans, ...scansOfMenu.map((at) => ({ ...last, at }))] }
}

function toCode(row: Row): FixtureCode {
  return {
    id: row['qr_id']!,
    title: row['qr_title']!,
    shortUrl: row['short_url']!,
    destinationUrl: row['destination_url']!,
    createdAt: row['created_at']!,
    campaignId: row['campaign_id']!,
    clientId: row['client_id']!,
  }
}

function toScan(row: Row): FixtureScan {
  return {
    at: row['scanned_at']!,
    qrId: row['qr_id']!,
    country: row['country']!,
    region: row['region']!,
    city: row['city']!,
    device: deviceOf(row['user_agent']!),
    referrer: row['referrer'] ? new URL(row['referrer']).host : '',
    visitor: row['visitor_id']!,
    bot: false,
  }
}

function deviceOf(userAgent: string): string {
  if (userAgent === '') return 'Unknown'
  if (userAgent.includes('iPad')) return 'Tablet'
  return /iPhone|Android/.test(userAgent) ? 'Mobile' : 'Desktop'
}

/** Each thing once; those without an id are none. */
function distinct<Item extends { readonly id: string }>(of: readonly Row[], toItem: (row: Row) => Item): Item[] {
  const items = of.map(toItem).filter(({ id }) => id !== '')
  return [...new Map(items.map((item) => [item.id, item])).values()]
}

/** Fields of a line; a quoted one may hold commas. */
function fieldsOf(line: string): string[] {
  return Array.from(line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g), ([, quoted, plain]) => quoted ?? plain ?? '')
}
