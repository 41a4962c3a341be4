/** The version that an address names; undefined for the newest. */
export function versionIn(search: URLSearchParams): number | undefined {
  const version = Number(search.get('version'))
  return Number.isInteger(version) && version > 0 ? version : undefined
}
