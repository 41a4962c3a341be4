import { optionalPart } from '#src/ui/lazy-part.tsx'

/** Ways to take a part of a page away; they come after the figures, and whoever lays them out keeps their room. */
export const SubjectTakeAway = optionalPart(() => import('./subject-take-away.tsx'))
export const ListTakeAway = optionalPart(() => import('./list-take-away.tsx'))
