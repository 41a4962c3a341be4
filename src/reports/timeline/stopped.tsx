import { Button } from '#src/ui/button.tsx'
import { WarningStrip } from '#src/ui/warning-strip.tsx'
import { ErrorWords } from '#src/ui/error-words.tsx'
import { useHandedOnFocus } from '#src/ui/use-handed-on-focus.ts'
import * as words from '#words/reports/timeline/gathered.tsx'
import { progressOf } from './gathered.ts'
import type { useGathered } from './use-gathered.ts'

/** When gathering broke off: how far it came, why, and the way to go on. What is known stays. */
export function Stopped({ own, before }: ReturnType<typeof useGathered>) {
  const goOn = useHandedOnFocus<HTMLButtonElement>()
  const broken = [own, before].find(({ data, error }) => error !== null && data?.coming !== 0)
  if (!broken?.error) return null
  const known = broken.data && progressOf(broken.data)?.words
  return (
    <WarningStrip
      action={
        <Button ref={goOn} look="quiet" isBusy={broken.isFetching} onClick={() => void broken.refetch()}>
          {broken.isFetching ? words.goingOn : words.goOn}
        </Button>
      }
    >
      {words.stopped(known, broken === before)} <ErrorWords error={broken.error} />
    </WarningStrip>
  )
}
