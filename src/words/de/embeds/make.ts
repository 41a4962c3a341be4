export const title = 'Neue Einbettung'
export const about =
  'Was sie zeigt und welche Seiten sie zeigen dürfen. Beides können Sie ansehen und ausprobieren, bevor andere es sehen.'
export const name = 'Name in der Liste der Einbettungen'
export const shows = 'Zeigt'
export const kinds = {
  organisation: 'Die Organisation: alles',
  client: 'Einen Kunden',
  campaign: 'Eine Kampagne',
  qr: 'Einen QR-Code',
  token: 'Was das jeweilige Token sagt',
}
export const tokenMeans =
  'Ihr Server entscheidet bei jedem Besuch: eine Einbettung für ein Portal, in dem jeder Kunde seine eigenen Zahlen sieht.'
export const find = { client: 'Kunden finden', campaign: 'Kampagne finden', qr: 'QR-Code finden' }
export const nothingFound = 'Nichts heißt so.'
export const change = 'Andere Auswahl'
/** Before why. */
export const listMissing = 'Die Liste konnte nicht geladen werden.'

export const hosts = 'Seiten, die sie zeigen dürfen'
export const faults = {
  name: 'Geben Sie der Einbettung einen Namen.',
  show: 'Wählen Sie, was sie zeigt.',
}
export const make = 'Einbettung erstellen'
export const cancel = 'Abbrechen'

export const madeTitle = 'Die Einbettung ist erstellt'
export const secret = 'Geheimnis'
/** What is copied, after "Copy". */
export const copied = 'Geheimnis'
export const onlyNow =
  'Ihr Server signiert damit Tokens. Es gehört zu seinen übrigen Geheimnissen und nie in eine Seite. Kopieren Sie es jetzt: Es wird nicht noch einmal gezeigt, ein neues bekommen Sie jederzeit.'
export const toBuilder = 'Gestalten'
export const done = 'Fertig'
