import { ChevronsUpDown } from 'lucide-react'
import { memo } from 'react'
import { capsOf } from '#src/commands/keys.ts'
import { formatExact } from '#src/lib/numbers.ts'
import { useDismiss } from '#src/ui/dismiss.ts'
import { Kbd } from '#src/ui/kbd.tsx'
import { useKeepFilters } from '#src/url-state/use-filters.ts'
import * as words from '#words/palette.ts'
import type { Item } from './item.ts'
import { isFolded, type Placed } from './layout.ts'
import { Marked } from './marked.tsx'
import { Option } from './option.tsx'
import { Results } from './results.tsx'

/** Of the option with a number in the palette with an id. */
export function optionId(palette: string, number: number): string {
  return `${palette}-${number}`
}

/** What was found, as options. Drawn anew only when that changes: a letter that is typed is painted before. */
export const Options = memo(function Options({
  id,
  placed,
  count,
  active,
  marked,
  onPoint,
  onRun,
  onUnfold,
}: {
  id: string
  placed: readonly Placed[]
  /** How many options there are. */
  count: number
  /** The number of the active one. */
  active: number
  /** The words whose letters are marked. */
  marked: readonly string[]
  onPoint: (number: number) => void
  onRun: (item: Item) => Promise<void>
  /** All of a group are wanted, by its title. */
  onUnfold: (title: string) => void
}) {
  const dismiss = useDismiss()
  const keepFilters = useKeepFilters()
  return (
    <Results id={`${id}-list`} placed={placed} active={active}>
      {({ placed: { group }, place, number }) => {
        const option = {
          id: optionId(id, number),
          place: number,
          count,
          isActive: number === active,
          onPoint: () => onPoint(number),
        }
        if (isFolded(group) && place === group.shown) {
          return (
            <Option {...option} Icon={ChevronsUpDown} onPick={() => onUnfold(group.title)}>
              {words.showAll(formatExact(group.count), group.title)}
            </Option>
          )
        }
        const item = group.itemAt(place)
        return (
          <Option
            {...option}
            to={item.to && keepFilters(item.to)}
            Icon={item.Icon}
            detail={item.detail}
            language={item.language}
            end={item.keys && <Kbd caps={capsOf(item.keys[0]!)} className="max-md:hidden" />}
            onPick={() => (item.to === undefined ? void onRun(item) : dismiss())}
          >
            <Marked text={item.name} words={marked} />
          </Option>
        )
      }}
    </Results>
  )
})
