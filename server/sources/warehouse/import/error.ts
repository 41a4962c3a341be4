/** A failure of an import, in a sentence for whoever started it. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
}
