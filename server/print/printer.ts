/** Prints reports as PDF: the server opens its own page in a browser, where there is one. */
import { Problem } from '#contract/problem.ts'
import type { Language } from '#contract/languages.ts'

export interface Printed {
  readonly id: string
  readonly version: number
  /** Of its content, by which the page knows that it shows the right one. */
  readonly hash: string
  /** That the report is written in. */
  readonly language: Language
}

/** Whoever wants it by a link. */
export interface Guest {
  /** Told before something is printed for them that was not at hand; nothing is where it throws. */
  readonly takePrint: () => void
}

export interface Printer {
  readonly canPrint: boolean
  /** Throws a `Problem` 503 where nothing can be printed here, or not now. */
  print(printed: Printed, guest?: Guest): Promise<Uint8Array<ArrayBuffer>>
}

/** Without a browser. */
export const NO_PRINTER: Printer = {
  canPrint: false,
  print: () =>
    Promise.reject(
      new Problem(
        503,
        'There is no Chromium on the server that could make a PDF. Open the report and print it to a PDF in your browser, or ask whoever runs the server for docs/reports.md.',
      ),
    ),
}
