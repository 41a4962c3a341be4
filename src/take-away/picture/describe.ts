import { toCopiedTable } from '#src/lib/copied-table.ts'
import type { Table } from '#src/lib/table.ts'
import { FONTS, svgElement } from './svg.ts'

/** Gives a drawing its name and, for screen readers and for whoever wants them back, the figures that it shows. */
export function describe(drawing: SVGSVGElement, words: string, table: Table): void {
  const title = svgElement('title', {})
  title.textContent = words
  const figures = svgElement('desc', {})
  figures.textContent = toCopiedTable(table, words).text
  drawing.prepend(title, figures)
  drawing.setAttribute('role', 'img')
  drawing.setAttribute('font-family', FONTS)
}
