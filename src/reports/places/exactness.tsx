import { exactness } from '#words/reports/places.ts'

/** How far places can be trusted, for whoever asks. */
export function Exactness() {
  return (
    <details className="mt-auto pt-3 text-xs text-muted">
      <summary className="inline-flex min-h-6 items-center text-accent hover:underline">{exactness.question}</summary>
      <p style={{ maxWidth: '65ch' }} className="py-1">
        {exactness.answer}
      </p>
    </details>
  )
}
