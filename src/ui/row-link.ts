/** For the link that a row of a list leads to: the whole row can be clicked, other controls in it lie above. */
export const rowLinkClass =
  'block truncate text-left outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent'
