import { announce } from '#src/ui/announcer.tsx'
import { Button } from '#src/ui/button.tsx'
import { useHandedOnFocus } from '#src/ui/use-handed-on-focus.ts'
import * as words from '#words/client-reports/schedules.ts'

interface RepeatingActions {
  /** What it is called to screen readers. */
  readonly name: string
  readonly paused: boolean
  readonly isBusy: boolean
  readonly onChange: () => void
  /** `told`: to be called when the server has done it. */
  readonly onPause: (paused: boolean, told: { readonly onSuccess: () => void }) => void
  readonly onRemove: () => void
}

/** What can be done with something that repeats by itself. */
export function RepeatingActions({ name, paused, isBusy, onChange, onPause, onRemove }: RepeatingActions) {
  const removing = useHandedOnFocus<HTMLButtonElement>()
  return (
    <div role="group" aria-label={words.actionsOf(name)} className="-ml-3 flex flex-wrap">
      <Button look="quiet" className="max-md:h-11" onClick={onChange}>
        {words.change}
      </Button>
      <Button
        look="quiet"
        className="max-md:h-11"
        isBusy={isBusy}
        onClick={() =>
          onPause(!paused, { onSuccess: () => announce(paused ? words.isResumed(name) : words.isPaused(name)) })
        }
      >
        {paused ? words.resume : words.pause}
      </Button>
      <Button ref={removing} look="quiet" className="text-negative max-md:h-11" onClick={onRemove}>
        {words.remove}
      </Button>
    </div>
  )
}
