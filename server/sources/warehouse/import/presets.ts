import type { Column, ImportPreset } from '#server/sources/import-kinds.ts'
import type { Cell, Layout, Sql } from './columns.ts'

/** The layout of a log that many people have. */
export interface Preset {
  readonly reads: readonly string[]
  /** Columns of the file without which it is not such a log. */
  readonly required: Readonly<Record<'scanned_at' | 'qr_id', string>>
  readonly values: Partial<Record<Column, (cell: Cell) => Sql>>
  readonly skips: Layout['skips']
}

/** The click feed of Bitly, as 1.USA.gov published it: one JSON object a click, and heartbeats between them. */
const bitly: Preset = {
  reads: ['h', 'hh', 'u', 'l', 't', 'hc', 'c', 'gr', 'cy', 'r', 'a', 'al', 'tz', '_heartbeat_'],
  required: { scanned_at: 't', qr_id: 'h' },
  values: {
    scanned_at: (cell) => cell('t'),
    qr_id: (cell) => cell('h'),
    short_url: (cell) => `if(${cell('hh')} = '', '', concat('https://', ${cell('hh')}, '/', ${cell('h')}))`,
    destination_url: (cell) => cell('u'),
    created_at: (cell) => cell('hc'),
    campaign_id: (cell) => `lower(domain(${cell('u')}))`,
    client_id: (cell) => cell('l'),
    country: (cell) => cell('c'),
    region: (cell) => cell('gr'),
    city: (cell) => cell('cy'),
    referrer: (cell) => cell('r'),
    user_agent: (cell) => cell('a'),
    // The feed has no visitor; these together tell most of them apart. The separator cannot stand in a value.
    visitor_id: (cell) => `concat(${['a', 'al', 'c', 'gr', 'cy', 'tz'].map(cell).join(`, '\\x1E', `)})`,
  },
  skips: [{ reason: 'heartbeat', when: (cell) => `${cell('_heartbeat_')} != ''` }],
}

export const presets: Readonly<Record<ImportPreset, Preset>> = { bitly }
