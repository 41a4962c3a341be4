import { Fold } from '#src/ui/fold.tsx'
import { exactness } from '#words/reports/places.ts'

/** How far places can be trusted, for whoever asks. */
export function Exactness() {
  return (
    <Fold title={exactness.question} look="quiet" className="mt-auto pt-3">
      <p style={{ maxWidth: '65ch' }} className="py-1 text-xs text-muted">
        {exactness.answer}
      </p>
    </Fold>
  )
}
