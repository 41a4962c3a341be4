/** With what a link opens: what is in sight when it is made. */

/** `only`: filters, such as „nur Mobil“, or none. `moves`: whether the dates are those of now, whenever it is opened. */
export const opensWith = (dates: string, { only, moves }: { readonly only: string; readonly moves: boolean }) =>
  `Zeigt anfangs ${moves ? `den dann laufenden Zeitraum (jetzt ${dates})` : dates}${only && `; ${only}`}.`
export const onlyFiltered = (only: string) => `Zeigt anfangs gefiltert: ${only}.`
/** Dates, and the name of the zone that they are of. */
export const inZone = (dates: string, zone: string) => `${dates}, Zeitzone ${zone}`
/** After either. */
export const guestMayChange = 'Gäste können das ändern.'
