import type { ReactNode } from 'react'
import type { Table } from '#src/lib/table.ts'
import type { Provenance } from './provenance.ts'

/** A part of a page as it can be taken away. */
export interface Taken {
  /** The heading of the part: "Scans by country". */
  readonly title: string
  /** What it adds to the name of a file: `['countries']`; nothing where it is the page. */
  readonly fileParts: readonly string[]
  /** All of it, made when it is wanted. */
  readonly table: () => Table
  /** Where there is something to draw. */
  readonly picture?: Picture
  /** Saving as CSV has a button of its own beside the menu: of a list it is what is wanted most. */
  readonly csvBeside?: boolean
}

export interface Picture {
  /** In pixels, margins included. */
  readonly width: number
  readonly content: ReactNode
  /** Under the title: "10 of 23 countries". */
  readonly note?: string | undefined
}

export type PictureFormat = 'png' | 'svg'

/** With what its figures are of; undefined while there are none. */
export interface Provided extends Taken {
  readonly provenance: Provenance | undefined
}
