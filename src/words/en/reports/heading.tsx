import type { ReactNode } from 'react'

/** In the place of a name that is not known. */
export const unnamed = { campaign: (id: string) => `Campaign ${id}`, client: (id: string) => `Client ${id}` }

/** How many, formatted and as a number. */
export const codes = (text: string, count: number) => (count === 1 ? '1 QR code' : `${text} QR codes`)
export const activeCodes = (text: string, count: number) =>
  count === 1 ? '1 active QR code' : `${text} active QR codes`
/** Whose the campaign is. */
export const client = (name: ReactNode) => <>Client: {name}</>
