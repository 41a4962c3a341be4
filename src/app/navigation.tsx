import { NavLink } from 'react-router'
import { paths } from '#src/url-state/paths.ts'
import { useKeepFilters } from '#src/url-state/use-filters.ts'

const places = [
  { to: paths.overview(), label: 'Overview' },
  { to: paths.qrs(), label: 'QR codes' },
  { to: paths.campaigns(), label: 'Campaigns' },
  { to: paths.clients(), label: 'Clients' },
]

export function Navigation() {
  const keepFilters = useKeepFilters()
  return (
    <nav aria-label="Main">
      {places.map((place) => (
        <NavLink key={place.to} to={keepFilters(place.to)} end={place.to === '/'}>
          {place.label}
        </NavLink>
      ))}
    </nav>
  )
}
