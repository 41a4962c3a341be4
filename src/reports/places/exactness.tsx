import { EXACTNESS } from './words.ts'

/** How far places can be trusted, for whoever asks. */
export function Exactness() {
  return (
    <details className="mt-auto pt-3 text-xs text-muted">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-accent underline-offset-2 hover:underline">
        {EXACTNESS.question}
      </summary>
      <p className="max-w-prose pt-1 pb-1">{EXACTNESS.answer}</p>
    </details>
  )
}
