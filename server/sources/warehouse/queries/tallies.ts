import * as v from 'valibot'
import type { Tally, TallyQuestion } from '#server/sources/source.ts'
import type { Directory } from '../directory.ts'
import type { Reader } from '../engine.ts'
import { scansOf } from './scans-of.ts'
import { askedSpan } from './span.ts'

const row = v.object({ id: v.string(), inRegion: v.string(), inCountry: v.string(), scans: v.number() })

const COLUMN: Readonly<Record<TallyQuestion['by'], string>> = {
  qr: 'qr_id',
  campaign: 'campaign_id',
  client: 'client_id',
  country: 'country',
  city: 'city',
  device: 'device',
  referrer: 'referrer',
}

/** Scans of a subject by one dimension, all of them, read from the scans themselves. */
export async function tallies(
  reader: Reader,
  directory: Directory,
  { subject, by, ...question }: TallyQuestion,
): Promise<Tally[]> {
  const span = askedSpan({ ...question, want: 'figures' })
  const { where, params } = scansOf(subject, directory)
  const place = by === 'city' ? 'region AS inRegion, country AS inCountry' : `'' AS inRegion, '' AS inCountry`
  const rows = await reader.rows(
    row,
    `SELECT ${COLUMN[by]} AS id, ${place}, count() AS scans FROM scans WHERE ${where} AND ${span.inSpan}
     GROUP BY id, inRegion, inCountry`,
    { ...span.params, ...params },
  )
  return rows.map(({ id, inRegion, inCountry, scans }) => ({
    id,
    name: nameOf(by, id, directory),
    ...(by === 'city' && { region: inRegion, country: inCountry }),
    scans,
  }))
}

/** Countries are named in the reader's language, and so is what is not known. */
function nameOf(by: TallyQuestion['by'], id: string, { codes, campaigns, clients }: Directory): string {
  if (by === 'qr') return codes.get(id)?.title ?? ''
  if (by === 'campaign') return campaigns.get(id)?.name ?? ''
  if (by === 'client') return clients.get(id)?.name ?? ''
  return by === 'country' ? '' : id
}
