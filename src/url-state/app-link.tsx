import type { ComponentProps } from 'react'
import { Link } from 'react-router'
import { useKeepFilters } from './use-filters.ts'

/** A link to a page of the dashboard that keeps period, zone and bots. */
export function AppLink({ to, ...rest }: Omit<ComponentProps<typeof Link>, 'to'> & { to: string }) {
  const keepFilters = useKeepFilters()
  return <Link to={keepFilters(to)} {...rest} />
}
