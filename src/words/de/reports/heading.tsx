import type { ReactNode } from 'react'

/** In the place of a name that is not known. */
export const unnamed = { campaign: (id: string) => `Kampagne ${id}`, client: (id: string) => `Kunde ${id}` }

/** How many, formatted and as a number. */
export const codes = (text: string, count: number) => (count === 1 ? '1 QR-Code' : `${text} QR-Codes`)
export const activeCodes = (text: string, count: number) =>
  count === 1 ? '1 aktiver QR-Code' : `${text} aktive QR-Codes`
/** Whose the campaign is. */
export const client = (name: ReactNode) => <>Kunde: {name}</>
