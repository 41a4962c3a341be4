import type { LucideIcon } from 'lucide-react'
import type { Command } from '#src/commands/command.ts'

/** One thing that the palette offers. */
export interface Item {
  /** Unique among all: `qrs/menu`, `zones/Asia/Kolkata`. */
  readonly id: string
  readonly name: string
  /** Beside the name: what tells it from others of the same name. */
  readonly detail?: string
  readonly Icon: LucideIcon
  /** The page that it leads to; */
  readonly to?: string
  /** or what it does. */
  readonly run?: Command['run']
  readonly keys?: readonly string[] | undefined
  /** Of the name, where that is not the language of the page. */
  readonly language?: Command['language']
}
