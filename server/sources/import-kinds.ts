/** Kinds of scan logs that can be imported: for the command line, the job that it hands over, and the import itself. */

export const IMPORT_FORMATS = ['csv', 'ndjson', 'parquet'] as const
export type ImportFormat = (typeof IMPORT_FORMATS)[number]

/** Logs that many people have, whose columns are known. */
export const IMPORT_PRESETS = ['bitly'] as const
export type ImportPreset = (typeof IMPORT_PRESETS)[number]
