/** What the lists are called, also where somebody is told of them by mail. */
export const titles = {
  silent: 'Gone silent',
  neverScanned: 'Never scanned',
  rising: 'Sudden rise',
  withoutClient: 'No client',
  sameDestination: 'Same destination',
}
