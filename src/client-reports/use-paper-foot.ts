import { useEffect } from 'react'
import * as words from '#words/client-reports/document.ts'

/**
 * At the foot of each page of paper: what it is of, and which page of how many. As a style sheet of its own, for the content
 * of margin boxes cannot come from the page, and the content policy lets no style stand in it.
 */
export function usePaperFoot(text: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet({ media: 'print' })
    const font = `font: 8pt system-ui, sans-serif; color: #555;`
    const { before, of } = words.page
    sheet.replaceSync(
      `@page { @bottom-left { content: ${quoted(text)}; ${font} white-space: nowrap; }
       @bottom-right { content: ${quoted(before)} counter(page) ${quoted(of)} counter(pages); ${font} } }`,
    )
    document.adoptedStyleSheets.push(sheet)
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet)
    }
  }, [text])
}

/** As a string of CSS, whatever is in it. */
function quoted(text: string): string {
  return `"${text.replaceAll(/[^\p{L}\p{N} .,·]/gu, (letter) => `\\${letter.codePointAt(0)!.toString(16)} `)}"`
}
