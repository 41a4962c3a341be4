/** Look of a field in a form. */
export const FIELD =
  'h-11 w-full min-w-0 rounded-control border border-control bg-surface px-3 text-base md:h-9 md:text-sm'
