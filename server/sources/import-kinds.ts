/** Kinds of scan logs that can be imported: for the command line, the job that it hands over, and the import itself. */

export const IMPORT_FORMATS = ['csv', 'ndjson', 'parquet'] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

/** Logs that many people have, whose columns are known. */
export const IMPORT_PRESETS = ['bitly'] as const
export type ImportPreset = (typeof IMPORT_PRESETS)[number]

/** In which order day, month and year stand, where all are numbers and the year comes last. */
export const DATE_ORDERS = ['dmy', 'mdy'] as const
export type DateOrder = (typeof DATE_ORDERS)[number]

/** What a log may say of a code. */
export const CODE_COLUMNS = [
  'qr_id',
  'qr_title',
  'short_url',
  'destination_url',
  'created_at',
  'campaign_id',
  'campaign_name',
  'client_id',
  'client_name',
] as const

/** What a log may say of a scan and of its code. */
export const COLUMNS = [
  'scanned_at',
  ...CODE_COLUMNS,
  'country',
  'region',
  'city',
  'device',
  'user_agent',
  'referrer',
  'visitor_id',
  'scan_id',
] as const
export type Column = (typeof COLUMNS)[number]
