export const address = 'Adresse'
/** What is copied, after "Copy". */
export const copied = 'Adresse'
export const onlyNow =
  'Kopieren Sie sie jetzt: Sie wird nicht gespeichert und lässt sich später nicht mehr anzeigen. Wer sie kennt, sieht den Inhalt, bis Sie den Link anhalten oder widerrufen.'
export const passwordApart = 'Geben Sie das Passwort auf einem anderen Weg weiter.'
export const code = 'Code für die einbettende Seite'
/** Origins, with commas between them. */
export const codeMeans = (hosts: string) =>
  `Für Seiten von ${hosts}. Wer eine solche Seite öffnen kann, sieht den Inhalt dort; der Code enthält die Adresse.`
export const viewAs = {
  client: 'Als Kunde ansehen',
  report: 'Als Kunde ansehen',
  organisation: 'Als Gast ansehen',
  campaign: 'Als Gast ansehen',
  qr: 'Als Gast ansehen',
}
/** Read aloud after a link. */
export const opensNewTab = '(öffnet in einem neuen Tab)'
export const done = 'Fertig'
