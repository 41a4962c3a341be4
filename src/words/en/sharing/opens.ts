/** With what a link opens: what is in sight when it is made. */

/** `only`: filters, such as "only Mobile", or none. `moves`: whether the dates are those of now, whenever it is opened. */
export const opensWith = (dates: string, { only, moves }: { readonly only: string; readonly moves: boolean }) =>
  `Opens with ${moves ? `the period that is current then (now ${dates})` : dates}${only && `; ${only}`}.`
export const onlyFiltered = (only: string) => `Opens filtered: ${only}.`
/** Dates, and the name of the zone that they are of. */
export const inZone = (dates: string, zone: string) => `${dates}, ${zone} time`
/** After either. */
export const guestMayChange = 'The guest can change that.'
