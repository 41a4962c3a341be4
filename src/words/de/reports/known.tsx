import type { ReactNode } from 'react'

export const noSuch = {
  qr: 'Diesen QR-Code gibt es nicht',
  campaign: 'Diese Kampagne gibt es nicht',
  client: 'Diesen Kunden gibt es nicht',
}
export const unknown = (id: ReactNode) => (
  <>Nichts hat die ID {id}. Vielleicht wurde es gelöscht, oder die Adresse ist unvollständig.</>
)
export const seeAll = {
  qr: 'Alle QR-Codes ansehen',
  campaign: 'Alle Kampagnen ansehen',
  client: 'Alle Kunden ansehen',
}
