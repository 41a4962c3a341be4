import type { ReactNode } from 'react'

export const noSuch = {
  qr: 'There is no such QR code',
  campaign: 'There is no such campaign',
  client: 'There is no such client',
}
export const unknown = (id: ReactNode) => (
  <>None has the id {id}. It may have been deleted, or the address was cut off.</>
)
export const seeAll = { qr: 'See all QR codes', campaign: 'See all campaigns', client: 'See all clients' }
