/** What the written logs hold. */
export const LOG_FORMATS = ['csv', 'ndjson'] as const
export type LogFormat = (typeof LOG_FORMATS)[number]

/** All that a collector knows of a scan but the device, which is to be found out from the user agent. */
export const LOG_COLUMNS = [
  'scanned_at',
  'qr_id',
  'qr_title',
  'short_url',
  'destination_url',
  'campaign_id',
  'campaign_name',
  'client_id',
  'client_name',
  'country',
  'region',
  'city',
  'user_agent',
  'referrer',
  'visitor_id',
  'scan_id',
] as const
