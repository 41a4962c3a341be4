import type { Envelope, QrListed, QrReport } from '#contract/reporting.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** What a code is, whatever the period. Texts are empty where nothing is known. */
export interface QrFacts {
  readonly title: string
  readonly shortUrl: string
  readonly destinationUrl: string
  /** ISO 8601. */
  readonly createdAt: string
  /** Undefined where the source does not tell, null where the code belongs to none. */
  readonly campaign: Named | null | undefined
  readonly client: Named | null | undefined
}

/** Null where the source tells them only in the list of all codes, as the vendor does. */
export function toFacts({ data }: Envelope<QrReport>): QrFacts | null {
  if (data.title === undefined) return null
  const { qrId, title, shortUrl = '', destinationUrl = '', createdAt = '', campaign, client } = data
  return { title: title || qrId, shortUrl, destinationUrl, createdAt, campaign, client }
}

export function toListedFacts(id: string, { data }: Envelope<readonly QrListed[]>): QrFacts {
  const listed = data.find((qr) => qr.id === id)
  return {
    title: listed?.title || id,
    shortUrl: listed?.shortUrl ?? '',
    destinationUrl: listed?.destinationUrl ?? '',
    createdAt: listed?.createdAt ?? '',
    campaign: undefined,
    client: undefined,
  }
}

/** Only what a browser may be led to: a destination comes from whoever made the code. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url)
}
