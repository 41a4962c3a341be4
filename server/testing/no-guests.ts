import { guestsBy, type Guests } from '#server/access/guests.ts'

export const NO_GUESTS: Guests = guestsBy()
