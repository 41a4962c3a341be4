import { optionalPart } from '#src/ui/lazy-part.tsx'

/** Ways to take a list of a period away; they come after it, and whoever lays them out keeps their room. */
export const PeriodTakeAway = optionalPart(() => import('./period-take-away.tsx'))
