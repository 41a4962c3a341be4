const SHOWN_LENGTH = 80

/** What was given, as JSON, for a message that says what is wrong with it; cut where it is long. */
export function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  const shown = text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text
  return typeof value === 'string' ? JSON.stringify(shown) : shown
}
