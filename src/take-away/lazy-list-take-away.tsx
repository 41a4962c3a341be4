import { optionalPart } from '#src/ui/lazy-part.tsx'

/** Ways to take a list away; they come after it, and whoever lays them out keeps their room. */
export const ListTakeAway = optionalPart(() => import('./list-take-away.tsx'))
