import { AppLink } from './app-link.tsx'

/** The link that a row of a list leads to: the whole row can be clicked, other controls in it lie above. */
export function RowLink({ to, name, tabIndex }: { to: string; name: string; tabIndex: 0 | -1 }) {
  return (
    <AppLink
      to={to}
      tabIndex={tabIndex}
      dir="auto"
      title={name}
      className="block truncate text-left outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent md:font-medium"
    >
      {name}
    </AppLink>
  )
}
