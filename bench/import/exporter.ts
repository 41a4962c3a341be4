/** In a process of its own: writes the newest scans of a warehouse as logs, as a collector of scans would keep them. */
import { silentLog } from '#server/testing/silent-log.ts'
import { openWarehouse } from '#server/sources/warehouse/warehouse.ts'
import { serveParent } from '../child.ts'
import { NOW } from '../warehouses.ts'
import { LOG_COLUMNS, LOG_FORMATS, type LogFormat } from './log-files.ts'
import { userAgentSql } from './user-agents.ts'

const VALUES: Readonly<Record<(typeof LOG_COLUMNS)[number], string>> = {
  scanned_at: `formatDateTime(time, '%Y-%m-%dT%H:%i:%SZ')`,
  qr_id: 'toString(newest.qr_id)',
  qr_title: 'codes.title',
  short_url: 'codes.short_url',
  destination_url: 'codes.destination_url',
  campaign_id: 'toString(newest.campaign_id)',
  campaign_name: 'campaign_names.name',
  client_id: 'toString(newest.client_id)',
  client_name: 'client_names.name',
  country: 'toString(country)',
  region: 'toString(region)',
  city: 'toString(city)',
  user_agent: userAgentSql(),
  referrer: `if(referrer = '', '', concat('https://', referrer, '/'))`,
  visitor_id: 'hex(visitor)',
  scan_id: 'hex(key)',
}

/** As most programs write CSV: quotes only around what needs them. */
const quotedIfNeeded = (sql: string) =>
  `if(match(${sql}, '[",\\n]'), concat('"', replaceAll(${sql}, '"', '""'), '"'), ${sql})`

const WRITERS: Readonly<Record<LogFormat, { cell: (sql: string) => string; format: string; settings: string }>> = {
  csv: {
    cell: quotedIfNeeded,
    format: 'CustomSeparatedWithNames',
    settings: `SETTINGS format_custom_escaping_rule = 'Raw', format_custom_field_delimiter = ','`,
  },
  ndjson: { cell: (sql) => sql, format: 'JSONEachRow', settings: '' },
}

const skills = {
  async write({ folder, lines, files }: { folder: string; lines: number; files: Readonly<Record<LogFormat, string>> }) {
    const warehouse = await openWarehouse({ dataFolder: folder, command: 'bench', clock: () => NOW, log: silentLog })
    const header = LOG_COLUMNS.map((column) => `${column} String`).join(', ')
    for (const format of LOG_FORMATS) {
      const { cell, format: engineFormat, settings } = WRITERS[format]
      const values = LOG_COLUMNS.map((column) => `${cell(VALUES[column])} AS ${column}_`).join(', ')
      await warehouse.engine.run(
        `INSERT INTO FUNCTION file('${files[format]}', '${engineFormat}', '${header}')
         SELECT ${values}
         FROM (SELECT * FROM scans ORDER BY time DESC LIMIT ${lines}) AS newest
         LEFT JOIN (SELECT id, title, short_url, destination_url FROM qrs FINAL) AS codes ON codes.id = newest.qr_id
         LEFT JOIN (SELECT id, name FROM campaigns FINAL) AS campaign_names ON campaign_names.id = newest.campaign_id
         LEFT JOIN (SELECT id, name FROM clients FINAL) AS client_names ON client_names.id = newest.client_id
         ORDER BY time ${settings}`,
      )
    }
    await warehouse.close()
  },
}
export type Exporter = typeof skills

serveParent(skills)
