export const serverLost =
  'Der Server ist nicht erreichbar. Was Sie sehen, kann veraltet sein; wir versuchen es jede Minute erneut.'
export const tryNow = 'Jetzt versuchen'
