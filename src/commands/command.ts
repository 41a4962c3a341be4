import type { Language } from '#contract/languages.ts'
import type { useRights } from '#src/api/session.ts'
import type { usePeriod } from '#src/app/use-period.ts'
import type { Filters } from '#src/url-state/filters.ts'

/** What commands work on. */
export interface CommandContext {
  readonly period: ReturnType<typeof usePeriod>
  /** Whether the page shows figures of a period, so that changing it changes something in sight. */
  readonly showsPeriod: boolean
  /** Whether the source can tell bots. */
  readonly countsBots: boolean
  /** The change that shows the time from the first scan of all on, where the source tells when that was. */
  readonly allTime: Partial<Filters> | undefined
  /** What whoever is looking may do. */
  readonly rights: ReturnType<typeof useRights>
  readonly refresh: () => void
  readonly open: (dialog: FindingDialog) => void
}

export type FindingDialog = 'palette' | 'keys'

/** What a person can do from the keyboard, or by its name in the palette. */
export interface Command {
  readonly id: string
  readonly group: 'find' | 'period' | 'pages' | 'view'
  /** What it does, in words that a person would look for. */
  readonly name: string
  /** Other words that the palette finds it by. */
  readonly also?: string
  /** Of its name, where that is not the language of the page. */
  readonly language?: Language
  /**
   * Keys that do it, after `KeyboardEvent.key`; any one of several. Between keys pressed one after the other stands a
   * space (`g o`), between those held together a plus.
   */
  readonly keys?: readonly string[]
  /** Left out of the palette: what does something only as a key. */
  readonly keyOnly?: boolean
  /** Does not go when shortcuts are switched off, for it is no single letter; the dialogs see to it themselves. */
  readonly isAlways?: boolean
  /** Whether it can be done here and now; where it is left out, always. */
  readonly isOffered?: (context: CommandContext) => boolean
  /** The page that it leads to, without period and zone, which are kept; */
  readonly to?: string
  /** or what it does. A promise says what was done where nothing in sight shows it. */
  readonly run?: (context: CommandContext) => void | Promise<string>
}
