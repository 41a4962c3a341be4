import { useCallback } from 'react'
import { useNavigate } from 'react-router'
import type { Breakdown } from '#src/lib/breakdown.ts'
import { World } from '#src/charts/map/world.tsx'
import { held } from '#src/url-state/held.ts'
import { useParam } from '#src/url-state/use-param.ts'
import { useChangedSearch } from '#src/url-state/use-changed-search.ts'
import type { Drill } from './select.ts'
import { placeParams } from './use-place.ts'

/** The countries on a map, on which a country does what its row in the table does. */
export function WorldOf({
  countries,
  opens,
  drill: { country: chosen },
  asFilter,
}: {
  countries: Breakdown
  /** Countries that can be gone into, where choosing one does not filter. */
  opens: readonly string[]
  drill: Drill
  asFilter: boolean
}) {
  const changed = useChangedSearch()
  const [part, setPart] = useParam('map')
  const whole = [part === 'world', (wanted: boolean) => setPart(wanted ? 'world' : '')] as const
  const navigate = useNavigate()
  const onChoose = useCallback(
    (code: string) => {
      if (held().only.country !== undefined || (!asFilter && !opens.includes(code))) return undefined
      const country = code === chosen ? undefined : code
      return () =>
        void navigate(changed(placeParams({ country, region: undefined }, asFilter)), { preventScrollReset: true })
    },
    [asFilter, opens, chosen, changed, navigate],
  )
  const isFiltered = asFilter && chosen !== undefined
  const others = isFiltered ? 'left-out' : countries.unlisted > 0 ? 'unknown' : 'none'
  return <World data={{ countries, others, chosen }} whole={whole} onChoose={onChoose} />
}
