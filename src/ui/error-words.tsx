import { LANGUAGE } from '#words/language.ts'

export interface ShownError {
  readonly message: string
  /** Of the server's answer; 0 where none came. */
  readonly status?: number
  /** What this page put in words itself has one: an answer that it could not read. */
  readonly cause?: unknown
}

/** What went wrong. The server's own sentences are English, whatever the page speaks, and are read out as such. */
export function ErrorWords({ error }: { error: ShownError }) {
  if (LANGUAGE === 'en') return error.message
  const isOfServer = (error.status ?? 0) > 0 && error.cause === undefined
  return isOfServer ? <span lang="en">{error.message}</span> : error.message
}
