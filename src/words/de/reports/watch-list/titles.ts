/** What the lists are called, also where somebody is told of them by mail. */
export const titles = {
  silent: 'Verstummt',
  neverScanned: 'Nie gescannt',
  rising: 'Plötzlicher Anstieg',
  withoutClient: 'Ohne Kunde',
  sameDestination: 'Gleiches Ziel',
}
