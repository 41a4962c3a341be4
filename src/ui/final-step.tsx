import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { cx } from '#src/lib/cx.ts'
import { useDismiss } from './dismiss.ts'
import { FormEnd } from './form-end.tsx'

/**
 * In a dialog: what something means that cannot be undone, and the button that does it. Says there why it failed. `look` is
 * strong where it begins something instead of ending it. `onAct` is given what closes the dialog, for when it is done.
 */
export function FinalStep({
  children,
  act,
  look = 'plain',
  onAct,
}: {
  children: ReactNode
  act: string
  look?: 'plain' | 'strong'
  onAct: (dismiss: () => void) => Promise<unknown>
}) {
  const dismiss = useDismiss()
  const acting = useMutation({ mutationFn: () => onAct(dismiss) })
  return (
    <div className="space-y-4 px-4 pb-4 text-pretty">
      {children}
      <FormEnd
        error={acting.error}
        act={act}
        isBusy={acting.isPending}
        look={look}
        onClick={() => acting.mutate()}
        className={cx(look === 'plain' && 'text-negative')}
      />
    </div>
  )
}
